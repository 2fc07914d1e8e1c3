import { readFileSync } from 'node:fs';

export const STORES = ['chrome', 'firefox', 'edge'];

/** What a store takes, in characters; a name longer than 45 is cut in lists. */
const LIMITS = {
  chrome: { name: 45, summary: 132, description: 16_000, 'single purpose': 1_000, reason: 1_000 },
  firefox: { name: 45, summary: 250, description: 15_000, reason: 1_000 },
  edge: { name: 45, summary: 132, description: 10_000, reason: 1_000, 'search terms': 7 * 30 },
};
const TERMS = { most: 7, longest: 30 };

/**
 * A store's texts by heading, in lower case; what its own file says counts before what is said to all.
 * @returns {Map<string, string>} permissions among them, by their names in the manifest
 */
export function textsOf(store, folder = 'docs/store') {
  const read = (name) => sectionsOf(readFileSync(`${folder}/${name}.md`, 'utf8'));
  return new Map([...read('listing'), ...read(store)]);
}

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
  const tooLong = Object.entries(LIMITS[store]).flatMap(([field, most]) => {
    if (field === 'reason') return [];
    const text = texts.get(field);
    if (!text) return `${store}: the ${field} is missing in docs/store.`;
    return text.length > most
      ? `${store}: the ${field} has ${text.length} characters, ${most} are taken.`
      : [];
  });
  const reasons = permissionsOf(manifest).flatMap((permission) => {
    const reason = texts.get(permission);
    if (!reason) return `${store}: the permission ${permission} has no reason in docs/store/listing.md.`;
    return reason.length > LIMITS[store].reason ? `${store}: the reason for ${permission} is too long.` : [];
  });
  const terms = (texts.get('search terms') ?? '').split('\n').filter(Boolean);
  const wrongTerms =
    terms.length > TERMS.most || terms.some((term) => term.length > TERMS.longest)
      ? [`${store}: at most ${TERMS.most} search terms of ${TERMS.longest} characters.`]
      : [];
  return [...tooLong, ...reasons, ...wrongTerms];
}
