import type { Clip } from '../../model/lead';

/**
 * The words by which questions are recognised: English first, then German, Spanish, French and Portuguese. They only propose a
 * mapping; the scout sees it, with the reason, and can change each line.
 */

/** Lower case, without accents and curly apostrophes: `\\b` knows ASCII letters only, so the patterns below are written in these. */
export function plain(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/[’‘]/g, "'");
}

/** Whose name, link or e-mail: the scout's own … */
const SCOUT =
  /\byou(r|rs)?\b|\bsubmitt|\bnominator|\bscout\b|\bdein|\bihr(e|en)?\s+(name|e-?mail)|\bvotre\b|\bton\b|\btu\b|\bsu (nombre|correo)|\bseu\b/;

/** … or the guest's. */
const GUEST =
  /\bguest|\bnominee|\bcandidat|\btheir\b|\bthem\b|\bthey\b|\bperson\b|\bspeaker|\bexpert|\bpractitioner|\bgast\b|\bgastes|\binvit|\bconvidad|\bpersona\b|\bpessoa\b|\bpersonne\b/;

const NAME = /\bnames?\b|\bnom\b|\bnombre\b|\bnome\b/;
const NOT_A_PERSON =
  /\b(compan|user|organi[sz]|firm|tool|product|project|podcast|file|team|show|site)\w*\s*names?|names? of (the|their|your) (compan|organi|tool|product|project|podcast)/;
const EMAIL = /\be-?mails?\b|\bcourriel|\bcorreo/;

const WHY =
  /\bwhy\b|\breasons?\b|what do (they|he|she) do|what (they|he|she) do(es)?\b|\bwhat\b.{0,30}\b(do|does|doing|done|built)\b.{0,20}\b(ai|llms?|agents?)\b|what makes (them|this|him|her)|should we (invite|interview|talk)|\bwarum\b|\bwieso\b|\bweshalb\b|\bpourquoi\b|\bpor ?que\b/;
/** Says "why" outright; "what do they do" only may mean it. */
const WHY_OUTRIGHT = /\bwhy\b|\breasons?\b|\bwarum\b|\bwieso\b|\bweshalb\b|\bpourquoi\b|\bpor ?que\b/;
const MORE_QUOTES =
  /\b(more|other|further|additional|weitere|autres|otr[ao]s|outr[ao]s|mas|mais)\b\s+(\w+\s+)?(quotes?|examples?|posts?|beispiele?|exemples?|ejemplos?|exemplos?)\b/;
const QUOTE =
  /\bexamples?\b|\bquotes?\b|\bevidence\b|\bproof\b|\bspecifics?\b|\bwhat (did )?they (say|said|wrote)|\bbeispiel|\bzitat|\bexemples?\b|\bcitation|\bejemplos?\b|\bcita\b|\bexemplos?\b|\bcitac/;
const OTHER_LINKS =
  /\b(other|more|additional|further|else|weitere|andere|autres|otr[ao]s|outr[ao]s)\b.{0,30}\b(links?|profiles?|accounts?|sites?|urls?|profile|konten|liens|enlaces|perfis|perfiles)\b/;
const LINK =
  /\bwhere (can|could|do|would|might|to|should)\b.{0,20}\b(find|reach|follow|see)|\bfind them\b|\blinks?\b|\burls?\b|\bprofiles?\b|\bwebsites?\b|\bhomepage|\bhandles?\b|\bsocials?\b|\btwitter\b|\blinkedin\b|\bgithub\b|\bwo (finde|kann|konnen)|\bprofil|\bou (peut|peuvent|trouver|les? )|\blien|\bdonde\b|\benlace|\bperfil|\bonde\b/;
const NOMINATED =
  /\bwhom? (should|would|do|are|shall|is it) (we|you)\b|\bwhom? (to|is your) (invite|nominat|suggest)|\bwen (sollen|schlagst|schlagen)\b|\ba quien (propon|suger|nomin|recomend|invit)|\bqui (proposez|suggerez|recommandez|nominez)|\bquem (voce )?(suger|indic|recomend|prop|nome)/;
const WHO =
  /\bwho\b.{0,25}\b(are|is|they|guest|person)\b|\bwho (they|he|she)|\bbio(graph\w*)?\b|\brole\b|\bjob\b|\bposition\b|\bbackground\b|\boccupation\b|\bberuf|\brolle\b|\bkurzbio|\bcargo\b|\bprofesion|\bprofiss|\bmetier\b|\babout (them|the guest|the person)|\bwer (ist|sind)\b|\bqui (est|sont)\b|\bquien|\bquem (e|sao)\b/;
/** One place where somebody said something, and having said it. */
const POST = '(post|tweet|comment|quote|thread|article|beitrag|zitat|publica|cita|publication|citation)';
const SAID =
  '(say|said|post|writ|wrote|publish|quot|gesagt|sagt|geschr|schr|dijo|dicho|public|escri|dit|ecri|disse|dito|escreve)';
const SAID_AT = new RegExp(
  `\\b(when|date|day|wann|datum|tag|cuando|fecha|dia|quand|jour|quando|data)\\b.{0,30}\\b(${POST}|${SAID})`,
);
const SAID_WHERE = new RegExp(
  `\\b(where|wo|donde|ou|onde)\\b.{0,30}\\b${SAID}|\\b(link|url|lien|enlace)\\b.{0,12}\\b${POST}\\w*(?<!s)\\b|\\b(source|quelle|fuente|fonte)\\b.{0,12}\\b${POST}`,
);
/** Asks for the words themselves, whatever else it says of them. */
const WORDS_THEMSELVES =
  /\bexamples?\b|\bevidence\b|\bproof\b|\bbeispiel|\bexempl|\bejempl|\bwhat (did )?they/;
const TOPICS =
  /\btopics?\b|\bthemes?\b|\bsubjects?\b|\bthem(a|en)\b|\bsujets?\b|\btemas?\b|\bassuntos?\b|\btopicos?\b|\bcategor/;
const REFERENCE = /^\W*ref(erence|erenz|erencia|\.)?\b(?! (link|list|url))(?!s)/;
const SELLS =
  /\bsells?\b|\bselling\b|\bvendors?\b|\bsales\b|\bverkauf|\bvend(re|ent|ez|en|e|em|er)?\b|\bcommercial/;

const SELF =
  /\b(my|your)?self\b|\bmyself\b|\byourself\b|\bme\b|\bmich\b|\bselbst\b|\bmoi\b|\bvous-meme|\bmi mism|\byo\b|\beu\b|\bmim\b|\bmesm[ao]\b|\bmism[ao]\b/;
const SOMEONE =
  /\bsome(one|body)\b|\belse\b|\bother\b|\banother\b|\bjemand|\bander|\bquelqu|\bautre|\balguien\b|\botr[ao]\b|\balguem\b|\boutr[ao]\b/;

/** An option that leads to suggesting a guest. */
export const SUGGESTS =
  /\bsuggest|\bnominat|\brecommend|\bpropos|\bguest\b|\bvorschl|\bempfehl|\bsugerir|\bsuger|\bproponer|\brecomendar|\bindicar|\binvit/;

const YES = /^\W*(yes|ja|oui|si|sim)\b/;
const NO = /^\W*(no|nein|non|nao)\b/;
const UNSURE =
  /not sure|unsure|don.?t know|do not know|unknown|no idea|maybe|unclear|wei(ß|ss) (es |ich )?(es )?nicht|unsicher|sais pas|pas sur|no (lo )?se\b|nao sei|not that i know/;

export const says = {
  scout: SCOUT,
  guest: GUEST,
  name: NAME,
  notAPerson: NOT_A_PERSON,
  email: EMAIL,
  why: WHY,
  whyOutright: WHY_OUTRIGHT,
  moreQuotes: MORE_QUOTES,
  quote: QUOTE,
  otherLinks: OTHER_LINKS,
  link: LINK,
  nominated: NOMINATED,
  who: WHO,
  whoNamed: /\bwho is (the|your|this|that) (guest|nominee|person|candidate|suggestion)\W*$/,
  saidAt: SAID_AT,
  saidWhere: SAID_WHERE,
  wordsThemselves: WORDS_THEMSELVES,
  topics: TOPICS,
  reference: REFERENCE,
  sells: SELLS,
};

/** Which options mean "myself" and "someone else"; undefined unless both are there. */
export function nomineeChoices(options: readonly string[]): Record<string, string> | undefined {
  const self = options.find((text) => SELF.test(plain(text)) && !SOMEONE.test(plain(text)));
  const other = options.find((text) => SOMEONE.test(plain(text)) && text !== self);
  return self !== undefined && other !== undefined ? { self, other } : undefined;
}

/** Which options mean yes, no and "not known"; undefined unless yes and no are there. */
export function yesNoChoices(options: readonly string[]): Record<string, string> | undefined {
  const unknown = options.find((text) => UNSURE.test(plain(text)));
  const yes = options.find((text) => YES.test(plain(text)) && text !== unknown);
  const no = options.find((text) => NO.test(plain(text)) && text !== unknown);
  if (yes === undefined || no === undefined) return undefined;
  return unknown === undefined ? { yes, no } : { yes, no, unknown };
}

/** What an option must say to stand for what a quote shows; "did not work" comes before "worked". */
const SHOWS_OPTIONS: [Clip['shows'][number], RegExp][] = [
  ['unlearned', /unlearn|verlern|desaprend|desappris/],
  ['prompt', /\bprompt/],
  ['workflow', /\bworkflow|\barbeits(weise|ablauf)|\bflujo\b|\bfluxo\b|\bmethode|\broutine/],
  [
    'failed',
    /\bfail|\bn(o|')t work|\bnicht (funktioniert|geklappt)|\bgescheitert|\bfall(o|aron)\b|\bfalh|\bechou|\bna?o funcion|\bpas (marche|fonctionn)/,
  ],
  ['worked', /\bwork(ed|s)\b|\bfunktioniert|\bgeklappt|\bfuncion|\bmarche|\bfonctionn/],
  ['outcome', /\boutcome|\bresult|\bergebnis|\bimpact/],
];

/** Which options mean what a quote shows; undefined unless at least three of the six are there. */
export function showsChoices(options: readonly string[]): Record<string, string> | undefined {
  const choices: Record<string, string> = {};
  for (const [shows, says] of SHOWS_OPTIONS) {
    const taken = Object.values(choices);
    const option = options.find((text) => says.test(plain(text)) && !taken.includes(text));
    if (option !== undefined) choices[shows] = option;
  }
  return Object.keys(choices).length >= 3 ? choices : undefined;
}
