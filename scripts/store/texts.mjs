import { readFileSync } from 'node:fs';

export const STORES = ['chrome', 'firefox', 'edge'];
/** Of the listings beside English, as their files in docs/store/languages are called. */
export const LANGUAGES = ['de', 'fr', 'es', 'pt_BR'];

/** What a store takes, in characters; a name longer than 45 is cut in lists. */
const LIMITS = {
  chrome: { name: 45, summary: 132, description: 16_000, 'single purpose': 1_000, reason: 1_000 },
  firefox: { name: 45, summary: 250, description: 15_000, reason: 1_000 },
  edge: { name: 45, summary: 132, description: 10_000, reason: 1_000, 'search terms': 7 * 30 },
};
const TERMS = { most: 7, longest: 30 };
/** What a scout reads in the listing; the rest is for the review, in English. */
const READ_BY_SCOUTS = ['name', 'summary', 'description', 'search terms'];

/**
 * A store's texts by heading, in lower case; what its own file says counts before what is said to all.
 * @returns {Map<string, string>} permissions among them, by their names in the manifest
 */
export function textsOf(store) {
  return new Map([...read('listing'), ...read(store)]);
}

/** What a scout reads of a store's listing in another language, by heading. */
export function translatedTextsOf(store, language) {
  const texts = read(`languages/${language}`);
  const own = store === 'firefox' ? texts.get('summary for addons.mozilla.org') : undefined;
  const all = new Map([...texts, ...(own ? [['summary', own]] : [])]);
  return new Map(fieldsOf(store).map((field) => [field, all.get(field)]));
}

const fieldsOf = (store) => READ_BY_SCOUTS.filter((field) => field in LIMITS[store]);

const read = (name) => sectionsOf(readFileSync(`docs/store/${name}.md`, 'utf8'));

/** The texts below the headings of a page. */
function sectionsOf(page) {
  return new Map(
    page
      .split(/^##+ /m)
      .slice(1)
      .map((section) => {
        const end = section.indexOf('\n');
        const heading = section.slice(0, end).trim();
        return [
          heading.includes('://') || /[a-z][A-Z]/.test(heading) ? heading : heading.toLowerCase(),
          section.slice(end).trim(),
        ];
      }),
  );
}

/** What a manifest asks for, at install and later. */
export const permissionsOf = ({
  permissions = [],
  host_permissions = [],
  optional_host_permissions = [],
}) => [...permissions, ...host_permissions, ...optional_host_permissions];

/** What a store would turn down, each in a sentence. */
export function problemsOf(store, texts, manifest) {
  const reasons = permissionsOf(manifest).flatMap((permission) => {
    const reason = texts.get(permission);
    if (!reason) return `${store}: the permission ${permission} has no reason in docs/store/listing.md.`;
    return reason.length > LIMITS[store].reason ? `${store}: the reason for ${permission} is too long.` : [];
  });
  const fields = Object.keys(LIMITS[store]).filter((field) => field !== 'reason');
  return [...unfit(store, store, texts, fields), ...reasons];
}

/** The same of a listing in another language. */
export const translatedProblemsOf = (store, language, texts) =>
  unfit(`${store} in ${language}`, store, texts, fieldsOf(store));

function unfit(where, store, texts, fields) {
  const tooLong = fields.flatMap((field) => {
    const most = LIMITS[store][field];
    const text = texts.get(field);
    if (!text) return `${where}: the ${field} is missing in docs/store.`;
    return text.length > most
      ? `${where}: the ${field} has ${text.length} characters, ${most} are taken.`
      : [];
  });
  const terms = (texts.get('search terms') ?? '').split('\n').filter(Boolean);
  const wrongTerms =
    terms.length > TERMS.most || terms.some((term) => term.length > TERMS.longest)
      ? [`${where}: at most ${TERMS.most} search terms of ${TERMS.longest} characters.`]
      : [];
  return [...tooLong, ...wrongTerms];
}
