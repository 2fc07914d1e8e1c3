import { useState } from 'react';
import { i18n } from '#i18n';
import { TextField } from '../ui/controls/text-field';

/** Topics as one line with commas. What is typed stays as typed; the list is read off it. */
export function TopicsField({
  topics,
  error,
  onTopics,
}: {
  topics: string[];
  error: string | undefined;
  onTopics: (topics: string[]) => void;
}) {
  const [text, setText] = useState(topics.join(', '));
  const shown = sameTopics(topicsIn(text), topics) ? text : topics.join(', ');
  return (
    <TextField
      label={i18n.t('lead.fields.topics')}
      hint={i18n.t('lead.fields.topicsHint')}
      error={error}
      value={shown}
      onValue={(value) => {
        setText(value);
        onTopics(topicsIn(value));
      }}
    />
  );
}

/** "agents, evals, agents" → each topic once, in order. */
function topicsIn(text: string): string[] {
  return [...new Set(text.split(',').map((topic) => topic.trim()))].filter(Boolean);
}

const sameTopics = (one: string[], other: string[]) => one.join('\n') === other.join('\n');
