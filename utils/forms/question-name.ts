import { i18n } from '#i18n';
import type { Question } from '../model/form';

/** How a question is called in sentences for people: its title, and its row in a grid. */
export function nameOf(question: Question): string {
  return [question.title.trim() || i18n.t('forms.untitled'), question.row].filter(Boolean).join(' · ');
}
