/** What a host has at hand when a guest comes, as Markdown, in the host's language. */
import { i18n } from '#i18n';
import { inNumbers } from '../language';
import type { Context } from '../model/capture';
import type { GuestStage } from '../model/hosts/stage';
import type { Clip, Lead } from '../model/lead';
import { newestFirst } from '../model/sent-so-far';
import { profileLinks } from '../people/profile-link';
import { oneLine } from '../people/who';
import { headingWords, inert, markdownLines, markdownLink } from '../quotes/markdown';
import { passagesOf } from '../quotes/own-words';
import { showsInWords } from '../quotes/shows-words';

type Shows = Clip['shows'][number];

/** The five questions of the show, and what of a quote bears on each. */
const QUESTIONS = [
  ['prompts', ['prompt']],
  ['worked', ['worked', 'outcome']],
  ['failed', ['failed']],
  ['workflow', ['workflow']],
  ['unlearned', ['unlearned']],
] as const satisfies [string, Shows[]][];

/** Of what stood around a quote so much is told; the link leads to the rest. */
const LONGEST_CONTEXT = 500;

/** Somebody's sentence of why, who said it, and what they quoted into the form. */
export interface Suggested {
  why: string;
  by?: string;
  /** ISO 8601. */
  at?: string;
  quote?: string;
  quoteLink?: string;
}

/** The prep sheet of one guest. `suggested`: why and by whom, the lead's own why among them. */
export function prepSheet(lead: Lead, clips: Clip[], suggested: Suggested[]): string {
  const inOrder = newestFirst(clips);
  const quotes = inOrder.filter(({ quote }) => quote?.text.trim());
  const parts = [
    `# ${headingWords(lead.name) || i18n.t('prep.nameless')}`,
    ...(lead.who.trim() ? markdownLines(lead.who) : []),
    list(factsOf(lead)),
    heading(i18n.t('prep.links')),
    list(linksOf(lead, inOrder)) || i18n.t('prep.noLinks'),
    heading(i18n.t('prep.why')),
    ...(suggested.some(({ why, quote }) => why.trim() || quote?.trim())
      ? suggested.flatMap(whyLines)
      : [i18n.t('prep.noWhy')]),
    heading(i18n.t('prep.words')),
    ...(quotes.length > 0 ? quotes.flatMap(quoteLines) : [i18n.t('prep.noWords')]),
    heading(i18n.t('prep.questions')),
    ...QUESTIONS.flatMap((question, at) => questionLines(question, at + 1, quotes)),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

const heading = (words: string) => `## ${words}`;

const list = (lines: string[]) => lines.map((line) => `- ${line}`).join('\n');

function factsOf({ stage, topics, sellsTools, selfNominated }: Lead): string[] {
  return [
    ...(stage ? [stageLine(stage)] : []),
    ...(topics.length > 0 ? [i18n.t('prep.topics', { topics: topics.map(inert).join(', ') })] : []),
    ...(sellsTools === 'unknown' ? [] : [i18n.t(`prep.sells.${sellsTools}`)]),
    ...(selfNominated ? [i18n.t('prep.self')] : []),
  ];
}

const stageLine = ({ is, on, line }: GuestStage): string => {
  const since = i18n.t('prep.since', { stage: i18n.t(`stage.is.${is}`), day: on });
  return line ? `${since}: ${inert(line)}` : since;
};

function linksOf(lead: Lead, clips: Clip[]): string[] {
  const websites = clips.flatMap(({ author }) => author.website ?? []);
  return [...new Set([...profileLinks(lead, clips), ...websites])].map((url) =>
    markdownLink(url.replace(/^https?:\/\//, ''), url),
  );
}

/** What one person says of the guest; what they quoted into the form is told as theirs to have quoted. */
function whyLines({ why, by, at, quote, quoteLink }: Suggested): string[] {
  const who = [by?.trim() && inert(by), at?.slice(0, 10)].filter(Boolean).join(', ');
  const cited = quote?.trim() ? inert(quote) : '';
  const link = quoteLink ? ` (${markdownLink(quoteLink.replace(/^https?:\/\//, ''), quoteLink)})` : '';
  const said = [
    ...(why.trim() ? [quoted(markdownLines(why))] : []),
    ...(cited ? [`${i18n.t('prep.quotes', { quote: cited })}${link}`] : []),
  ];
  return said.length > 0 && who ? [...said, i18n.t('prep.by', { who })] : said;
}

/** One quote under its number: their words, what they cite from others as others', where it stands, what it shows, what was around it. */
function quoteLines(clip: Clip, at: number): string[] {
  const { quote, shows, context } = clip;
  const passages = quote ? passagesOf(quote) : [];
  const said = clip.postedAt?.slice(0, 10) ?? i18n.t('prep.saved', { day: clip.capturedAt.slice(0, 10) });
  const notes = [
    ...(shows.length > 0 ? [i18n.t('prep.shows', { shows: shows.map(showsInWords).join(', ') })] : []),
    ...(quote?.translated === 'yes' ? [i18n.t('prep.translated')] : []),
    ...(quote?.truncated ? [i18n.t('prep.truncated')] : []),
    ...(passages.some(({ cited }) => cited) ? [i18n.t('prep.cited')] : []),
    ...context.flatMap(contextLine),
  ];
  return [
    `### ${at + 1}. ${markdownLink(said, clip.permalink)}`,
    passages
      .map(({ text, cited }) => quoted(cited ? [quoted(markdownLines(text))] : markdownLines(text)))
      .join('\n>\n'),
    list(notes),
  ];
}

function contextLine({ relation, author, title, text, url }: Context): string[] {
  const whole = oneLine(text ?? '');
  const told = inert(
    whole.length > LONGEST_CONTEXT ? `${whole.slice(0, LONGEST_CONTEXT).replace(/\S*$/, '')}…` : whole,
  );
  const what = inert(title ?? '');
  const named = url && what ? markdownLink(title ?? '', url) : what;
  const whose = author ? inert(author) : '';
  const parts = [[whose, named].filter(Boolean).join(', '), told && `“${told}”`].filter(Boolean);
  return parts.length > 0 ? [`${i18n.t(`prep.around.${relation}`)} ${parts.join(': ')}`] : [];
}

function questionLines([question, shows]: (typeof QUESTIONS)[number], at: number, quotes: Clip[]): string[] {
  const bearing = quotes.flatMap((clip, nth) =>
    clip.shows.some((each) => (shows as readonly Shows[]).includes(each)) ? inNumbers(nth + 1) : [],
  );
  const asked = `${at}. **${i18n.t(`prep.question.${question}`)}**`;
  return [bearing.length > 0 ? `${asked} ${i18n.t('prep.see', { quotes: bearing.join(', ') })}` : asked];
}

const quoted = (lines: string[]) =>
  lines
    .join('\n\n')
    .split('\n')
    .map((line) => (line ? `> ${line}` : '>'))
    .join('\n');
