import { attribute, type Tag, tags, textOf } from './tags';

/** What the markup of a form's page says, whatever its language (docs/google-forms.md §2, §5). */
export interface PageMarks {
  /** `action` of the form, when there is one. */
  action?: string;
  hasForm: boolean;
  fbzx?: string;
  /** Undefined when no attribute tells. */
  captcha?: boolean;
  receiptBox: boolean;
  emailBox: boolean;
  /** Flags of `div[jsname=NAIPbb]` that are true, without `data-`. */
  flags: Set<string>;
  /** What the form objects to, by item. */
  refusals: { itemId: number; message: string }[];
}

/** "…-challenge" until late 2025, "…-on-form-submit" since; some pages have both (§5.3). */
const CAPTCHA = [
  'data-should-execute-invisible-captcha-on-form-submit',
  'data-should-execute-invisible-captcha-challenge',
];

const FLAGS = [
  'captcha-challenge-failed',
  'sign-in-to-continue',
  'response-too-large',
  'response-quota-exceeded',
  'too-many-responses',
  'email-from-recipient-required',
  'has-retryable-error',
  'validation-failed',
];

/** A form has one for each question; a hostile page is not followed further. */
const MOST_ALERTS = 1_000;

/** Reads the marks in one pass over the tags. */
export function marksOf(html: string): PageMarks {
  const marks: PageMarks = {
    hasForm: false,
    receiptBox: false,
    emailBox: false,
    flags: new Set(),
    refusals: [],
  };
  let itemId: number | undefined;
  let alerts = 0;
  for (const tag of tags(html)) {
    if (tag.closing || !tag.inside) continue;
    if (tag.name === 'form') readFormTag(tag, marks);
    if (tag.name === 'input') readInput(tag, marks);
    if (tag.inside.includes('data-')) {
      readCaptcha(tag, marks);
      for (const flag of FLAGS) if (attribute(tag, `data-${flag}`) === 'true') marks.flags.add(flag);
      const params = attribute(tag, 'data-params')?.match(/^%\.@\.\[(\d+),/);
      if (params) itemId = Number(params[1]);
    }
    if (itemId !== undefined && alerts < MOST_ALERTS && attribute(tag, 'role') === 'alert') {
      alerts++;
      const message = textOf(html, tag).slice(0, 300);
      if (message) marks.refusals.push({ itemId, message });
    }
  }
  return marks;
}

function readFormTag(tag: Tag, marks: PageMarks): void {
  const action = attribute(tag, 'action');
  if (!action?.includes('/formResponse')) return;
  marks.hasForm = true;
  marks.action = action;
}

function readInput(tag: Tag, marks: PageMarks): void {
  const name = attribute(tag, 'name');
  if (name === 'fbzx') marks.fbzx = attribute(tag, 'value');
  if (name === 'emailReceipt') marks.receiptBox = true;
  if (name === 'emailAddress') marks.emailBox = true;
}

function readCaptcha(tag: Tag, marks: PageMarks): void {
  for (const name of CAPTCHA) {
    const value = attribute(tag, name);
    if (value !== undefined) marks.captcha = marks.captcha || value === 'true';
  }
}
