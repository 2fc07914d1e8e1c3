import { useState } from 'react';
import { i18n } from '#i18n';
import { templateOf } from '@/components/host/template';
import { LONGEST, templateProblem } from '@/utils/hosts/invitation';
import type { Settings } from '@/utils/settings';
import { Button } from '../ui/controls/button';
import { TextField } from '../ui/controls/text-field';
import { keepSettings } from './keep-settings';

type Part = 'showName' | 'invitationSubject' | 'invitationText';

/** The show's name and the host's invitation, kept as they are typed; what is too long is told and not kept. */
export function InvitationTemplate({ settings }: { settings: Settings }) {
  const template = templateOf(settings);
  const [showName, setShowName] = useState(settings.showName);
  const [subject, setSubject] = useState(template.subject);
  const [text, setText] = useState(template.text);
  const [failed, setFailed] = useState<string>();
  const keep = (part: Part, value: string, most: number) => {
    if (value.length > most) return;
    keepSettings({ [part]: value }).then(
      () => setFailed(undefined),
      () => setFailed(i18n.t('options.you.notKept')),
    );
  };
  const standard = templateOf({ invitationSubject: '', invitationText: '' });
  const isStandard = subject === standard.subject && text === standard.text;
  return (
    <div className="host-fields">
      <TextField
        label={i18n.t('options.host.showName')}
        dir="auto"
        most={LONGEST.subject}
        error={failed}
        value={showName}
        onValue={(value) => {
          setShowName(value);
          keep('showName', value, LONGEST.subject);
        }}
      />
      <TextField
        label={i18n.t('options.host.subject')}
        dir="auto"
        most={LONGEST.subject}
        error={templateProblem('subject', subject)}
        value={subject}
        onValue={(value) => {
          setSubject(value);
          keep('invitationSubject', value, LONGEST.subject);
        }}
      />
      <TextField
        label={i18n.t('options.host.text')}
        hint={i18n.t('options.host.textHint', {
          name: '{name}',
          quote: '{quote}',
          link: '{link}',
          show: '{show}',
          host: '{host}',
        })}
        dir="auto"
        multiline
        rows={9}
        most={LONGEST.text}
        error={templateProblem('text', text)}
        value={text}
        onValue={(value) => {
          setText(value);
          keep('invitationText', value, LONGEST.text);
        }}
      />
      {!isStandard && (
        <div>
          <Button
            kind="quiet"
            className="button-small"
            onClick={() => {
              setSubject(standard.subject);
              setText(standard.text);
              keep('invitationSubject', '', 0);
              keep('invitationText', '', 0);
            }}
          >
            {i18n.t('options.host.standard')}
          </Button>
        </div>
      )}
    </div>
  );
}
