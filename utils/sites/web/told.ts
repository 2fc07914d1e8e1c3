/** Whether the text itself says that somebody else speaks: names before a colon, questions and answers, letters, direct speech. */
import { around, its } from '../elements';
import type { Line } from './lines';
import { isSameName, JOINED, readsLikeName, readsLikeSpeaker } from './names';

/** Titles of pages on which others speak. */
const OTHERS =
  /\b(interviews?|interviewed|entrevistas?|entretiens?|intervista|gespräch|q\s?&\s?a|q and a|ama|ask me anything|transcripts?|transkript|in conversation|conversations? with|fireside|round-?tables?|round-?up|mailbag|leserbriefe|courrier|testimonials?|(readers?|listeners?|experts?|users|customers|teams|engineers|developers|leaders|people|you|others) (say|said|write|wrote|tell|told|respond|react|answer|share|explain|weigh|speak|on|mail|letters|questions|stories)|(letters|comments|replies|responses|reactions|answers|voices|opinions) (from|to the|on|by|we)|(asked|told us)|(questions?|fragen|preguntas|domande|perguntas) (for|with|an|para|per|con)|in (his|her|their) own words|(remarks|speech|address|statement|testimony|lecture|keynote) of|\d+ (\p{L}+ ){1,3}(on|tell|share|explain|answer))\b/iu;

/** Headings of what readers write below a text, and of what was said elsewhere. */
const SECTION =
  /^[^\p{L}]*(comments?|responses?|replies|reactions|webmentions?|kommentare?|antworten|reaktionen|commentaires?|réponses|réactions|comentarios?|respuestas|comentários?|respostas|commenti|risposte|reacties|комментарии|コメント|评论|評論|댓글)[^\p{L}]*$|\b(transcripts?|transkript|interviews?|q\s?&\s?a|testimonials?|mailbag|leserbriefe|(readers?|listeners?|customers?|users)['’]? (say|said|write|wrote|told|letters?|mail|feedback|comments?|questions))\b/iu;

const STAMP = String.raw`(?:[[(]?(?:\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?\s)?\d{1,2}:\d\d(?::\d\d)?(?:\.\d+)?\s?(?:[apAP][mM])?[\])]?\s*[-–—|:]?\s*)`;
/** What stands before a colon, or before a dash between spaces, at the beginning of a line: [whole, label, the rest]. */
const LABEL = new RegExp(
  String.raw`^${STAMP}?[>*•·-]?\s*([^:：\n–—|]{1,80}?)\s*(?:${STAMP}|[[(][^\])\n]{1,40}[\])])?\s*(?::(?=\s|$|\p{L}|["“„«])|：|\s[–—-]{1,2}\s|[–—](?=\p{L}|\s|["“„«])|\s\|\s)`,
  'u',
);
const STAMPED = new RegExp(`^${STAMP}|${STAMP}$`);
/** A line of a transcript of which nothing is told but when. */
const STAMP_ALONE = /^[[(]?\d{1,2}:\d\d(?::\d\d)?[\])]?$/;
/** Direct speech after a dash, in most of Europe and in Japan. */
const ASKED_ALOUD = /^[—–―]{1,2}\s*[^\s—–―].*[?？]$/;
/** "ben commented 3 days ago" */
const WROTE_AGO = /^\S+(?: \S+){0,2} (?:commented|replied|answered|wrote|said)\b.{0,40}\bago\b.{0,10}$/i;
/** What an interviewer sets off, and is no question by its sign. */
const ASKS =
  /^(?:(?:tell|walk|talk|take) (?:us|me)|erzähl|beschreib|parlez|racontez|cuéntanos|háblanos|raccontaci|parlaci|conte-nos)/i;
const CHAT = /^\s*(?:\[?[\d:.\s-]{4,22}\]?\s*)?<[@+%&~ ]?[^<>\s]{1,40}>\s/;
/** `On Tue, Ben wrote:`, `Ben, a reader, writes:` */
const WROTE =
  /\b(wrote|writes|said|says|replied|replies|answered|answers|asked|asks|told (us|me)|commented|comments|adds|added|explains|explained|schrieb|schreibt|sagt|sagte|meint|a écrit|écrit|dit|escribió|dice|dijo|ha scritto|in the words of|according to|puts? it|had this to say|(?:['’]s|his|her|their|seine|ihre|sa|su|sua)\s(?:\p{L}+\s)?(?:reply|answer|response|take|reaction|comment|explanation|words|e-?mail|mail|message|letter|version|antwort|réponse|respuesta|risposta|resposta))[^.!?]{0,30}[:：]\s*$/iu;
const SALUTATION =
  /^(dear|hi|hello|hey|to the editor|sirs?|madam|liebe[rs]?|sehr geehrte\w*|hallo|cher|chère|estimad[oa]|querid[oa]|hola|ciao|car[oa])\b(?!.*\b(all|every(one|body)|folks|readers?|friends?|there|world|subscribers?)\b).{0,50}[,:!]$/i;
const FAREWELL =
  /^(yours|(kind|best|warm|many|with|all the)( \w+){0,3}|sincerely|regards|cheers|thanks|thank you|love|greetings|mit (freundlichen|besten|lieben) \w+|(viele|beste|liebe) grüße|gruß|cordialement|bien à vous|amicalement|saludos|atentamente|un abrazo|cordiali saluti)( \w+)?[,.!]?\s*/i;
const SIGNED = /(?:^|[.!?…”"»)]\s*)[-–—~]{1,3}\s*(\S[^.!?]{1,70})\.?$/u;

/** Whether what is selected of these lines is another's by the text around it; `known`: names of who wrote it and of the site; `titles`: the page's, none in somebody's box on it. */
export function isToldOfOthers(lines: Line[], titles: string[], known: string[]): boolean {
  if (titles.some((title) => OTHERS.test(title) || isByOther(title, known)) || isByAnother(lines, known))
    return true;
  const first = lines.findIndex(({ to }) => to > 0);
  const last = lines.findLastIndex(({ to }) => to > 0);
  if (first < 0) return false;
  const chosen = lines.slice(first, last + 1);
  const isHeading = chosen.every(({ level }) => level > 0);
  return (
    chosen.some((line) => isLabelled(line) || isQuotedText(line) || isSignedBy(line, known)) ||
    (chosen.length > 1 && chosen.some((line) => isOthersName(line, known))) ||
    (!isHeading && (isLedByName(lines, titles, first, known) || isSignedLater(lines, last, known))) ||
    isInOthersSection(lines, first, known) ||
    isAboutAnother(lines, last, known) ||
    isDialogue(lines, first) ||
    isRoundUp(lines, first)
  );
}

/** "By Ben Ito", "A guest post by Ben Ito", "Author: Ben Ito": [whole, the word before, the name and what follows]. */
const BY =
  /(?:(\p{L}+)\s+)?\b(?:(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or|[Dd]oor)[:\s]|[Aa]uthor:|(?:invité|invitad[oa]|convidad[oa]|ospite)\sd[eio]\s)\s*(\p{Lu}[^.!?|·]{1,60})/gu;
/** By whom something else on the page is. */
const BESIDES =
  /^(photos?|photographs?|images?|pictures?|illustrat\w+|cover|art|artwork|graphics?|music|foto|bild|translat\w+|edited|reviewed|narrated|hosted|powered|sponsored|produced|design\w*)$/i;
/** After these a sentence may go on: "Originally published by Ben Ito on his blog". */
const PUBLISHED =
  /^(published|written|post|article|essay|story|piece|posted|contributed|submitted|appeared)$/i;
const FULL_NAME = /^\p{Lu}[\p{L}\p{M}'’.-]*(?:\s(?:\p{Ll}{1,3}\s)?\p{Lu}[\p{L}\p{M}'’.-]*){1,3}/u;

function isByOther(text: string, known: string[]): boolean {
  return [...text.slice(0, 200).matchAll(BY)].some(({ 1: word = '', 2: rest = '', index }) => {
    const names = (PUBLISHED.test(word) && rest.match(FULL_NAME)?.[0]) || rest;
    const isOther = (name: string) => /\S\s\S/.test(name) && readsLikeName(name) && !isKnown(name, known);
    return (
      index <= 40 && !BESIDES.test(word) && names.split(JOINED).some((each) => isOther(nameIn(each).trim()))
    );
  });
}

/** Where a page begins it may say who wrote it, in words alone. */
const isByAnother = (lines: Line[], known: string[]) =>
  lines.slice(0, 15).some(({ text, level, block }) => {
    const written = plain(text.slice(0, 200));
    return !level && written.length <= 100 && !around(block, 'figcaption') && isByOther(written, known);
  });

/** Whether a heading above, of the section or of what it is a part of, says that others write or speak below. */
function isInOthersSection(lines: Line[], first: number, known: string[]): boolean {
  let inner = 7;
  for (const { text, level } of lines.slice(0, first).reverse()) {
    if (level < 2 || level >= inner) continue;
    inner = level;
    const heading = plain(text.slice(0, 200));
    if (SECTION.test(heading) || isByOther(heading, known)) return true;
  }
  return false;
}

/** "About the author". */
const ABOUT =
  /^(about|über|à propos|sobre|acerca|informazioni|sull)\P{L}.*\b(author|writer|contributor|autor|auteur|autrice)\p{L}*\P{L}*$/iu;
const DOES =
  /^,?\s+(is|was|runs|works|leads|writes|builds|has|ist|arbeitet|leitet|est|travaille|dirige|es|trabaja|è|lavora)\s/;

/** A few words about who wrote the page stand below it, set off or under a heading of their own: "Ben Ito runs the on-call team." */
const isAboutAnother = (lines: Line[], last: number, known: string[]) =>
  lines.slice(last + 1).some(({ text, lead }, at, below) => {
    const written = plain(text.slice(0, 500));
    const [name = ''] = written.match(FULL_NAME) ?? [];
    const isSetOff = lead.length > 0 && lead.length >= Math.min(written.length, 300) - 2;
    return (
      DOES.test(written.slice(name.length)) &&
      readsLikeName(name) &&
      (isSetOff || ABOUT.test(plain(below[at - 1]?.text ?? ''))) &&
      !isKnown(name, known)
    );
  });

/** How long ago the words below were written. */
const AGO = /^(\d+|an?|one)\s?\w{1,8} ago$|^vor \d+ \p{L}+$|^il y a \d+ \p{L}+$|^hace \d+ \p{L}+$/iu;

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The name, role or handle that a line begins with, before a colon or a dash. */
function labelOf({ text, opener: lead, isStrong, block }: Line): string | undefined {
  const written = plain(text);
  const [, label = ''] = written.match(LABEL) ?? [];
  const name = label.replace(STAMPED, '').trim();
  if (name && readsLikeSpeaker(name)) return name;
  if (CHAT.test(written)) return written;
  const set = lead
    .replace(STAMPED, '')
    .replace(/\s*[:：–—-]+$/, '')
    .trim();
  const hasMore = written.length > lead.length + 1;
  const isTerm = its(block, 'localName') === 'dt' || its(block, 'localName') === 'th';
  // A link or a span that a new sentence follows: `<a>Ben Ito</a> We stopped reading logs.`
  const begins = /^\s*[\p{Lu}"“„«]/u.test(written.slice(lead.length));
  return set && (isStrong || begins) && (hasMore || isTerm) && readsLikeName(set) ? set : undefined;
}

const isLabelled = (line: Line) =>
  labelOf(line) !== undefined ||
  /^\s*>/.test(line.text) ||
  WROTE.test(line.text) ||
  WROTE_AGO.test(plain(line.text.slice(0, 200)));

/** Whether a line above says whose words follow: looked for up to the heading of the section, or up to a ruled line. */
function isLedByName(lines: Line[], titles: string[], first: number, known: string[]): boolean {
  const spot = lines[first];
  for (let at = first - 1; at >= 0; at -= 1) {
    const line = lines[at];
    if (!line || !spot) return false;
    const text = plain(line.text);
    if (line.level > 0) return isNamedHeading(line, lines, known);
    if (isListItemApart(line, spot)) continue;
    // In a box of somebody's own the time is theirs; right below the page's heading it is the page's.
    const heading = lines.slice(0, at).findLastIndex(({ level }) => level === 1);
    const isBelow =
      heading >= 0 && lines.slice(heading + 1, at).every((each) => !/[.!?]$/.test(plain(each.text)));
    const isOwnTime = titles.length === 0 || isBelow;
    if (isLabelled(line) || SALUTATION.test(text) || (AGO.test(text) && !isOwnTime)) return true;
    if (isNameAlone(line) && !isKnown(text, known)) return true;
  }
  return false;
}

/** An item of a list, a cell, a caption, code or what is cited above speaks for itself, not for what comes after it. */
function isListItemApart({ block }: Line, spot: Line): boolean {
  const closed = around(block, 'li, tr, figcaption, pre, caption, dt, blockquote');
  if (!closed) return false;
  if (its(closed, 'localName') === 'dt') return !around(spot.block, 'dd');
  return !its(closed, 'contains')(spot.block);
}

/** Nothing but a name, perhaps with who they are or when. */
function isNameAlone({ text, level }: Line): boolean {
  const written = plain(text.slice(0, 300)).replace(STAMPED, '').trim();
  if (written.length > 80 || /[.!?…]$/.test(written)) return false;
  return level ? readsLikeName(written) : readsLikeSpeaker(written);
}

const isKnown = (text: string, known: string[]) => known.some((name) => isSameName(nameIn(text), name));

/** A line of nothing but somebody else's name, where lines follow one another. */
const isOthersName = (line: Line, known: string[]) =>
  line.level === 0 &&
  isNameAlone(line) &&
  !around(line.block, 'li, td, th, figcaption, pre') &&
  !isKnown(plain(line.text), known);

const nameIn = (text: string) => text.replace(/^[-–—~\s\d.)]+/, '').split(/[,(|·]|\s[–—-]\s/)[0] ?? text;

/** "Ben Ito, Harbourkit", or one of several headings that are names. */
function isNamedHeading(heading: Line, lines: Line[], known: string[]): boolean {
  const text = plain(heading.text);
  if (heading.level === 1 || !isNameAlone(heading) || isKnown(text, known)) return false;
  if (/,|\s[–—-]\s|\(|@/.test(text)) return true;
  const alike = lines.filter(({ level }) => level === heading.level);
  const named = alike.filter(isNameAlone);
  return text.includes(' ') && (named.length > 1 || alike.length === 1) && named.length * 2 > alike.length;
}

/** A name, a dash and a name, or words of farewell below, before the next heading. */
function isSignedLater(lines: Line[], last: number, known: string[]): boolean {
  for (const [at, line] of lines.slice(last + 1).entries()) {
    if (line.level > 0) return false;
    // Signed is what is cited, not what stands above it.
    if (around(line.block, 'blockquote')) continue;
    const text = plain(line.text);
    if (isSignedBy(line, known) || isFarewell(text, lines[last + 2 + at], known)) return true;
    const isSetOff =
      line.lead.length >= text.length - 2 || /right/i.test(its(line.block, 'getAttribute')('style') ?? '');
    const isGreeting = text.replace(FAREWELL, '') === '';
    if ((/,/.test(text) || isSetOff) && !isGreeting && isOthersName(line, known)) return true;
  }
  return false;
}

/** "Yours, Ben", or "Best regards" above a name. */
function isFarewell(text: string, next: Line | undefined, known: string[]): boolean {
  const [farewell = ''] = text.slice(0, 100).match(FAREWELL) ?? [];
  if (!farewell) return false;
  const name = text.slice(farewell.length) || (next ? plain(next.text) : '');
  return name.length < 80 && readsLikeSpeaker(nameIn(name)) && !isKnown(name, known);
}

/** A wiki's signature: `Ben (talk) 09:14, 1 September 2026 (UTC)`. */
const WIKI_SIGNED = /\d{1,2}:\d\d, \d{1,2}\.? \p{L}+\.? \d{4} \(\p{L}{2,5}\)$/u;
/** When it was signed, behind the name. */
const SIGNED_AT = /[\s,(]+\d.*$/;

function isSignedBy({ text, level }: Line, known: string[]): boolean {
  if (level) return false;
  const written = plain(text);
  if (WIKI_SIGNED.test(written)) return true;
  const name = written.match(SIGNED)?.[1]?.replace(SIGNED_AT, '');
  return name !== undefined && readsLikeName(name) && !isKnown(name, known);
}

/** Names or roles that take turns, or questions set off from their answers: from the first of them on nobody can tell. */
function isDialogue(lines: Line[], first: number): boolean {
  const labels = new Map<string, number>();
  let questions = 0;
  let stamps = 0;
  let aloud = 0;
  let begun = Number.POSITIVE_INFINITY;
  for (const [at, line] of lines.entries()) {
    const label = around(line.block, 'pre, blockquote') ? undefined : labelOf(line);
    if (label) {
      begun = Math.min(begun, at);
      labels.set(label, (labels.get(label) ?? 0) + (around(line.block, 'li') ? 0 : 1));
    }
    const text = plain(line.text);
    if ((/[?？]$/.test(text) || ASKS.test(text)) && (line.level > 1 || line.lead.length >= text.length - 2)) {
      questions += 1;
      begun = Math.min(begun, at);
    }
    const isAloud = ASKED_ALOUD.test(text);
    const isStamp = STAMP_ALONE.test(text) && !around(line.block, 'li, td, th');
    if (isAloud) aloud += 1;
    if (isStamp) stamps += 1;
    if (isAloud || isStamp) begun = Math.min(begun, at);
  }
  const takesTurns = [...labels.values()].reduce((sum, times) => sum + times, 0) > 1;
  return (takesTurns || questions > 1 || aloud > 0 || stamps > 1) && begun <= first;
}

/** Most sections are headed by a name: what stands before the first of them is the page's own. */
function isRoundUp(lines: Line[], first: number): boolean {
  const headings = lines.filter(({ level }) => level > 1);
  const named = headings.filter((line) => isNameAlone(line) && plain(line.text).includes(' '));
  const [one] = named;
  return (
    named.length > 1 && named.length * 2 > headings.length && one !== undefined && lines.indexOf(one) < first
  );
}

/** Whether most of what is selected stands between quotation marks: direct speech. */
function isQuotedText({ text, from, to }: Line): boolean {
  if (to <= from) return false;
  let quoted = 0;
  let letters = 0;
  let closing = '';
  for (let at = 0; at < to; at += 1) {
    const sign = text[at] ?? '';
    const [before = ' ', after = ' '] = [text[at - 1], text[at + 1]];
    if (closing) {
      if (closing.includes(sign) && !(isApostrophe(sign) && /\p{L}/u.test(after))) closing = '';
    } else if (/["'“”„‟«»「『‘‚‹›]/.test(sign))
      closing = closingOf(sign, before, after, text.slice(at + 1, at + 2_000));
    if (at < from || !/[\p{L}\p{N}]/u.test(sign)) continue;
    letters += 1;
    if (closing) quoted += 1;
  }
  return quoted * 2 > letters;
}

const isApostrophe = (sign: string) => sign === '’' || sign === "'";

/** What ends the speech that a quotation mark begins; '' where it begins none. */
function closingOf(sign: string, before: string, after: string, rest: string): string {
  if (/\S/.test(before) && !/[\p{P}\p{S}]/u.test(before)) return /[「『«]/.test(sign) ? '」』»' : '';
  if (sign === '“' || sign === '„' || sign === '‟') return '”“';
  // As in Sweden and Finland both signs are the same.
  if (sign === '”' && /[\p{L}\p{N}]/u.test(after)) return '”';
  if (sign === '‚') return '‘';
  if (sign === '›') return '‹';
  if (sign === '‹') return '›';
  if (sign === '«') return '»';
  if (sign === '»') return '«';
  if (sign === '「' || sign === '『') return '」』';
  if (sign === '"') return '"';
  if (sign === '‘' && /’(\W|$)/.test(rest)) return '’';
  if (sign === "'" && /\p{L}/u.test(after) && /[,.!?]'(\W|$)/.test(rest)) return "'";
  return '';
}
