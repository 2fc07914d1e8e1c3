/** Names as pages write them: which are somebody's, and which only look like it. */

/** What programs and editors put where a name belongs. Folded: lower case, no accents, no punctuation at the ends. */
const NOBODY = new RegExp(
  `^(?:${[
    'by|from|posted( by.*)?|written|published|author|authors|writer|writers|publisher|byline',
    '(site|web|wp|super)?[ _-]?adm(in|1n)\\w*|administrat\\w+|amministratore|beheerder|web ?master|super ?user|root|system|owner',
    'mod|mods|moderators?|support|help|info|hello|contact|mail|office|press|marketing|communications|pr|company|bot|robot',
    '(the |our )?(editors?|staff|team|desk|newsroom)|editor in chief|(guest|staff) (author|writer|post|contributor|reporter|blogger)',
    '(the )?editorial( (team|staff|board|office))?|redaktion|(la )?redac\\w+|redazione|redakc\\w+|toimitus|die redaktion',
    '(an )?anonym\\w*|anon|anonim\\w*|anoniem|anonymous coward|nobody|no one|noone|none|null|undefined|nil|n/?a|na|false|true|nan',
    'unknown( author)?|unbekannt|inconnue?|desconocid[oa]|sconosciut[oa]|not available|tba|tbd|various( authors)?|multiple authors',
    '(a |our )?(guest|user|users|member|members|visitor|reader|customer|buyer|client|contributor|contributors|subscriber|people)',
    'gast|invitee?|invitad[oa]|ospite|utilisateur|usuario|benutzer|nutzer|(verified|former|deleted|removed|suspended) \\w+|deleted|removed',
    'wordpress|blogger|ghost|drupal|joomla|medium|substack|wix|squarespace|wpengine|mediawiki default|default|test\\w*|demo|example|sample|name|(your|author|user|full|last)[ _-]?name( here)?|first name|username|profile',
    '(john|jane) doe|(max|erika) mustermann\\w*|lorem ipsum|(first( ?name)?|name|vorname) (last( ?name)?|surname|nachname)|(undefined|null) (undefined|null)',
    'me|you|us|we|i|self|op|it|this|them',
    '(special |staff |our )?(correspondent|reporter)|agenc(y|ies)|press release|(pr ?news|business ?|globe ?news) ?wire|sponsored( \\w+)?|advertorial|partner content|brand studio',
    '(the )?(blog|news|newsletter|docs|documentation)|blog editor|engineering|community( manager)?|customer success|developer relations|dev(rel|s|team|elopers?)?|content (writer|creator|marketing)|seo( \\w+)?',
    'sys ?admin|(no|do[ -]?not)[ -]?reply|automoderator|chat ?gpt|gpt-?\\d\\S*|claude|copilot|gemini|ai( assistant)?|(several|many|the) authors|et al|(wikipedia )?contributors( to .*)?',
    'follow( us)?|share|subscribe|read more|more|(see|view|show) all( \\w+)?|skip to content|(last )?updated',
    'auteur(e|s)?|autor(a|e|in|es|i|en|ka)?|verfasser(in)?|skribent|forfatter|forfattare|yazar|kirjoittaja|szerzo|(auteur|autor(a|e)?) (invite|invitad[oa]|convidad[oa]|ospite)|gast(autor(in)?|beitrag|schrijver)',
    'redacteur|redator(a)?|redaktor(i?n|ka|zy)?|redaktoren|redaktionen|redakce|szerkeszto(seg)?|beheer|spravce|yonetici|yllapito|colaborador(a)?|collaborateur|collaboratore|misafir|vendeg|vieras|host|gosc|gæst|gjest|convidad[oa]',
    '(l.|la |el |los |das |die |o |a )?(equipe|equipo|equipa|squadra)( \\w+)?|presse(stelle|team)?|(online|web|chef)-?redaktion|redaktionsteam',
    '(本站|网站|網站)?(管理员|管理員|编辑|編輯)|匿名|匿名用户|匿名希望|游客|小编|小編|编辑部|編輯部|佚名|未知|作者|记者|記者|筆者|編集(部|者|長)|管理(人|者)|運営(者|事務局)?|スタッフ|ゲスト|ライター|名無し(さん)?',
    '관리자|운영자|편집(자|부)|작성자|게스트|익명|기자',
    '(главныи )?редактор|администратор|администрация|админ|редакция( саита)?|модератор|автор|(неизвестныи|анонимныи) автор|пользователь|аноним|гость|адміністратор|редакція',
    '(ال)?(مدير|محرر)( الموقع)?|الإدارة|زائر|مجهول|ה?מערכת|מנהל|אורח|אנונימי|ผู้ดูแล(ระบบ)?|แอดมิน',
  ].join('|')})$`,
  'u',
);
const NUMBERED =
  /^(user|guest|member|admin|anon|anonymous|visitor|editor|author|test|profile|u)[ _.#-]?\w*\d[\w-]*$/;
const GROUP =
  /^(team|staff|the) .*(team|staff|editors?)$|\b(team|staff|editors|editorial|newsroom|desk|redaktion|redaction|redaccion|redacao|redazione|support|inc|ltd|llc|gmbh|ag|s\.a|corp|corporation|foundation|university|institute|labs|blog|news|docs|media|engineering|developers|community|contributors|admin|moderators?|bot)$|^(team|staff|editors|admin|(l.|el |la )?equip[eo]|redaktion|redaction|redaccion|redacao|redazione) /;
const AND = 'and|und|et|y|e|og|och|en|with|mit|avec|con';
const SEVERAL = new RegExp(`\\s(${AND}|vs)\\s|[,;&+|/]|\\s·\\s`, 'i');

/** What follows a single name and is no second one: a degree, "Jr.", "(she/her)". */
const TITLES = /,\s*(ph\.?\s?d|d\.?phil|m\.?d|m\.?sc|b\.?sc|mba|esq|cissp|[js]r|i{2,3})\b\.?|\([^()]*\)/gi;

/** Without accents, case and what stands around it: for comparing names, never for showing them. */
export const folded = (name: string): string =>
  name
    .normalize('NFKD')
    // Accents alone: in Japanese and Korean other marks make another letter.
    .replace(/[\u0300-\u036F]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replace(/\s+/g, ' ');

/** Nothing between its letters: `Ada Osei`, `ada-osei` and `AdaOsei` are one. */
export const solidName = (name: string): string => folded(name).replace(/[^\p{L}\p{N}]+/gu, '');

/** A name as a page writes it, on one line and without "by"; not what is an address, a number, a template or a line of text. */
export function cleanName(text: string | null | undefined): string | undefined {
  const name = (text ?? '')
    .slice(0, 1_000)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(
      /^((view|see|read|show|all|more|other|posts|articles|stories|written|published)\s.{0,30})?\b(by|von|par|por)[\s:]+/i,
      '',
    )
    .replace(/\s*[→»›>]+$/, '');
  const isName =
    /\p{L}/u.test(name) &&
    !LEADS_ON.test(name) &&
    name.length <= 100 &&
    name.split(' ').length <= 6 &&
    !/^[a-z][\w+.-]*:\S|^www\.|\S@\S+\.\w|^[\w-]+(\.[\w-]+)*\.[a-z]{2,}(\/|$)|[{}<>%$[\]=]/i.test(name);
  return isName ? name : undefined;
}

/** What a link to somebody's pages says where it does not say their name alone. */
const LEADS_ON =
  /^(view|see|show|more|read|about|posts|articles|all|alle|mehr|weitere|voir|tous|plus|ver|todas|todos|más|mais|vedi|tutti|altri|mostra|über|sobre)\s/i;

/** What stands for a name where a page writes something that is none: an address, a template. */
export const NO_NAME = '?';

/** A name that programs and editors put where nobody in particular stands: `admin`, `Editorial team`, `user123`. */
export function isNobody(name: string): boolean {
  const plain = folded(name);
  return !plain || NOBODY.test(plain) || NUMBERED.test(plain) || GROUP.test(plain);
}

/** Between the names of two people, never before a title. */
export const JOINED = new RegExp(`\\s(?:${AND}|&)\\s`, 'i');

/** `Ada Osei and Ben Ito`, `Osei, Ito`. */
export const namesSeveral = (name: string): boolean => SEVERAL.test(name.replace(TITLES, ''));

/** Words that begin a heading, a sentence or a label, and no name. */
const WORDS = new Set(
  `a about actually advice after again against agent agents ai all also although always an analysis and answer api appendix are
  article as ask at audit author automation back background backup be because before being benchmark best better big bonus book both bottom
  budget budgets bug bugs build building but by can case caution caveat caveats change changes chapter check checklist code coding comment
  comments community conclusion conclusions config configuration context continuous correction cost costs credits data database date day
  debugging definition demo demos deploy deployment description design details developer development disclaimer disclosure discussion do docs
  documentation does don't done edit edited engineering environment epilogue error errors even evaluation every everything example examples
  experiment experiments failure failures faq fact faster feature features feedback figure final finally find finding findings first fix fixes
  for footnote footnotes from full further future general get getting goal goals good guide had hard hardware has have he help her here hint his
  history home how however i idea ideas if image implementation important improvements in incident info input inside installation instead
  integration intro introduction is issue issues it its key know large last later learn learned learning lesson lessons let life like limitations
  limits link links list little local logging logs long look lots made main make making many maybe meanwhile memory method methods metrics
  migration mistake mistakes model models monitoring more most motivation my myth name nb need never new next no not note notes nothing now
  observability of off on once one only open operations option options or order other our out outcome output over overview own part parts people
  performance pipeline plan please point postscript postmortem pr practice prerequisites pricing prior problem problems process production
  product project projects prompt prompts pros ps pull put python quality question questions quick quote quotes reading reality really
  recap recipe references related release reliability reminder request requests requirements research resources result results retrospective
  review reviews risks rule rules run running safety scale scaling schedule second section security see server session set setup she should show
  side similarly simple since size small so software solution some something source spec speed sponsor stack start started starting state stats
  step steps still stop story strategy structure style subject such summary support system systems takeaway takeaways task tasks team teams
  technical test testing tests than thank thanks that the their them then there these they thing things this those thoughts three time timeline
  tip tips title tldr to today together too tool tooling tools top training troubleshooting try tutorial two type under understanding update
  updated updates us usage use used user users using value version versions very warning was way we web week were what when where which while
  who why will with without word words work workflow working works would write writing wrong year yes yet you your zero
  hinweis achtung wichtig fazit nachtrag beispiel zusammenfassung anmerkung problem lösung ergebnis frage antwort attention exemple résumé
  remarque conclusión ejemplo nota resumen importante esempio conclusione
  résultat bilan problème astuce avantage avantages inconvénients étape objectif vorteil vorteile nachteil nachteile tipp schritt ziel idee fehler
  resultado problema solución ventajas desventajas consejo paso conclusão exemplo dica passo risultato soluzione vantaggi`
    .split(/\s+/)
    .filter(Boolean),
);
/** Labels that stand for one who speaks without a name. */
const ROLES =
  /^(q|a|question|answer|interviewer|interviewee|host|guest|speaker( \d+| [a-z])?|moderator|caller|audience|from|frage|antwort|réponse|pregunta|respuesta|f|r|p|user|assistant|me|you|ich|moi)$/i;
const PARTICLE = /^(de|del|della|di|da|dos|van|von|der|den|ter|bin|al|el|la|le|du|zu|y|mc|st)$/i;
const WORD = /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|\p{Lo}[\p{L}\p{M}'’-]*)$/u;

/**
 * Whether a short line or label reads like a person's name: one to four words with capitals, none of them a word of headings and
 * labels. What follows a comma, a dash or stands in brackets is who they are. Wrong for many a word: where it is, the scout is asked.
 */
export function readsLikeName(text: string): boolean {
  const [name = ''] = text
    .trim()
    .replace(/^(?:\d{1,3}[.)]|[#•*·>→-])\s+/, '')
    .split(/\s*(?:,|\(|\[|\||\s[–—-]|[–—]\s|·|@)/);
  const words = name.trim().split(/\s+/);
  return (
    ROLES.test(name.trim()) ||
    (name.length <= 60 &&
      words.length <= 5 &&
      words.every((word) => WORD.test(word) || PARTICLE.test(word)) &&
      words.some((word) => WORD.test(word)) &&
      !words.some((word) => WORDS.has(word.toLowerCase().replace(/[.'’]+$/, ''))))
  );
}

/** Whether what stands before a colon or a dash names who speaks: a name, a role ("Q"), an account's handle; not "Note" or "Update". */
export const readsLikeSpeaker = (label: string): boolean =>
  readsLikeName(label) ||
  (/^@?[\p{L}_][\p{L}\p{M}\d_.-]{1,30}$/u.test(label.trim()) && !WORDS.has(label.trim().toLowerCase()));

/** Whether both names are one person's as the same page writes them: the same, or one of them shorter (`Ada`, `Ada Osei`). */
export function isSameName(one: string, other: string): boolean {
  const [short = [], long = []] = [one, other]
    .map((name) => folded(name).split(/[^\p{L}\p{N}]+/u))
    .sort((a, b) => a.length - b.length);
  return solidName(one) === solidName(other) || short.every((word) => long.includes(word));
}
