/** A sheet whose truth is written first: who is meant by each row, in every spelling that scouts use. Invented people only. */

/** The same numbers each time. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const FIRST =
  'Ada Otto Mara Jonas Ines Nils Vera Ivo Lena Caio Priya Haruka Zofia Łukasz Änne Søren Dora Emeka Mei Tariq'.split(
    ' ',
  );
const LAST =
  'Sample Fenn Okoye Wildt Marlowe Berg Holm Silva Ohm Brandão Nair Kitami Größmann Vidal Falk Lund Koga Quill'.split(
    ' ',
  );

export interface TruePerson {
  id: number;
  name: string;
  /** Spellings of the link that says who they are; one account. */
  links: string[];
  /** Another account of theirs, which no rule ties to the first. */
  second?: string;
}

const SITES: ((handle: string) => string[])[] = [
  (handle) => [
    `https://x.com/${handle}`,
    `https://twitter.com/${handle}`,
    `twitter.com/${handle.toUpperCase()}?lang=de`,
    `https://mobile.twitter.com/${handle}/`,
    `x.com/${handle}`,
    `https://X.com/${handle}/with_replies`,
    `See https://x.com/${handle}.`,
  ],
  (handle) => [
    `https://github.com/${handle}`,
    `http://www.github.com/${handle}/`,
    `github.com/${handle.toUpperCase()}?tab=repositories`,
    `(https://github.com/${handle}#readme)`,
  ],
  (handle) => [
    `https://www.linkedin.com/in/${handle}/`,
    `https://de.linkedin.com/in/${handle}?trk=public_profile`,
    `linkedin.com/in/${handle.toUpperCase()}`,
    `https://www.linkedin.com/in/${handle}/details/experience/`,
  ],
  (handle) => [`https://lobste.rs/~${handle}`, `https://lobste.rs/u/${handle}`, `lobste.rs/~${handle}/`],
  (handle) => [`https://bsky.app/profile/${handle}.example`, `bsky.app/profile/${handle}.example/`],
  (handle) => [
    `https://mstdn.example/@${handle}`,
    `@${handle}@mstdn.example`,
    `https://other.example/@${handle}@mstdn.example`,
  ],
  (handle) => [
    `https://${handle}.example/about`,
    `http://www.${handle}.example/about/`,
    `https://${handle}.example/about#top`,
  ],
];

/** Names repeat: of 360 there are, many people share one. */
export function truePeople(count: number, random = numbers(7)): TruePerson[] {
  return Array.from({ length: count }, (_, id) => {
    const pick = <Each>(list: readonly Each[]) => list[Math.floor(random() * list.length)] as Each;
    const handle = `${'abcdefghij'.charAt(id % 10)}${pick(FIRST)
      .normalize('NFD')
      .replace(/[^a-z]/gi, '')
      .toLowerCase()
      .slice(0, 4)}${id}`;
    const site = Math.floor(random() * SITES.length);
    const another = SITES[(site + 1) % 3 === site ? 3 : (site + 1) % 3] as (typeof SITES)[number];
    return {
      id,
      name: `${pick(FIRST)} ${pick(LAST)}`,
      links: (SITES[site] as (typeof SITES)[number])(handle),
      ...(random() < 0.15 && { second: another(`${handle}-b`)[0] }),
    };
  });
}

export interface TrueRow {
  cells: string[];
  /** Who is meant; undefined: a sign-up. */
  person: number | undefined;
  /** How it says so. */
  by: 'link' | 'second' | 'name' | 'none';
}

export const HEAD = ['Zeitstempel', 'Your name', "Guest's name", 'Where can we find them?', 'Why them?'];

/** Each person once, then whom chance brings; some by their name alone, some by another account, some rows of another kind. */
export function trueRows(people: readonly TruePerson[], count: number, random = numbers(11)): TrueRow[] {
  return Array.from({ length: count }, (_, at): TrueRow => {
    const isFirst = at < people.length;
    const person = people[isFirst ? at : Math.floor(random() ** 2 * people.length)] as TruePerson;
    const time = new Date(Date.UTC(2026, 0, 13, 8, 0, 0) + at * 5_413_000);
    const two = (number: number) => String(number).padStart(2, '0');
    const stamp = `${two(time.getUTCDate())}.${two(time.getUTCMonth() + 1)}.2026 ${time.getUTCHours()}:${two(time.getUTCMinutes())}:${two(time.getUTCSeconds())}`;
    const scout = `Scout ${Math.floor(random() * 25)}`;
    const chance = random();
    if (!isFirst && chance < 0.04)
      return { cells: [stamp, scout, '', '', ''], person: undefined, by: 'none' };
    const [first = '', last = ''] = person.name.split(' ');
    const spelled = [
      person.name,
      person.name,
      `${last}, ${first}`,
      `${first.charAt(0)}. ${last}`,
      person.name.toUpperCase(),
      first,
    ];
    const name = spelled[isFirst ? 0 : Math.floor(random() * spelled.length)] ?? '';
    const by =
      !isFirst && chance < 0.1 ? 'name' : !isFirst && chance < 0.2 && person.second ? 'second' : 'link';
    const link = {
      name: '',
      second: person.second ?? '',
      link: person.links[Math.floor(random() * person.links.length)] ?? '',
    }[by];
    return { cells: [stamp, scout, name, link, `Reason ${at}`], person: person.id, by };
  });
}

export const asTable = (rows: readonly (readonly string[])[], between = '\t'): string =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(between)).join('\n');
