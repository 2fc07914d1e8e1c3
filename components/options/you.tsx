import { useState } from 'react';
import { TextField } from '@/components/text-field';
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
      () => setProblem('This could not be kept. Reload the page and type it again.'),
    );
  };

  return (
    <div className="you">
      <TextField
        label="Your name"
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
        label="Your e-mail"
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
