import { useState } from 'react';
import { i18n } from '#i18n';
import { TextField } from '@/components/ui/controls/text-field';
import type { Settings } from '@/utils/settings';
import { doubtAboutEmail } from './email';
import { keepSettings } from './keep-settings';

/** The scout's name and e-mail, kept as they are typed. `settings`: what was kept before. */
export function You({ settings }: { settings: Settings }) {
  const [name, setName] = useState(settings.scoutName);
  const [email, setEmail] = useState(settings.scoutEmail);
  const [doubt, setDoubt] = useState(() => doubtAboutEmail(settings.scoutEmail));
  const [problem, setProblem] = useState<string>();

  const keep = (change: Partial<Settings>) => {
    keepSettings(change).then(
      () => setProblem(undefined),
      () => setProblem(i18n.t('options.you.notKept')),
    );
  };

  return (
    <div className="you">
      <TextField
        label={i18n.t('options.you.name')}
        dir="auto"
        value={name}
        maxLength={200}
        autoComplete="name"
        error={problem}
        onValue={(typed) => {
          setName(typed);
          keep({ scoutName: typed });
        }}
      />
      <TextField
        label={i18n.t('options.you.email')}
        dir="ltr"
        value={email}
        maxLength={320}
        type="email"
        autoComplete="email"
        spellCheck={false}
        error={doubt}
        onBlur={() => setDoubt(doubtAboutEmail(email))}
        onValue={(typed) => {
          setEmail(typed);
          // A doubt goes as soon as it is settled, and comes only when the field is left.
          if (doubt) setDoubt(doubtAboutEmail(typed));
          keep({ scoutEmail: typed });
        }}
      />
    </div>
  );
}
