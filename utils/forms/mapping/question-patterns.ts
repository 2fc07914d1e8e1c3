import type { Clip } from '../../model/lead';

/**
 * The words by which questions are recognised: English first, then German, Spanish, French and Portuguese. They only propose a
 * mapping; the scout sees it, with the reason, and can change each line.
 */

/** No question needs more characters to say what it asks for; a page made to keep a browser busy has them. */
const MOST = 1_000;

/**
 * Lower case, without accents and curly apostrophes: `\\b` knows ASCII letters only, so the patterns below are written in these. Signs of
 * other scripts stay whole, odd white space becomes one space.
 */
export function plain(text: string, most = MOST): string {
  return text
    .slice(0, most)
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\p{Cf}]/gu, '')
    .normalize('NFC')
    .replace(/[’‘]/g, "'")
    .replace(/[\s_]+/g, ' ');
}

/** Whose name, link or e-mail: the scout's own … */
const SCOUT =
  /\byou(r|rs)?\b|\bm(y|e|yself)\b|\bsubmitt|\bnominator|\breferrer|\bscout\b|\bdein|\bdi(r|ch)\b|\bmein(e|en)?\b|\beuch\b|\beure?\b|\bihr(e|en)?\s+(name|e-?mail)|^\W*ihre?\b|\bv(otre|os|ous)\b|\bt(on|a|es|oi)\b|\bm(on|es)\b|\btus?\b|\bte\b|\bmis?\b|\busted|\bvuestr|\bsu (nombre|correo)|\bs(eu|ua)s?\b|\bt(eu|ua)s?\b|\bm(eu|inha)s?\b|\bvoces?\b/;
/** The same in languages that are read no further: enough not to take the scout's own link for the guest's. */
const SCOUT_ELSEWHERE =
  /\bt(uo|uoi|ue)\b|\bvostr|\bmi(o|ei)\b|\bjouw|\bje\b|\bjullie\b|\buw\b|\bmijn\b|\btwo(j|ja|je)\b|\bvas[eai]?\b|\bdi(n|tt|na)\b|\banda\b|iniz\b|ınız|unuz\b/;

/** … or the guest's. */
const GUEST =
  /\b(he|him|his|she|her)\b|\b(individual|panelist|presenter|interviewee|honoree|referent|sprecher|ponente|palestrante|intervenant)|\bindicad[oa]|\bnominad[oa]|\bguest|\bnominee|\bcandidat|\btheir\b|\bthem\b|\bthey\b|\bperson\b|\bspeaker|\bexpert|\bpractitioner|\bgast\b|\bgastes|\binvit|\bconvidad|\bpersona\b|\bpessoa\b|\bpersonne\b/;

/** The scout's, whatever else is said: "your first name", "name of the person nominating". */
const SCOUT_OUTRIGHT =
  /\byour (full |own |first |last |given |family |sur|fore)*\s*(name|e-?mail)|\b(nominator|submitter|nominated by|submitted by|suggested by)\b|\b(person|people|one|somebody|someone|who)( who)?( is| are)? (nominat|submitt|suggest|recommend|propos|fill|complet|referr?)(ing|s)\b|\breferrer\b|\bwhat('s| is) your name\b|\b(vorschlagend|einreichend)|\b(vorgeschlagen|eingereicht) von\b|\bpropose par\b|\b(propuest[oa]|nominad[oa]|indicad[oa]|sugerid[oa]) por\b|\b(que|qui|quien|quem) (le |la |lo |o |a )?(propone|nomina|recomienda|sugiere|sugere|indica|recomenda|propoe|propose|recommande|suggere)\b|\bwho are you\W*$|\babout (you|yourself)\b|\byour (details|contact|data)\b|\bdein(e|en)? (vor|nach|familien)?(name|daten)\b|\bihr(e|en)? (vor|nach|familien)?(name|daten)\b|\buber (dich|sie)\b|\b(votre|ton) (pre)?nom\b|\bvos coordonnees\b|\bsobre (ti|usted|voce)\b|\b(tu|su) (primer )?(nombre|apellidos?)\b|\bseu (primeiro )?(nome|sobrenome|apelido)\b/;

/** "Submitted by", without the word "name". */
const SCOUT_ALONE =
  /^\W*(\d+\W+)?((nominated|submitted|suggested|proposed) by|(the )?(nominator|submitter|referrer)|(vorgeschlagen|eingereicht) von|propose par|(propuest|nominad|indicad|sugerid)[oa] por)\W*$/;
/** "If you know it", which makes nothing the scout's own. */
const ASIDE =
  /\b(if|that|which|where|whom?|as far as|links?) you\b|\b(si|que) (vous|tu)\b|\b(se|que) voce\b/g;
/** Somebody else than the two, of whom a lead knows nothing. */
const ANOTHER_PERSON =
  /\b(co-?|second |2nd |third |additional |other |another |extra |plus.?one )-?(guest|speaker|host|nominee|presenter|author)|\bplus.?one\b|\b(assistant|publicist|manager|agent|supervisor|boss|parent|guardian|mother|father|spouse|wife|husband|partner|child|kid|student|teacher|colleague|friend|host|emergency)(s|'s|s')?\b|\b(assistenz|vorgesetzt|chefin|ansprechpartner|begleit)|\b(accompagnat|responsable)|\b(acompanante|jefe|madre|padre)\b|\b(acompanhante|chefe|mae|pai|responsavel)\b/;
/** Says of a section that a suggestion is made in it, whosever it is. */
const SUGGESTION = /\b(nominat|suggest|recommend|idea|propos|vorschl|sugeren|sugest|indica|empfehl)/;

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
  /\b(compan|user|nick|login|organi[sz]|firm|firmen|business|employer|tool|product|project|podcast|file|team|show|site|domain|brand|pet|maiden|middle|episode|school|event)\w*[\s-]*names?\b|names? of (the|their|your|his|her|a) (compan|organi|tool|product|project|podcast|employer|business|show|event|team|school)|\b(preferred|social|artistic|stage|pen) names?\b|\bnome (social|artistico|da empresa|de usuario)\b|\bnombre (social|artistico|de la empresa|de usuario)\b|\bnom (d'usage|d'artiste|de l'entreprise|d'utilisateur)\b|\b(firmen|benutzer|kunstler|spitz|projekt)namen?\b|\b(pronounc|pronunci|prononc|phonetic|spell|aussprach)|\bnames? (of|for) ((the|their|your|his|her|a|guest|nominee|speaker|person)('?s)? ){0,2}(compan|organi|employer|business|school|universit|podcast|book|project|product|tool|team|event|show)|\b(name|nom|nombre|nome) (des?|der|d'|ihre[rs]|deine[rs]|del|d[aoe]s?)( (la|le|el|os?|as?|tu|su|seu|sua|votre|ton|ta|l'))? ?(l')?(unternehmen|firma|organisation|schule|verein|projekt|podcast|entreprise|societe|ecole|projet|evenement|equipe|empresa|escuela|proyecto|evento|institucion|universidad|escola|projeto|curso|instituicao|universidade)/;
/** Just "Guest", "Nominee:": whoever it is, by name. */
const GUEST_ALONE =
  /^\W*(\d+\W+)?((the|our|your|a|podcast|show|potential|possible|proposed|suggested|next|new|dream|ideal|recommended|vorgeschlagener|moglicher|l'|le|la|el|o|a|der|unser) ?)*(guest|nominee|speaker|candidate|interviewee|gast|wunschgast|referent(in)?|invitad[oa]|invitee?|convidad[oa]|kandidat(in)?|candidat[oae]?|nominad[oa])( suggestion| \(?s\)?|\(s\))?s?( ?#?1)?\W*$/;
/** A link to a thing, and a picture: no place where somebody is found. */
const NOT_A_PROFILE =
  /\b(links?|urls?|address) (to|for|of) ((a|an|the|your|their|his|her|any|previous|past|guest'?s?|speaker'?s?|profile) ){0,2}(photo|picture|headshot|image|logo|cv|resume|slides?|deck|talk|record|video|podcast|episode|product|repo|issue|calendar|meeting|payment|file|document|book|event|company)|\b(photo|picture|headshot|logo|cv|resume|slides?|video|recording|podcast|episode|product|repo(sitory)?|calend\w*|booking|meeting|zoom|payment|drive|file|book|event|donation) (links?|urls?)\b|\b(company|organi[sz]ation|employer|business|product|event|podcast)('?s)? (website|url|link|homepage|site|page|profile)|\bprofile? (picture|photo|pic|image)|\bprofil(bild|foto)|\b(photo|image) de profil|\bfoto (de|do) perfil|\b(link|lien|enlace) (zu[rm]?|vers|al?|do|da|para) ((votre|ton|tu|seu|sua|la|le|l'|el|o|a) ?)?(foto|photo|bild|aufnahme|video|podcast|episode|episodio|folge|lebenslauf|cv|folien|logo)/;
/** A place for longer words of any kind; an address, a diet or a date of birth is none, so what it may be is named. */
const LONG_TEXT =
  /\btell (us|me)\b|\banything (else|more)\b|\bany(thing)? (other|further|additional)\b|\badditional (information|info|details|comments?|notes?|thoughts)\b|\bcomments?\b(?! (vous|tu|t'|s'|on|nous|avez|as)\b)|\bnotes?\b|\bdetails?\b|\bdescri(be|ption)\b|\bmessage\b|\bthoughts?\b|\bmore (about|information|info|context)\b|\bcontext\b|\bstory\b|\bpitch\b|\bsummary\b|\b(your )?(idea|suggestion|nomination|recommendation)s?\b|\bwhat (should|could|would|can|will|might|do|did|does|has|have) (they|he|she|we|this|it|the (guest|person|speaker)|your guest|people)\b|\bwhat makes\b|\b(talk|speak|discuss|say|share)\b.{0,12}\babout\b|\binteresting\b|\babout (the|this|your) (guest|person|nominee|speaker)\b|\berzahl|\bsonst(iges)?\b|\banmerkung|\bkommentar|\bbeschreib|\bnachricht\b|\bmehr (uber|dazu)\b|\bwas (soll|konn|kann|macht|hat)|\bworuber\b|\bcuent|\balgo mas\b|\bcomentario|\bdescri[bp]|\bmensaje\b|\bde que (deberia|podria|hablar)|\bsobre que\b|\bque (hace|ha hecho|deberia)|\bautre chose\b|\bcommentaire|\bdecri[vr]|\bde quoi\b|\bparle[zr]|\bqu(e|') ?(fait|devrait|pourrait)|\bracont|\bconte\b|\bmais alguma coisa\b|\bobserva|\bmensagem\b|\bsobre o que\b|\bdo que\b|\bo que (faz|deveria|poderia)/;
/** Asks for somebody's data, whatever words are around it. */
const PERSONAL_DATA =
  /\brelation(ship)?\b|\bhow (do|did|long have) you (know|known|meet)|\bkennst du|\byourself\b|\b(describe|about) your (?!guest|nominee|candidate|speaker|suggest|nominat|recommend|idea|pick|choice)|\bfeedback\b|\bimprove|\bcontact\b|\baddress(es)?\b|\bwhere (do|does|are) (you|they|the)\b.{0,12}\b(live|from|based|located)\b|\blive\b|\bphone|\bmobile\b|\bbirth|\bage\b|\bgender\b|\bpronouns?\b|\bdiet|\ballerg|\bdisabilit|\baccessib|\bpassport|\bpostal|\bpost ?code|\bzip\b|\bcity\b|\bcountry\b|\bavailab|\btime ?zone|\bpayment|\bbank\b|\bconsent\b|\bagree|\bhow did you hear\b|\bwhen (can|could|would|will|are)\b|\badresse\b|\banschrift|\bwohn|\btelefon|\bgeburt|\bdireccion\b|\bdomicilio|\bvives?\b|\bnacimiento|\bhabit|\bnaissance|\bendereco\b|\bmora\b|\bnascimento|\bcpf\b|\brg\b/;
const EMAIL = /\be-?mails?\b|\bcourriel|\bcorreo/;

/** Why the scout listens, comes or wants something. */
const SCOUTS_WHY =
  /\bwhy (do|are|did|would|have|did) you (listen|interested|join|attend|apply|regist|sign|subscrib|volunteer|leav|cancel|here\b|like (our|the|this)|contact|want to (attend|join|participate|volunteer|subscrib|come))|\breasons? for (contact|your (visit|request|inquiry|enquiry|call)|(the |a )?(visit|refund|cancel|return|absence)|leaving|joining|attending)|\b(motivo|razon|raison|grund) (des?|del?|do|der|ihre[rs]|deine[rs]) (su |tu |votre |la )?(contac|contat|visit|besuch|anfrage|demande)|^\W*if (no|not|other)\b|\bwhy not\b/;
/** Words of the scout's own, a price, a receipt: no quote of the guest. */
const OTHER_WORDS =
  /\byour (own |best |latest |favou?rite )?(posts?|tweets?|comments?|articles?|threads?|quotes?|work|talks?|budget)\b|\byou (say|said|post|posted|write|wrote|publish\w*)\b|\bquote (your|for)\b|\bproof of (payment|address|identity|id|purchase|age|enrol|residen)/;
const WHY =
  /\bwhy\b|\breasons?\b|what do (they|he|she) do|what (they|he|she) do(es)?\b|\bwhat\b.{0,30}\b(do|does|doing|done|built)\b.{0,20}\b(ai|llms?|agents?)\b|what makes (them|this|him|her)|should we (invite|interview|talk)|\bwarum\b|\bwieso\b|\bweshalb\b|\bpourquoi\b|\bpor ?que\b|\bbegrundung|\bgrund\b|\brazon(es)?\b|\bmotivos?\b|\braisons?\b|\bjustificativa/;
/** Says "why" outright; "what do they do" only may mean it. */
const WHY_OUTRIGHT =
  /\bwhy\b|\breasons?\b|\bwarum\b|\bwieso\b|\bweshalb\b|\bpourquoi\b|\bpor ?que\b|\bbegrundung|\bgrund\b|\brazon(es)?\b|\bmotivos?\b|\braisons?\b|\bjustificativa/;
const MORE_QUOTES =
  /\b(more|other|further|additional|weitere|autres|otr[ao]s|outr[ao]s|mas|mais)\b\s+(\w+\s+)?(quotes?|examples?|posts?|beispiele?|exemples?|ejemplos?|exemplos?)\b/;
const QUOTE =
  /\bexamples?\b|\bquotes?\b|\bevidence\b|\bproof\b|\bspecifics?\b|\bwhat (did )?they (say|said|wrote)|\bbeispiel|\bzitat|\bexemples?\b|\bcitation|\bejemplos?\b|\bcita\b|\bexemplos?\b|\bcitac/;
const OTHER_LINKS =
  /\b(other|more|additional|further|else|weitere|andere|autres|otr[ao]s|outr[ao]s)\b.{0,30}\b(links?|profiles?|accounts?|sites?|urls?|profile|konten|liens|enlaces|perfis|perfiles)\b/;
const LINK =
  /\bwhere (can|could|do|would|might|to|should)\b.{0,20}\b(find|reach|follow|see|(learn|read) more)|\bfind them\b|\blinks?\b|\burls?\b|\bprofiles?\b|\bwebsites?\b|\bhomepage|\bhandles?\b|\bsocials\b|\bsocial[ -](media|links?|profiles?|accounts?|networks?|handles?)\b|\bredes sociales\b|\bredes sociais\b|\breseaux sociaux\b|\btwitter\b|\blinkedin\b|\bgithub\b|\bwo (finde|kann|konnen)|\bprofil|\bsite (web|internet)\b|\bweb ?(page|site)\b|\binstagram\b|\bbluesky\b|\bmastodon\b|\bou (peut|peuvent|trouver|les? )|\blien|\b(donde|onde)\b(?!.{0,25}\bnos (conoc|encontr)).{0,30}\b(encontr|hallar|segui|localiz|acha)|\benlace|\bperfil/;
const NOMINATED =
  /\bwhom? (should|would|could|can|do|are|shall|is it|will|might) (we|you|i|they)\b.{0,25}\b(nominat|suggest|recommend|propos|invit|interview|hear\b|have on|have as|featur|bring|see on|talk (to|with)|speak (to|with)|chat|host|book|pitch|listen to)|\bwhom? (should|would|could) (we|you) (like to )?have\b|\bwhom? to (invite|nominat|suggest|interview)|\bwhom? is your (nomin|suggest|dream|ideal|pick|choice|proposed)|\bwho('s|s| is)? your (suggested |proposed |dream |ideal )?(guest|nominee)\b|\bwho (should|would|could) (be|make|come)\b|^\W*(\d+\W+)?(the |name of (the )?)?(person|individual|one|somebody|someone)( that| who| whom)? (you|i)('re| are| would like to| want to| wish to|'d like to)? (nominat|suggest|recommend|propos)\w*\W*$|^\W*(\d+\W+)?(the )?(person|individual) (to|being|to be) (nominat|suggest|recommend|propos|invit|interview)\w*\W*$|\bwer soll(te)? (in|zu|auf)\b|\bwen (sollen|sollten|schlagst|schlagen|mochte[snt]*|wurde[snt]*|willst|wollen) |\ba quien (propon|suger|nomin|recomend|invit|te gustaria|deberiamos|quier|debemos)|\bqui (proposez|suggerez|recommandez|nominez|souhaite[zr]|aimeriez|voulez|devrions|voudriez|inviter)|\bquem (voce |devemos |deveriamos )?(suger|indic|recomend|prop|nome|gostaria|quer|entrevist|convid)/;
const WHO =
  /\bwho('s| is| are|se)? (they|he|she|this|that|the (guest|person|nominee|speaker|candidate|individual)|your (guest|nominee|suggestion))\b|\bbio(graph\w*)?\b|\brole\b|\bjob\b|\bposition\b|\bbackground\b(?! check)|\boccupation\b|\bberuf|\brolle\b|\bkurzbio|\bcargo\b|\bprofesion|\bprofiss|\bmetier\b|\babout (them|the guest|the person)|\bwer (ist|sind)\b|\bqui (est|sont)\b|\bquien (es|son)\b|\bquem (e|sao)\b/;
/** One place where somebody said something, and having said it. */
const POST = '(post|tweet|comment|quote|thread|article|beitrag|zitat|publica|cita|publication|citation)';
const SAID =
  '(say|said|post|writ|wrote|publish|quot|gesagt|sagt|geschr|schr|dijo|dicho|public|escri|dit|ecri|disse|dito|escreve)';
const SAID_AT = new RegExp(
  `\\b(when|date|day|wann|datum|tag|cuando|fecha|dia|quand|jour|quando|data)\\b.{0,30}\\b(${POST}|${SAID})`,
);
const SAID_WHERE = new RegExp(
  `\\b(where|wo|donde|ou|onde)\\b.{0,30}\\b${SAID}|\\b(link|url|lien|enlace)\\b(?!.{0,20}(profil|site|perfil)).{0,20}\\b${POST}\\w*(?<!s)\\b|\\b(source|quelle|fuente|fonte)\\b.{0,12}\\b${POST}`,
);
/** Asks for the words themselves, whatever else it says of them. */
const WORDS_THEMSELVES =
  /\bexamples?\b|\bevidence\b|\bproof\b|\bbeispiel|\bexempl|\bejempl|\bwhat (did )?they/;
const TOPICS =
  /\btopics?\b|\bthemes?\b|\bsubjects?\b|\bthem(a|en)\b|\bsujets?\b|\btemas?\b|\bassuntos?\b|\btopicos?\b|\bcategor/;
const REFERENCE = /\bref(erence|erenz|erencia)?\b/;
const SELLS =
  /\bsells?\b|\bselling\b|\bvendors?\b|\bsales\b|\bverkauf|\bvend(re|ent|ez|en|e|em|er)?\b|\bcommercial/;

/** The other way round, or not of the guest: a "yes" would say something else. */
const SELLS_NOTHING =
  /\b(not|never|don't|doesn't|free of|without|independent|(has|have|had) no|nicht|keine?n?|ne|n'|pas|aucun|no|ningun|sin|nao|sem)\b.{0,25}\b(sell|vendor|sales|verkauf|vend|commercial)|\bverkauf\w*\b.{0,25}\b(nicht|keine?n?)\b|\bcommercial (e-?mail|message|offer|communicat)|\bnewsletter|\bverkaufst\b|\bverkaufen sie\b|\bvend(ez|es|s)\b/;
/** "Yes" means oneself. */
const NOMINATES_SELF =
  /\b(nominat|suggest|propos|recommend|submitt)\w* yourself\W*$|\bself-? ?(nominat|suggest|submi)|\bare you the (guest|nominee|candidate)\W*$|\bdich selbst vor\W*$|\bauto-?(nomin|indica|candidat|propuest)/;

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
  scoutElsewhere: SCOUT_ELSEWHERE,
  scoutOutright: SCOUT_OUTRIGHT,
  scoutAlone: SCOUT_ALONE,
  scoutsWhy: SCOUTS_WHY,
  anotherPerson: ANOTHER_PERSON,
  aside: ASIDE,
  suggestion: SUGGESTION,
  guest: GUEST,
  name: NAME,
  fullName: FULL_NAME,
  bothNames: BOTH_NAMES,
  firstName: FIRST_NAME,
  lastName: LAST_NAME,
  guestAlone: GUEST_ALONE,
  notAProfile: NOT_A_PROFILE,
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
  sellsNothing: SELLS_NOTHING,
  nominatesSelf: NOMINATES_SELF,
  otherWords: OTHER_WORDS,
  otherTopics:
    /\b(ticket|price|age|member\w*|e-?mail|message) (category|categories|subject)|\bsubject of (your|the) (e-?mail|inquiry|enquiry|message)/,
};

/** Which options mean "myself" and "someone else"; undefined unless both are there, and nothing else. */
export function nomineeChoices(options: readonly string[]): Record<string, string> | undefined {
  // "Myself, a colleague, other" asks how both are related.
  if (options.length !== 2) return undefined;
  const self = options.find((text) => SELF.test(plain(text)) && !SOMEONE.test(plain(text)));
  const other = options.find((text) => SOMEONE.test(plain(text)) && text !== self);
  return self !== undefined && other !== undefined ? { self, other } : undefined;
}

/** Which options mean yes, no and "not known"; undefined unless yes and no are there. */
export function yesNoChoices(
  options: readonly string[],
): { yes: string; no: string; unknown?: string } | undefined {
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
