import { Fragment, type ReactNode } from 'react';

/**
 * A text whose `{name}` places are filled with elements (a link, a name in bold): the order of words is the translator's.
 * @param text with its places still in it: `i18n.t('many.ready', { title: '{title}' })`.
 */
export function withParts(text: string, parts: Record<string, ReactNode>): ReactNode[] {
  return text.split(/\{(\w+)\}/).map((piece, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never move
    <Fragment key={index}>{index % 2 === 0 ? piece : parts[piece]}</Fragment>
  ));
}
