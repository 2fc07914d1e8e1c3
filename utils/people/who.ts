import type { Author } from '../model/capture';

const LONGEST = 160;

/** One line that says who they are, at most 160 characters: the bio's first paragraph, cut after a sentence; else the hat. '' if neither. */
export function whoFrom({ bio, hat }: Pick<Author, 'bio' | 'hat'>): string {
  const paragraph = (bio ?? '').trim().split(/\n\s*\n/)[0] ?? '';
  return shortened(oneLine(paragraph)) || shortened(oneLine(hat ?? ''));
}

/** White space of any kind, line breaks included, as single spaces. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function shortened(line: string): string {
  if (line.length <= LONGEST) return line;
  const sentences = line.slice(0, LONGEST).match(/^.*[.!?…。！？](?=\s)/u)?.[0];
  if (sentences) return sentences;
  const words = line.slice(0, LONGEST - 1).replace(/\s+\S*$/, '');
  return `${words.replace(/[\uD800-\uDBFF]$/, '')}…`;
}
