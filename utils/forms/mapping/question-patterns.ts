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

/** The scout's, whatever else is said: "your first name", "name of the person nominating". */
const SCOUT_OUTRIGHT =
  /\byour (full |own |first |last |given |family |sur|fore)*\s*(name|e-?mail)|\b(nominator|submitter|nominated by|submitted by|suggested by)\b|\b(person|people|one|somebody|someone|who)( who)?( is| are)? (nominat|submitt|suggest|recommend|propos|fill)(ing|s)\b|\bwho are you\b|\babout (you|yourself)\b|\byour (details|contact|data)\b|\bdein(e|en)? (vor|nach|familien)?(name|daten)\b|\bihr(e|en)? (vor|nach|familien)?(name|daten)\b|\buber (dich|sie)\b|\b(votre|ton) (pre)?nom\b|\bvos coordonnees\b|\bsobre (ti|usted|voce)\b|\b(tu|su) (primer )?(nombre|apellidos?)\b|\bseu (primeiro )?(nome|sobrenome|apelido)\b/;

const FULL_NAME = /\bfull\b|\bvoll|\bcomplet|\bganz/;
const NAME =
  /\b(sur|fore)?names?\b|\b(vor|nach|familien|zu|voll)\w*namen?\b|\bnom\b|\bprenoms?\b|\bnombres?\b|\bapellidos?\b|\bnomes?\b|\bsobrenomes?\b/;
/** Both parts in one question. */
const BOTH_NAMES =
  /\b(first|given|fore)\w*( names?)? ?(and|&|\/|,|\+) ?(last|family|sur)|\b(last|sur|family)\w*( names?)? ?(and|&|\/|,|\+) ?(first|given|fore)|\bvor-? ?(und|&|\/) ?(nach|zu|familien)|\bnoms? ?(et|&|\/|,) ?prenoms?|\bprenoms? ?(et|&|\/|,) ?noms?|\bnombres? ?(y|&|\/|,) ?apellidos?|\bapellidos? ?(y|&|\/|,) ?nombres?|\bnome ?(e|&|\/|,) ?(sobrenome|apelido)/;
const FIRST_NAME =
  /\b(first|given|christian|fore) ?names?\b|\bforenames?\b|\bvornamen?\b|\bprenoms?\b|\bprimer nombre\b|\bnombres? de pila\b|\bprimeiro nome\b|\bnome proprio\b/;
const LAST_NAME =
  /\b(last|family|second) ?names?\b|\bsurnames?\b|\b(nach|familien|zu)namen?\b|\bnoms? de famille\b|\bapellidos?\b|\bsobrenomes?\b|\bultimo nome\b|\bapelidos?\b/;
/** A name that is no person's, or none that a lead knows: a company's, one for a login, one besides the name on the birth certificate. */
const NOT_A_PERSON =
  /\b(compan|user|nick|login|organi[sz]|firm|firmen|business|employer|tool|product|project|podcast|file|team|show|site|domain|brand|pet|maiden|middle|episode|school|event)\w*[\s-]*names?\b|names? of (the|their|your|his|her|a) (compan|organi|tool|product|project|podcast|employer|business|show|event|team|school)|\b(preferred|social|artistic|stage|pen) names?\b|\bnome (social|artistico|da empresa|de usuario)\b|\bnombre (social|artistico|de la empresa|de usuario)\b|\bnom (d'usage|d'artiste|de l'entreprise|d'utilisateur)\b|\b(firmen|benutzer|kunstler|spitz|projekt)namen?\b/;
/** Just "Guest", "Nominee:": whoever it is, by name. */
const GUEST_ALONE =
  /^\W*((the|our|your|a|podcast|show|potential|possible|proposed|suggested|next|new|dream|ideal|recommended|vorgeschlagener|moglicher|l'|le|la|el|o|a|der|unser) ?)*(guest|nominee|speaker|candidate|interviewee|gast|invitad[oa]|invitee?|convidad[oa]|kandidat(in)?|candidat[oae]?|nominad[oa])( suggestion| \(?s\)?|\(s\))?s?\W*$/;
/** The scout's own link, which nothing knows. */
const SCOUT_LINK =
  /\byour (own )?(\w+ ){0,2}(links?|urls?|profiles?|websites?|homepage|handles?|socials?|twitter|linkedin|github|accounts?)\b|\bdein(e|en)? \w*(link|profil|webseite|website)\b|\bvotre (lien|profil|site)\b|\btu (enlace|perfil|sitio)\b|\bseu (perfil|link|site)\b/;
/** A place for longer words of any kind; an address, a diet or a date of birth is none, so what it may be is named. */
const LONG_TEXT =
  /\btell (us|me)\b|\banything (else|more)\b|\bany(thing)? (other|further|additional)\b|\badditional (information|info|details|comments?|notes?|thoughts)\b|\bcomments?\b|\bnotes?\b|\bdetails?\b|\bdescri(be|ption)\b|\bmessage\b|\bthoughts?\b|\bmore (about|information|info|context)\b|\bcontext\b|\bstory\b|\bpitch\b|\bsummary\b|\b(your )?(idea|suggestion|nomination|recommendation)s?\b|\bwhat (should|could|would|can|will|might|do|did|does|has|have) (they|he|she|we|this|it|the (guest|person|speaker)|your guest|people)\b|\bwhat makes\b|\b(talk|speak|discuss|say|share)\b.{0,12}\babout\b|\binteresting\b|\babout (the|this|your) (guest|person|nominee|speaker)\b|\berzahl|\bsonst(iges)?\b|\banmerkung|\bkommentar|\bbeschreib|\bnachricht\b|\bmehr (uber|dazu)\b|\bwas (soll|konn|kann|macht|hat)|\bworuber\b|\bcuent|\balgo mas\b|\bcomentario|\bdescri[bp]|\bmensaje\b|\bde que (deberia|podria|hablar)|\bsobre que\b|\bque (hace|ha hecho|deberia)|\bautre chose\b|\bcommentaire|\bdecri[vr]|\bde quoi\b|\bparle[zr]|\bqu(e|') ?(fait|devrait|pourrait)|\bracont|\bconte\b|\bmais alguma coisa\b|\bobserva|\bmensagem\b|\bsobre o que\b|\bdo que\b|\bo que (faz|deveria|poderia)/;
/** Asks for somebody's data, whatever words are around it. */
const PERSONAL_DATA =
  /\bcontact\b|\baddress(es)?\b|\bwhere (do|does|are) (you|they|the)\b.{0,12}\b(live|from|based|located)\b|\blive\b|\bphone|\bmobile\b|\bbirth|\bage\b|\bgender\b|\bpronouns?\b|\bdiet|\ballerg|\bdisabilit|\baccessib|\bpassport|\bpostal|\bpost ?code|\bzip\b|\bcity\b|\bcountry\b|\bavailab|\btime ?zone|\bpayment|\bbank\b|\bconsent\b|\bagree|\bhow did you hear\b|\badresse\b|\banschrift|\bwohn|\btelefon|\bgeburt|\bdireccion\b|\bdomicilio|\bvives?\b|\bnacimiento|\bhabit|\bnaissance|\bendereco\b|\bmora\b|\bnascimento|\bcpf\b|\brg\b/;
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
  /\bwhere (can|could|do|would|might|to|should)\b.{0,20}\b(find|reach|follow|see)|\bfind them\b|\blinks?\b|\burls?\b|\bprofiles?\b|\bwebsites?\b|\bhomepage|\bhandles?\b|\bsocials\b|\bsocial[ -](media|links?|profiles?|accounts?|networks?|handles?)\b|\bredes sociales\b|\bredes sociais\b|\breseaux sociaux\b|\btwitter\b|\blinkedin\b|\bgithub\b|\bwo (finde|kann|konnen)|\bprofil|\bou (peut|peuvent|trouver|les? )|\blien|\bdonde\b|\benlace|\bperfil|\bonde\b/;
const NOMINATED =
  /\bwhom? (should|would|could|can|do|are|shall|is it) (we|you|i)\b|\bwhom? (to|is your) (invite|nominat|suggest)|\bwen (sollen|schlagst|schlagen)\b|\ba quien (propon|suger|nomin|recomend|invit)|\bqui (proposez|suggerez|recommandez|nominez)|\bquem (voce )?(suger|indic|recomend|prop|nome)/;
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
  scoutOutright: SCOUT_OUTRIGHT,
  guest: GUEST,
  name: NAME,
  fullName: FULL_NAME,
  bothNames: BOTH_NAMES,
  firstName: FIRST_NAME,
  lastName: LAST_NAME,
  guestAlone: GUEST_ALONE,
  scoutLink: SCOUT_LINK,
  longText: LONG_TEXT,
  personalData: PERSONAL_DATA,
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
