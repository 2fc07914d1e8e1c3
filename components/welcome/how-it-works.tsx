import type { ComponentType } from 'react';
import { SendDrawing, SuggestDrawing, WhyDrawing } from './drawings';

const STEPS: { title: string; words: string; Drawing: ComponentType }[] = [
  {
    title: 'Suggest',
    words:
      'Press the button beside a post, a comment or a profile. Their words, the link and the day are saved.',
    Drawing: SuggestDrawing,
  },
  {
    title: 'Say why',
    words: 'One sentence for the hosts, now or later. A private note stays with you.',
    Drawing: WhyDrawing,
  },
  {
    title: 'Send',
    words:
      'You see the answers as the form will get them. Only then, and only if you press Send, they leave.',
    Drawing: SendDrawing,
  },
];

/** What Guest Scout does, in three steps. */
export function HowItWorks() {
  return (
    <ol className="how">
      {STEPS.map(({ title, words, Drawing }, index) => (
        <li key={title} className="how-step">
          <Drawing />
          <h2>
            <span className="how-number">{index + 1}</span> {title}
          </h2>
          <p className="soft">{words}</p>
        </li>
      ))}
    </ol>
  );
}
