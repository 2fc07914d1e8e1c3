import { type FormEvent, type ReactNode, type Ref, useState } from 'react';
import { i18n } from '#i18n';
import { inNumbers } from '@/utils/language';
import { Button } from '../ui/controls/button';
import { Icon } from '../ui/icon';

export interface SelectionBarProps {
  count: number;
  /** Leads that are found: what "Select all" would select. */
  found: number;
  busy: boolean;
  /** Topics to choose from; any other can be typed. */
  topics: string[];
  /** Before the others: what several leads can do besides. */
  children?: ReactNode;
  /** Below the topic: where these guests stand. */
  stages?: ReactNode;
  addTopic: (topic: string) => void;
  pass: () => void;
  remove: () => void;
  selectAll: () => void;
  clear: () => void;
  topicField: Ref<HTMLInputElement>;
}

/** What can be done to the selected leads. */
export function SelectionBar(props: SelectionBarProps) {
  const {
    count,
    found,
    busy,
    topics,
    children,
    stages,
    addTopic,
    pass,
    remove,
    selectAll,
    clear,
    topicField,
  } = props;
  const [topic, setTopic] = useState('');
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (!topic.trim()) return;
    addTopic(topic.trim());
    setTopic('');
  };
  return (
    <section className="selection" aria-label={i18n.t('leads.selection.label')}>
      <div className="selection-head">
        <strong>{i18n.t('leads.selection.selected', count, { count: inNumbers(count) })}</strong>
        {count < found && (
          <Button kind="quiet" className="button-small" onClick={selectAll}>
            {i18n.t('leads.selection.all', { count: inNumbers(found) })}
          </Button>
        )}
        <Button
          kind="quiet"
          className="button-icon selection-clear"
          aria-label={i18n.t('leads.selection.none')}
          title={i18n.t('leads.selection.none')}
          onClick={clear}
        >
          <Icon name="close" />
        </Button>
      </div>
      <form className="selection-topic" onSubmit={add}>
        <input
          ref={topicField}
          className="input"
          aria-label={i18n.t('leads.selection.topic')}
          placeholder={i18n.t('leads.selection.topic')}
          list="topics-in-use"
          maxLength={1_000}
          value={topic}
          onChange={(event) => setTopic(event.currentTarget.value)}
        />
        <datalist id="topics-in-use">
          {topics.slice(0, 200).map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
        <Button type="submit" className="button-small" disabled={!topic.trim()} busy={busy}>
          {i18n.t('leads.selection.addTopic')}
        </Button>
      </form>
      {stages}
      <div className="selection-acts">
        {children}
        <Button className="button-small" busy={busy} onClick={pass}>
          {i18n.t('leads.pass')}
        </Button>
        <Button kind="danger" className="button-small" busy={busy} onClick={remove}>
          <Icon name="remove" size={15} /> {i18n.t('leads.delete')}
        </Button>
      </div>
    </section>
  );
}
