import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { Button } from '../ui/controls/button';
import { Notice } from '../ui/notice';

interface Commands {
  getAll(): Promise<{ name?: string; shortcut?: string }[]>;
  /** Firefox. */
  openShortcutSettings?(): Promise<void>;
}

/** Firefox for Android has no keys for extensions. */
const { commands } = browser as unknown as { commands?: Commands };

/** As in the manifest; how each is called here. */
const NAMED = [
  ['_execute_action', 'popup'],
  ['suggest', 'suggest'],
  ['leads', 'leads'],
] as const;

/** Are there keys to show? */
export const hasCommands = commands !== undefined;

/** The keys that work on every page, as they are now, and the way to where the browser changes them. */
export function CommandKeys() {
  const keys = useKeys();
  const [failed, setFailed] = useState(false);
  const change = () =>
    (import.meta.env.FIREFOX
      ? (commands?.openShortcutSettings?.() ?? Promise.reject(new Error('no settings of keys')))
      : browser.tabs.create({ url: 'chrome://extensions/shortcuts' })
    ).then(
      () => setFailed(false),
      () => setFailed(true),
    );
  if (!keys) return null;
  return (
    <>
      <dl className="command-keys">
        {NAMED.map(([name, words]) => (
          <div key={name}>
            <dt>{i18n.t(`options.keys.${words}`)}</dt>
            <dd>{keys.get(name) ? <kbd dir="ltr">{keys.get(name)}</kbd> : i18n.t('options.keys.none')}</dd>
          </div>
        ))}
      </dl>
      <div>
        <Button className="button-small" onClick={() => void change()}>
          {i18n.t('options.keys.change')}
        </Button>
      </div>
      {failed && <Notice tone="warn">{i18n.t('options.keys.byHand')}</Notice>}
    </>
  );
}

/** Asked again when the page is looked at again: they are changed elsewhere. */
function useKeys(): Map<string, string> | undefined {
  const [keys, setKeys] = useState<Map<string, string>>();
  useEffect(() => {
    const ask = () =>
      void commands?.getAll().then(
        (all) => setKeys(new Map(all.map(({ name = '', shortcut = '' }) => [name, shortcut]))),
        () => undefined,
      );
    ask();
    window.addEventListener('focus', ask);
    return () => window.removeEventListener('focus', ask);
  }, []);
  return keys;
}
