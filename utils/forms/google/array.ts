import { type Form, formSchema, isOfFormSize, type Section } from '../../model/form';
import { emailQuestion, goToOf, list, PAGE_BREAK, questionsOf, words } from './question';

/** What only the page around the array knows. */
export interface AroundArray {
  id: string;
  url: string;
  /** Null where only the array was read. */
  captcha: boolean | null;
  /** The page shows the box for a copy of the answers. */
  receiptBox: boolean;
  /** The page shows the box for an e-mail address. */
  emailBox: boolean;
  signIn: boolean;
  readAt: string;
}

/** The array of a form's page → the form; undefined where it does not have that shape. Old and new lengths alike (§1.1). */
export function formOfArray(array: unknown[], around: AroundArray): Form | undefined {
  const form = list(array[1]);
  if (form.length === 0) return undefined;
  const settings = list(form[10]);
  const emailCollection = emailOf(settings, around.emailBox);
  const sections = sectionsOf(list(form[1]));
  // Before anything looks at each of them.
  if (!isOfFormSize(sections)) return undefined;
  const first = sections[0];
  if (emailCollection === 'typed' && first) first.questions.unshift(emailQuestion());
  const parsed = formSchema.safeParse({
    id: around.id,
    url: around.url,
    title: words(form[8]) || words(array[3]),
    description: words(form[0]),
    sections,
    emailCollection,
    receipt: receiptOf(settings[3], around.receiptBox),
    limitOne: settings[1] === 1,
    signIn: array[18] === 1 || around.signIn,
    captcha: around.captcha,
    readAt: around.readAt,
  });
  return parsed.success ? parsed.data : undefined;
}

/** Before 2023 the flag was [4]; since then [6] tells typed from verified (§1.2). */
function emailOf(settings: unknown[], emailBox: boolean): Form['emailCollection'] {
  if (settings[6] === 2) return 'verified';
  if (settings[6] === 3 || (settings[6] !== 1 && settings[4] === 1) || emailBox) return 'typed';
  return 'none';
}

/** The array may be silent although the page shows the box (§13). */
function receiptOf(value: unknown, receiptBox: boolean): Form['receipt'] {
  if (value === 3) return 'always';
  return value === 1 || receiptBox ? 'optIn' : 'none';
}

/** Items → sections. A break says what follows the section BEFORE it, so its go-to moves one up (§1.6). */
function sectionsOf(items: unknown[]): Section[] {
  const sections: Section[] = [{ id: null, title: '', description: '', questions: [], goTo: 'submit' }];
  for (const value of items) {
    const item = list(value);
    const last = sections.at(-1);
    if (item[3] === PAGE_BREAK) {
      if (last) last.goTo = goToOf(item[5]) ?? 'next';
      sections.push({
        id: Number(item[0]),
        title: words(item[1]),
        description: words(item[2]),
        questions: [],
        goTo: 'submit',
      });
    } else {
      last?.questions.push(...questionsOf(item));
    }
  }
  return sections;
}
