import { i18n } from '#i18n';
import { personDataPath } from '../transfer/use-person-link';
import { Button, buttonClass } from '../ui/controls/button';
import './person.css';

/** At the end of a lead: everything held about this person, out or away. Exporting needs a page that stays open. */
export function PersonFoot({ leadId, forget }: { leadId: string; forget: () => void }) {
  return (
    <div className="person-foot">
      <a
        className={buttonClass('quiet', 'button-small')}
        href={personDataPath(leadId)}
        target="_blank"
        rel="noreferrer"
      >
        {i18n.t('person.export')}
      </a>
      <Button kind="danger" className="button-small" onClick={forget}>
        {i18n.t('person.forget')}
      </Button>
    </div>
  );
}
