import { memo } from 'react';

/** A post to practise on, by a person who does not exist. Marked for utils/sites/practice. */
export const PracticePost = memo(function PracticePost() {
  return (
    <article className="post" data-practice="post" aria-label="Practice post by an invented person">
      <p className="post-mark">Practice post, invented person</p>
      <header className="post-head">
        <span className="post-face" aria-hidden="true">
          RP
        </span>
        <div>
          <p className="post-name" data-practice="name">
            Robin Practice
          </p>
          <p className="soft" data-practice="bio">
            Keeps the books of two bakeries and a choir
          </p>
        </div>
      </header>
      <div className="post-text" data-practice="text">
        <p>
          For six weeks I gave every supplier invoice to a model before I read it myself, and wrote down who
          was right. It found 41 of 44 wrong totals. The three it missed were handwritten.
        </p>
        <p>
          What I unlearned: asking “is this correct?”. It says yes. Now it adds the lines up again and shows
          me the sum, and I look only where the two differ.
        </p>
      </div>
      <footer className="post-foot">
        <time className="soft" dateTime="2026-05-12T08:30:00.000Z">
          12 May 2026
        </time>
        <div className="post-actions" data-practice="actions" />
      </footer>
    </article>
  );
});
