import { browser } from 'wxt/browser';
import { buttonClass } from '../button';
import { Icon } from '../icon';
import { SiteIcon } from '../site-icon';
import { openOptions } from './popup-actions';
import './empty.css';

const SITES = [
  { site: 'x', name: 'X', url: 'https://x.com/', where: 'under each post' },
  { site: 'lobsters', name: 'Lobsters', url: 'https://lobste.rs/comments', where: 'under each comment' },
  { site: 'github', name: 'GitHub', url: 'https://github.com/', where: 'on each profile' },
] as const;

/** Before the first lead: what to do, and where. */
export function Empty({ connected }: { connected: boolean }) {
  return (
    <div className="empty">
      <h2>Save the first guest</h2>
      <p>
        Found somebody worth hearing? Press “Suggest as guest” beside their words. It stays on this device
        until you send it.
      </p>
      <ul className="empty-sites plain-list">
        {SITES.map(({ site, name, url, where }) => (
          <li key={site}>
            <a href={url} target="_blank" rel="noreferrer">
              <SiteIcon site={site} />
              <span>
                Open {name} <small>{where}</small>
              </span>
              <Icon name="open" size={14} />
            </a>
          </li>
        ))}
      </ul>
      <p className="empty-more">
        <a
          className={buttonClass('quiet', 'button-small')}
          href={browser.runtime.getURL('/welcome.html')}
          target="_blank"
          rel="noopener"
        >
          Try it on a practice post
        </a>
        {!connected && (
          <button type="button" className={buttonClass('quiet', 'button-small')} onClick={openOptions}>
            Connect the form
          </button>
        )}
      </p>
    </div>
  );
}
