import { i18n } from '#i18n';
import type { Settings } from '@/utils/settings';

/** The host's own invitation, or the one that comes along; its places stand in it as they are typed. */
export function templateOf(settings: Pick<Settings, 'invitationSubject' | 'invitationText'>) {
  const places = { name: '{name}', quote: '{quote}', link: '{link}', show: '{show}', host: '{host}' };
  return {
    subject: settings.invitationSubject.trim() || i18n.t('invitation.standard.subject', places),
    text: settings.invitationText.trim() || i18n.t('invitation.standard.text', places),
  };
}
