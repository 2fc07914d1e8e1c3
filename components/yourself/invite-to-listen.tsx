import { i18n } from '#i18n';
import type { Lead } from '@/utils/model/lead';
import { CopyButton } from '../ui/controls/copy-button';
import { useListening } from './use-listening';
import './yourself.css';

/** A line for this person with the way to a listening session, their name filled in; only where the connected form has one. */
export function InviteToListen({ lead }: { lead: Lead }) {
  const link = useListening({ name: lead.name, email: '' });
  if (!link) return null;
  return (
    <p className="invite-to-listen">
      <CopyButton text={i18n.t('yourself.inviteLine', { link })}>{i18n.t('yourself.invite')}</CopyButton>
    </p>
  );
}
