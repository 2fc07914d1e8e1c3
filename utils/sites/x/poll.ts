import type { Context } from '../../model/capture';
import { quoteBox } from './post';
import { EMBEDDED, POLL } from './selectors';
import { all, clamped, visibleText } from './text';

/** The choices of a post's own poll, a line each, with what they got where X shows it; then how many voted. */
export function readPolls(post: Element): Context[] {
  return all(post, POLL).flatMap((poll) => {
    if (poll.closest('article') !== post || quoteBox(poll) || poll.closest(EMBEDDED)) return [];
    const choices = all(poll, 'li, [role="radio"]');
    const lines = choices.map((choice) => parts(choice).join(' '));
    const rest = parts(poll, choices).join(' ');
    const text = clamped([...lines, rest].filter(Boolean).join('\n'), 50_000);
    return text ? [{ relation: 'media' as const, text }] : [];
  });
}

/** The texts in the innermost boxes; those of `without` are left out. Before a vote choices are buttons, whose words count here. */
function parts(element: Element, without: Element[] = []): string[] {
  const inner = [...element.children].filter(
    (child) => !without.includes(child) && child.localName !== 'svg',
  );
  if (!inner.length)
    return element.childElementCount
      ? []
      : [visibleText(element) || (element.textContent ?? '').trim()].filter(Boolean);
  return inner.flatMap((child) => parts(child, without));
}
