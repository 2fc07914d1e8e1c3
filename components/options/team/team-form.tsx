import { i18n } from '#i18n';
import { Button } from '@/components/ui/controls/button';
import { Notice } from '@/components/ui/notice';
import { withParts } from '@/components/ui/with-parts';
import type { Form } from '@/utils/model/form';
import type { TeamSetUp } from './use-team-form';

interface TeamFormProps {
  given: TeamSetUp | undefined;
  /** The id of the form that nominations go to now. */
  connectedId: string | undefined;
  connect: () => void;
}

/** The form that the team's policy brings, to be connected by one press; and what the policy says that nobody understands. */
export function TeamForm({ given, connectedId, connect }: TeamFormProps) {
  if (!given) return null;
  const { form, problem, unknown } = given;
  return (
    <>
      {form && form.id !== connectedId && (
        <Ready form={form} other={connectedId !== undefined} connect={connect} />
      )}
      {problem && (
        <Notice tone="warn" title={i18n.t('options.team.unreadable')}>
          {problem} {i18n.t('options.team.tellAdmin')}
        </Notice>
      )}
      {unknown.length > 0 && (
        <Notice tone="warn" title={i18n.t('options.team.unknown', { names: unknown.join(', ') })}>
          {i18n.t('options.team.tellAdmin')}
        </Notice>
      )}
    </>
  );
}

/** The press is the consent: what it means stands above the button (docs/permissions.md). */
function Ready({ form, other, connect }: { form: Form; other: boolean; connect: () => void }) {
  return (
    <Notice
      tone="note"
      title={i18n.t('options.team.ready')}
      action={
        <Button kind="primary" onClick={connect}>
          {i18n.t('options.team.connect')}
        </Button>
      }
    >
      <p>
        {withParts(i18n.t(other ? 'options.team.replaces' : 'options.team.given', { title: '{title}' }), {
          title: <bdi>{form.title || i18n.t('options.form.untitled')}</bdi>,
        })}
      </p>
      <p>{i18n.t('options.means.sent')}</p>
      <p>{i18n.t('options.means.back')}</p>
    </Notice>
  );
}
