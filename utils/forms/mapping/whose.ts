/** Whom a question is about: the guest, whoever suggests, or somebody else of whom a lead knows nothing. */
import { plain, says } from './question-patterns';

export type Whose = 'guest' | 'scout';

/** "Your first name" is the scout's, also where it goes on about the guest; "person" alone is the guest. */
export function whoseIs(words: string): Whose | undefined {
  if (says.scoutOutright.test(words)) return 'scout';
  if (says.guest.test(words)) return 'guest';
  const own = words.replace(says.aside, ' ');
  return says.scout.test(own) || says.scoutElsewhere.test(own) ? 'scout' : undefined;
}

/** Whom the questions of a section are about, by its title: "Your nomination" says it of nobody. */
export function whoseSection(title: string): Whose | undefined {
  const words = plain(title);
  const whose = whoseIs(words);
  return whose === 'scout' && says.suggestion.test(words) ? undefined : whose;
}

/** Around what is asked for: nothing that could make it another's. */
const AROUND =
  'a all and any complete current e email enter et field first full given here in is legal mandatory of one or own person please primary provide real required s show the to type und valid what whats write y your bitte de del el la le les l vollstandiger voller dein deine deinen ihr ihre ihren votre vos ton quel quelle est tu tus su cual es completo completa complet pila seu sua seus qual o do da nominator submitter scout yours you';
const NAMES =
  'name names surname surnames forename forenames firstname lastname fullname last family middle initial vorname vornamen vor nach nachname familienname zuname namen nom noms prenom prenoms famille usuel nombre nombres apellido apellidos primer nome nomes sobrenome sobrenomes apelido primeiro ultimo proprio cognome';
const EMAILS =
  'mail mails emails address adress best business confirm confirmation contact preferred private personal work reach repeat again adresse adressen mailadresse emailadresse e bestatigen courriel electronique courrier correo correos electronico direccion contacto endereco eletronico contato indirizzo';

const setOf = (...lists: string[]) => new Set(lists.flatMap((list) => list.split(' ')));
const REFERENCES = 'ref reference referenz referencia internal intern id leave empty blank guest';

const BARE = {
  name: setOf(AROUND, NAMES),
  email: setOf(AROUND, EMAILS),
  reference: setOf(REFERENCES),
};

/** "Name and role" asks for a name all the same. */
const AS_WELL =
  /(\/|,|&|\+|\band\b|\bund\b|\bet\b|\by\b)\s*(their |your |job )?(title|role|position|affiliation|compan(y|ies)|organi[sz]ation|employer|firma|rolle|funktion|entreprise|fonction|empresa|cargo|pronouns)\b/g;

/** Does it ask for a name, an e-mail address or a reference, and say of nobody else whose? What stands in brackets is a remark. */
export function isBare(words: string, what: keyof typeof BARE): boolean {
  const asked = words.replace(/\([^()]*\)/g, ' ').replace(AS_WELL, ' ');
  return (asked.match(/\p{L}+/gu) ?? []).every((word) => BARE[what].has(word));
}

/** Would the scout's own e-mail address answer it? Where another could be meant, nobody can tell. */
export function asksScoutsEmail(words: string, section = ''): boolean {
  if (!says.email.test(words) || says.anotherPerson.test(words)) return false;
  const whose = whoseIs(words);
  if (whose === undefined) return isBare(words, 'email') && whoseSection(section) !== 'guest';
  return whose === 'scout';
}
