import { useEffect, useId, useState } from 'react';
import { i18n } from '#i18n';
import type { AnswerProblem } from '@/utils/model/answers';
import type { Clip } from '@/utils/model/lead';
import { SHOWS } from '@/utils/model/lead';
import { showsInWords } from '@/utils/quotes/shows-words';
import { useAnnounce } from '../ui/announce';
import { FieldError } from '../ui/controls/field';
import type { LeadActions } from './lead-actions';
import '../ui/controls/chips.css';
import './shows-chips.css';

type Shows = Clip['shows'][number];

interface ShowsChipsProps {
  clip: Clip;
  edit: LeadActions['shows'];
  problem?: AnswerProblem;
}

/** What this quote shows, each a chip to press; kept as it is pressed. */
export function ShowsChips({ clip, edit, problem }: ShowsChipsProps) {
  const id = useId();
  const announce = useAnnounce();
  const [pressed, setPressed] = useState<Partial<Record<Shows, boolean>>>({});
  const [failure, setFailure] = useState<string>();
  // What the store has taken over is read from there again, so that another surface's later change shows.
  useEffect(
    () =>
      setPressed((now) => Object.fromEntries(SHOWS.flatMap((shows) => ahead(shows, now[shows], clip.shows)))),
    [clip.shows],
  );

  const press = async (shows: Shows, on: boolean) => {
    setPressed((now) => ({ ...now, [shows]: on }));
    setFailure(undefined);
    try {
      await edit({ clipId: clip.id, shows, on });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      setPressed(({ [shows]: _, ...others }) => others);
      setFailure(message);
      announce(message);
    }
  };
  const error = failure ?? problem?.message;
  return (
    <fieldset
      className="chips shows"
      data-invalid={error ? '' : undefined}
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <legend>{i18n.t('lead.quotes.shows')}</legend>
      {SHOWS.map((shows) => {
        const on = pressed[shows] ?? clip.shows.includes(shows);
        return (
          <button
            key={shows}
            type="button"
            className="chip shows-chip"
            aria-pressed={on}
            onClick={() => void press(shows, !on)}
          >
            {showsInWords(shows)}
          </button>
        );
      })}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
}

/** A press that the store does not have yet. */
const ahead = (shows: Shows, pressed: boolean | undefined, stored: Shows[]): [Shows, boolean][] =>
  pressed === undefined || pressed === stored.includes(shows) ? [] : [[shows, pressed]];
