import { type FormEvent, type ReactNode, type Ref, useState } from 'react';
import { Button } from '../button';
import { Icon } from '../icon';

export interface SelectionBarProps {
  count: number;
  /** Leads that are found: what "Select all" would select. */
  found: number;
  busy: boolean;
  /** Topics to choose from; any other can be typed. */
  topics: string[];
  /** Before the others: what several leads can do besides. */
  children?: ReactNode;
  addTopic: (topic: string) => void;
  pass: () => void;
  remove: () => void;
  selectAll: () => void;
  clear: () => void;
  topicField: Ref<HTMLInputElement>;
}

/** What can be done to the selected leads. */
export function SelectionBar(props: SelectionBarProps) {
  const { count, found, busy, topics, children, addTopic, pass, remove, selectAll, clear, topicField } =
    props;
  const [topic, setTopic] = useState('');
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (!topic.trim()) return;
    addTopic(topic.trim());
    setTopic('');
  };
  return (
    <section className="selection" aria-label="Selected leads">
      <div className="selection-head">
        <strong>{count === 1 ? '1 selected' : `${count.toLocaleString()} selected`}</strong>
        {count < found && (
          <Button kind="quiet" className="button-small" onClick={selectAll}>
            Select all {found.toLocaleString()}
          </Button>
        )}
        <Button
          kind="quiet"
          className="button-icon selection-clear"
          aria-label="Select none"
          title="Select none"
          onClick={clear}
        >
          <Icon name="close" />
        </Button>
      </div>
      <form className="selection-topic" onSubmit={add}>
        <input
          ref={topicField}
          className="input"
          aria-label="Topic to add"
          placeholder="Topic to add"
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
          Add topic
        </Button>
      </form>
      <div className="selection-acts">
        {children}
        <Button className="button-small" busy={busy} onClick={pass}>
          Pass
        </Button>
        <Button kind="danger" className="button-small" busy={busy} onClick={remove}>
          <Icon name="remove" size={15} /> Delete
        </Button>
      </div>
    </section>
  );
}
