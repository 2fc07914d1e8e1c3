/**
 * What of a lead can answer a question of a form: the one list. Adding one is an entry here; the compiler then asks for its value
 * (forms/answers/lead-values.ts), a test for its name (`options.source.*`). CONTRIBUTING.md, "A question source".
 */
interface SourceEntry {
  /** Whose it is; a way through a form that asks for more of the guest is the way of a suggestion. */
  about: 'guest' | 'scout' | 'delivery' | 'form';
  /** It says who the guest is, or brings words: a row needs one of each (docs/architecture.md, rule 12). */
  makes?: 'guest' | 'words';
  /** Where a scout fills a gap: in that field of the editor, or in the options; otherwise the question is asked where the lead is reviewed. */
  edited?: 'name' | 'who' | 'why' | 'sellsTools' | 'topics' | 'shows' | 'nominee' | 'options';
  /** Which kinds of question it can answer; `any`: all that a card has room for. */
  answers: readonly ('words' | 'one' | 'several' | 'day' | 'any')[];
  /** What to do where it is missing: last part of a text's name under `forms.missing`. */
  missing?: 'guestName' | 'who' | 'why' | 'sellsTools' | 'shows' | 'scoutName' | 'scoutEmail';
  /** The same where the sentence names the question. */
  missingFor?: 'chosen' | 'profileLink' | 'quote';
}

const WORDS = ['words'] as const;
const CHOICE = ['words', 'one', 'several'] as const;

/** In the order in which they are offered. */
const QUESTION_SOURCES = {
  guestName: { about: 'guest', makes: 'guest', edited: 'name', answers: WORDS, missing: 'guestName' },
  guestFirstName: { about: 'guest', makes: 'guest', edited: 'name', answers: WORDS, missing: 'guestName' },
  guestLastName: { about: 'guest', makes: 'guest', edited: 'name', answers: WORDS, missing: 'guestName' },
  profileLink: { about: 'guest', makes: 'guest', answers: WORDS, missingFor: 'profileLink' },
  otherLinks: { about: 'guest', makes: 'guest', answers: WORDS },
  who: { about: 'guest', edited: 'who', answers: WORDS, missing: 'who' },
  why: { about: 'guest', makes: 'words', edited: 'why', answers: WORDS, missing: 'why' },
  quote: { about: 'guest', makes: 'words', answers: WORDS, missingFor: 'quote' },
  moreQuotes: { about: 'guest', makes: 'words', answers: WORDS },
  saidWhere: { about: 'guest', makes: 'words', answers: WORDS },
  saidAt: { about: 'guest', answers: ['words', 'day'] },
  shows: { about: 'guest', edited: 'shows', answers: CHOICE, missing: 'shows' },
  topics: { about: 'guest', edited: 'topics', answers: CHOICE },
  nominee: { about: 'guest', edited: 'nominee', answers: ['one', 'several'], missingFor: 'chosen' },
  sellsTools: { about: 'guest', edited: 'sellsTools', answers: ['one', 'several'], missing: 'sellsTools' },
  scoutName: { about: 'scout', edited: 'options', answers: WORDS, missing: 'scoutName' },
  scoutFirstName: { about: 'scout', edited: 'options', answers: WORDS, missing: 'scoutName' },
  scoutLastName: { about: 'scout', edited: 'options', answers: WORDS, missing: 'scoutName' },
  scoutEmail: { about: 'scout', edited: 'options', answers: WORDS, missing: 'scoutEmail' },
  reference: { about: 'delivery', answers: WORDS },
  /** Asked on the card and in the popup each time. */
  ask: { about: 'form', answers: ['any'] },
  /** Always the same answer. */
  fixed: { about: 'form', edited: 'options', answers: ['any'], missingFor: 'chosen' },
  /** Left empty. */
  skip: { about: 'form', answers: ['any'] },
} as const satisfies Record<string, SourceEntry>;

export type SourceName = keyof typeof QUESTION_SOURCES;

export const SOURCES = Object.keys(QUESTION_SOURCES) as [SourceName, ...SourceName[]];

/** The entry of a source, as wide as the list allows. */
export const sourceEntry = (name: SourceName): SourceEntry => QUESTION_SOURCES[name];

/** The sources for which something holds. */
export const sourcesThat = (holds: (entry: SourceEntry) => boolean): ReadonlySet<SourceName> =>
  new Set(SOURCES.filter((name) => holds(sourceEntry(name))));
