import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type ParsedMessage, parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';
import { askedIn, stringsIn } from './texts/asked';
import { hardCoded } from './texts/hard-coded';
import { sourceOf, sources } from './texts/sources';

const texts = (await parseMessagesFile(resolve('utils/locales/en.yml')))
  .map((text) => ({ ...text, name: text.key.join('.') }))
  // The browser's own, which the library adds.
  .filter(({ name }) => !name.startsWith('@@'));
const all = sources();
const asked = all.flatMap(askedIn);

/** `leads.state.*` as the keys that it may become. */
const pattern = (key: string) =>
  new RegExp(
    `^${key
      .split('*')
      .map((part) => RegExp.escape(part))
      .join('.+')}$`,
  );
const byName = Map.groupBy(texts, ({ name }) => name);
function named(key: string) {
  const wanted = pattern(key);
  return byName.get(key) ?? texts.filter(({ name }) => wanted.test(name));
}

const wordings = (text: ParsedMessage): string[] =>
  text.type === 'plural' ? Object.values(text.plurals) : [text.message];

describe('the file of texts', () => {
  it('has every text that is asked for', () => {
    expect(asked.length).toBeGreaterThan(50);
    const missing = asked.filter(({ key }) => named(key).length === 0);
    expect(missing.map(({ place, key }) => `${place}: ${key}`)).toEqual([]);
  });

  it('has none that nothing asks for', () => {
    const keys = new Set([...all.flatMap(stringsIn), ...inManifest()]);
    // `*.html` and the like fill in before a dot; a key begins with its group.
    const patterns = [...keys].filter((key) => /^[a-z]\w*\.[\w.]*\*/i.test(key)).map(pattern);
    const unused = texts.filter(({ name }) => !keys.has(name) && !patterns.some((each) => each.test(name)));
    expect(unused.map(({ name }) => name)).toEqual([]);
  });

  it('has no place in a text that its callers leave empty', () => {
    // Where a part of the key is known only when it runs, the compiler looks at each that it may be.
    const literal = asked.filter(({ key }) => !key.includes('*'));
    const empty = literal.flatMap(({ place, key, given }) =>
      named(key).flatMap(({ name, namedSubstitutions }) =>
        namedSubstitutions
          .filter((each) => given && !given.includes(each))
          .map((each) => `${place}: {${each}} of ${name}`),
      ),
    );
    expect(empty).toEqual([]);
  });

  it('is written so that the browser and the library take it as it stands', () => {
    const wrong = texts.filter((text) => {
      const isKey = text.key.every((part) => /^[a-z][A-Za-z0-9]*$/.test(part));
      // The library parts plurals at it, and the browser fills in after a dollar.
      const isPlain = wordings(text).every((words) => words.trim() && !/ \| |\$(?![$1-9])/.test(words));
      const hasForms = text.type !== 'plural' || /^(0,)?1,n$/.test(Object.keys(text.plurals).join());
      return !(isKey && isPlain && hasForms && text.type !== 'chrome');
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });
});

describe('words for people', () => {
  it('stand in the file of texts, never in the code', () => {
    expect(all.flatMap(hardCoded)).toEqual([]);
  });

  it('stand in no page before its texts are there', () => {
    const pages = readdirSync('entrypoints', { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.html'),
    );
    expect(pages.length).toBeGreaterThan(4);
    const words = pages.map((file) =>
      readFileSync(`entrypoints/${file}`, 'utf8')
        .replace(/<[^>]*>/g, '')
        .trim(),
    );
    expect([...new Set(words)]).toEqual(['Guest Scout']);
  });

  it.each([
    ['between tags', '<p>Nothing yet</p>', 'Nothing yet'],
    ['in a choice between tags', '<p>{sent ? i18n.t("a.b") : "Not sent"}</p>', 'Not sent'],
    ['behind a condition', `<p>{sent && \`\${count} sent\`}</p>`, '… sent'],
    ['in the name of an element', '<a aria-label="close" />', 'close'],
    ['in a property of a component', '<Field explains="One sentence" />', 'One sentence'],
    ['in an object', '({ label: "more" })', 'more'],
    ['in an element of the page', 'line.textContent = "gone"', 'gone'],
    ['in an attribute of the page', 'line.setAttribute("aria-label", "gone")', 'gone'],
    ['in a table', 'const WORDS = { closed: "It is closed. Open it." }', 'It is closed. Open it.'],
    ['in a failure', 'new Failure("no-form", "No form is connected.")', 'No form is connected.'],
  ])('are found %s', (_where, code, text) => {
    expect(hardCoded(sourceOf('some.tsx', `;\n${code}`))).toEqual([`some.tsx:2: ${text}`]);
  });

  it.each([
    ['a name', '<b>Guest Scout</b>'],
    ['a sign', '<b> · </b>'],
    ['an address', '<input placeholder="https://forms.gle/…" />'],
    ['a place for an element', 'i18n.t("lead.saved", { title: "{title}" })'],
    ['what is no text', '<a className="lead name" href="/leads.html" data-state="saved it" />'],
    ['a text of the file', '<a aria-label={i18n.t("lead.close")}>{i18n.t("lead.title", { who: "Ada" })}</a>'],
    ['a fault that nobody is shown', 'throw new Error("The page has no root.")'],
    ['a comparison', '<a title={state === "sent" ? title : undefined} />'],
  ])('are not seen in %s', (_what, code) => {
    expect(hardCoded(sourceOf('some.tsx', code))).toEqual([]);
  });
});

/** Keys that the manifest names, as the browser spells them. */
function inManifest(): string[] {
  const config = readFileSync('wxt.config.ts', 'utf8');
  return [...config.matchAll(/__MSG_(\w+)__/g)].map(([, key = '']) => key.replaceAll('_', '.'));
}
