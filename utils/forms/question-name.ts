import type { Question } from './schema';

/** How a question is called in sentences for people: its title, and its row in a grid. */
export function nameOf(question: Question): string {
  return [question.title.trim() || 'A question without a title', question.row].filter(Boolean).join(' · ');
}
