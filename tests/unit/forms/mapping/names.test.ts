import { describe, expect, it } from 'vitest';
import { proposeMapping } from '@/utils/forms/mapping/propose';
import type { SourceName } from '@/utils/model/sources';
import { nameParts } from '@/utils/people/name-parts';
import { formFrom, item } from '../forms';

type Line = string | [title: string, type: number, required?: number];

/** What each question is mapped to, in order; a line that begins with `#` is a section. */
function mapped(...lines: Line[]): SourceName[] {
  const items = lines.map((line, index) => {
    const [title, type, required] = typeof line === 'string' ? [line, 0, 0] : line;
    return title.startsWith('#')
      ? [900 + index, title.slice(1), null, 8, null, null]
      : item(index + 1, title, type, undefined, required);
  });
  return Object.values(proposeMapping(formFrom(items)).mapping).map(({ from }) => from);
}

const SCOUT = ['scoutFirstName', 'scoutLastName'];
const GUEST = ['guestFirstName', 'guestLastName'];

describe('names in parts, of the right person', () => {
  it.each<[string, Line[], string[]]>([
    [
      'the scout’s first, by the e-mail beside them',
      ['First name', 'Last name', 'E-mail', 'Guest’s first name', 'Guest’s last name'],
      [...SCOUT, 'scoutEmail', ...GUEST],
    ],
    [
      'the guest’s first',
      ['Guest’s first name', 'Guest’s last name', 'First name', 'Last name', 'Email'],
      [...GUEST, ...SCOUT, 'scoutEmail'],
    ],
    [
      'both named',
      ['Your first name', 'Your surname', 'Given name of the nominee', 'Family name of the nominee'],
      [...SCOUT, ...GUEST],
    ],
    [
      'the guest’s unmarked, where the scout’s are marked',
      ['First name', 'Surname', 'Your first name', 'Your last name'],
      [...GUEST, ...SCOUT],
    ],
    [
      'the scout’s unmarked and without e-mail',
      ['First name', 'Last name', 'Guest’s name'],
      [...SCOUT, 'guestName'],
    ],
    ['only one person: the guest', ['First name', 'Last name', ['Why?', 1]], [...GUEST, 'why']],
    [
      'by the section they stand in',
      ['First name', 'Last name', '#About the guest', 'First name', 'Last name'],
      [...SCOUT, ...GUEST],
    ],
    [
      'both by sections',
      ['How did you hear about us?', '#About you', 'Name', 'Surname', '#Your guest', 'Name', 'Surname'],
      ['skip', ...SCOUT, ...GUEST],
    ],
    [
      'two pairs, one beside the e-mail',
      ['First name', 'Last name', 'First name', 'Last name', 'E-mail'],
      [...GUEST, ...SCOUT, 'scoutEmail'],
    ],
    ['the second part unmarked', ['Guest’s first name', 'Last name', 'Your name'], [...GUEST, 'scoutName']],
    [
      'first and last in one question',
      ['First and last name of the guest', 'Your first and last name'],
      ['guestName', 'scoutName'],
    ],
    [
      'German',
      ['Vorname', 'Nachname', 'E-Mail', 'Vorname des Gastes', 'Nachname des Gastes'],
      [...SCOUT, 'scoutEmail', ...GUEST],
    ],
    [
      'German, formal',
      ['Ihr Vorname', 'Ihr Familienname', 'Vorname der Person', 'Familienname der Person'],
      [...SCOUT, ...GUEST],
    ],
    [
      'French',
      ['Votre prénom', 'Votre nom', 'Prénom de l’invité', 'Nom de famille de l’invité'],
      [...SCOUT, ...GUEST],
    ],
    [
      'French, nom beside prénom',
      ['Nom', 'Prénom', 'Courriel', 'Nom de l’invité', 'Prénom de l’invité'],
      ['scoutLastName', 'scoutFirstName', 'scoutEmail', 'guestLastName', 'guestFirstName'],
    ],
    [
      'Spanish',
      ['Nombre', 'Apellidos', 'Correo', 'Nombre del invitado', 'Apellidos del invitado'],
      [...SCOUT, 'scoutEmail', ...GUEST],
    ],
    [
      'Portuguese',
      ['Seu nome', 'Seu sobrenome', 'Nome do convidado', 'Sobrenome do convidado'],
      [...SCOUT, ...GUEST],
    ],
    [
      'the one who nominates',
      ['Name of the person nominating', 'Name of the person nominated'],
      ['scoutName', 'guestName'],
    ],
  ])('%s', (_what, lines, sources) => {
    expect(mapped(...lines)).toEqual(sources);
  });
});

describe('a name in two parts', () => {
  it.each<[string, string, string]>([
    ['Ada Osei', 'Ada', 'Osei'],
    ['Mary Jane Smith', 'Mary Jane', 'Smith'],
    ['Ludwig van Beethoven', 'Ludwig', 'van Beethoven'],
    ['Ursula von der Leyen', 'Ursula', 'von der Leyen'],
    ['Maria de la Cruz', 'Maria', 'de la Cruz'],
    ['Osei, Ada', 'Ada', 'Osei'],
    ['Dr. Ada Osei, PhD', 'Ada', 'Osei'],
    ['Ben Carter Jr.', 'Ben', 'Carter Jr.'],
    ['Ada Osei (she/her) 🚀', 'Ada', 'Osei'],
    ['Ada Osei | CTO at Tides', 'Ada', 'Osei'],
    ['김 민수', '민수', '김'],
    ['  Ada \u00a0 Osei ', 'Ada', 'Osei'],
  ])('%s', (name, first, last) => {
    expect(nameParts(name)).toEqual({ first, last });
  });

  it.each(['Ada', '@ada_builds', '', '山田太郎', 'van Beethoven2', 'https://ada.example', 'Prof. Osei'])(
    'nobody can tell of “%s”',
    (name) => {
      expect(nameParts(name)).toBeUndefined();
    },
  );
});

describe('words that are no name of the guest, no link and no why', () => {
  it.each<[string, SourceName]>([
    ['Guest', 'guestName'],
    ['Nominee:', 'guestName'],
    ['Suggested guest', 'guestName'],
    ['Gast', 'guestName'],
    ['Invitado', 'guestName'],
    ['NOME SOCIAL', 'skip'],
    ['Nombre social', 'skip'],
    ['Your website', 'skip'],
    ['Your LinkedIn profile', 'skip'],
    ['Social media', 'profileLink'],
    ['Their socials', 'profileLink'],
    ['Social security number', 'skip'],
    ['Your role', 'skip'],
    ['My website', 'skip'],
    ['Tu LinkedIn', 'skip'],
    ['Twój profil LinkedIn', 'skip'],
    ['Ваш LinkedIn', 'skip'],
    ['Company website', 'skip'],
    ['Link to a headshot', 'skip'],
    ['Profile picture', 'skip'],
    ['¿Dónde vives?', 'skip'],
    ['Onde nos encontrou?', 'skip'],
    ['Who is your manager?', 'skip'],
    ['Who are you voting for?', 'skip'],
    ['Why do you listen to us?', 'skip'],
    ['Reference contact', 'skip'],
    ['Who should we talk to?', 'guestName'],
    ['Who would make a great guest?', 'guestName'],
    ['Person you are nominating', 'guestName'],
    ['Wen möchtest du vorschlagen?', 'guestName'],
    ['Qui souhaitez-vous inviter ?', 'guestName'],
    ['¿A quién te gustaría escuchar?', 'guestName'],
    ['Quem devemos entrevistar?', 'guestName'],
    ['Where can we learn more about them?', 'profileLink'],
    ['Instagram', 'profileLink'],
    ['LinkedIn (if you have it)', 'profileLink'],
    ['Website or social link, if you know one', 'profileLink'],
    ['Role, as far as you know', 'who'],
    ['Do you have a website?', 'skip'],
  ])('%s → %s', (title, from) => {
    expect(mapped(title)).toEqual([from]);
  });

  it.each([
    'Address',
    'Where do you live?',
    'Postal address',
    'Adresse',
    'Dirección',
    'Endereço',
    'Dietary needs',
    'Phone number',
    'Proč tato osoba?',
    'How did you hear about us?',
  ])('a required paragraph “%s” is asked', (title) => {
    expect(mapped([title, 1, 1])).toEqual(['ask']);
    expect(mapped([title, 1, 0])).toEqual(['skip']);
  });
});

describe('whose it is, where more than two people are asked about', () => {
  it.each([
    ...['Co-guest name', 'Guest’s assistant’s name', 'Name of guest’s publicist', 'Your manager’s name'],
    ...[
      'Name of the event',
      'Name der Schule',
      'Nom de votre entreprise',
      'Nombre de tu empresa',
      'Nome azienda',
    ],
    ...['How do you pronounce the guest’s name?', 'Emergency contact name', 'Il tuo nome'],
    ...['Manager’s email', 'Email of the co-host', 'E-mail do indicado', 'Email dell’ospite', 'E-mail гостя'],
  ])('“%s” is nothing a lead knows', (title) => {
    expect(mapped(title)).toEqual(['skip']);
  });

  it.each<[string, SourceName]>([
    ['Your\u00a0name', 'scoutName'],
    ['What’s your name?', 'scoutName'],
    ['Referrer’s name', 'scoutName'],
    ['Nominated by', 'scoutName'],
    ['Name of person completing this form', 'scoutName'],
    ['Name des Vorschlagenden', 'scoutName'],
    ['Nom de la personne qui recommande', 'scoutName'],
    ['Nome de quem indica', 'scoutName'],
    ['3. Guest_name*', 'guestName'],
    ['Name (if you know it)', 'guestName'],
    ['Name and role of the nominee', 'guestName'],
    ['Contact e-mail (kept private)', 'scoutEmail'],
  ])('%s → %s', (title, from) => {
    expect(mapped(title)).toEqual([from]);
  });

  it('a section says it of links, roles and e-mail addresses too', () => {
    const asked = ['Name', 'Email', 'LinkedIn', 'Role'];
    expect(mapped('#About you', ...asked, '#About the guest', ...asked)).toEqual([
      ...['scoutName', 'scoutEmail', 'skip', 'skip'],
      ...['guestName', 'skip', 'profileLink', 'who'],
    ]);
    expect(mapped('#Your nomination', 'Name', '#You', 'Name', 'Email')).toEqual([
      ...['guestName', 'scoutName', 'scoutEmail'],
    ]);
  });
});

describe('an unmarked question', () => {
  it('yields to the one that names the guest', () => {
    expect(mapped('Website', 'Guest’s name', 'Guest’s website')).toEqual([
      'skip',
      'guestName',
      'profileLink',
    ]);
    expect(mapped('#Suggest a guest', 'Name', 'Guest’s name')).toEqual(['scoutName', 'guestName']);
  });

  it.each<[Line[], SourceName[]]>([
    [
      ['Guest’s name', 'Email', 'Your name', 'Your email'],
      ['guestName', 'skip', 'scoutName', 'scoutEmail'],
    ],
    [
      ['Guest’s name', 'Email', 'LinkedIn', 'Your name'],
      ['guestName', 'skip', 'profileLink', 'scoutName'],
    ],
    [
      ['Name', 'Email', 'Guest’s name', 'Email'],
      ['scoutName', 'scoutEmail', 'guestName', 'skip'],
    ],
    [
      ['Nominee 1', 'Nominee 2', ['Why?', 1]],
      ['guestName', 'skip', 'why'],
    ],
  ])('%j', (lines, sources) => {
    expect(mapped(...lines)).toEqual(sources);
  });
});

describe('a form that nowhere speaks of a guest', () => {
  const asks = (title: string, ...titles: string[]) => {
    const form = { ...formFrom(titles.map((each, index) => item(index + 1, each, 0))), title };
    return Object.values(proposeMapping(form).mapping).map(({ from }) => from);
  };

  it.each([
    ['Wedding', 'Name', 'Number of guests'],
    ['Bake sale', 'Full name', 'Quantity'],
    ['Report a bug', 'Link', 'Title'],
    ['Suggest a link', 'URL', 'Title'],
    ['Anmeldung zum Sommerfest', 'Name', 'Anzahl Personen'],
    ['Inscrição', 'Nome completo', 'CPF'],
  ])('%s: it has no place for one', (title, ...titles) => {
    expect(asks(title, ...titles)).toEqual(['skip', 'skip']);
  });

  it.each([
    ['Nominations', 'Name'],
    ['Who should we interview?', 'Name'],
    ['Vorschläge für die nächste Folge', 'Name'],
    ['ゲスト', 'Name'],
    ['Ideas', 'Name of the person'],
  ])('%s: %s is the guest’s', (title, asked) => {
    expect(asks(title, asked)).toEqual(['guestName']);
  });
});

describe('optional paragraphs', () => {
  it('take the why and the quote', () => {
    expect(
      mapped(
        ['Who should we have on the show?', 0, 1],
        ['What should they talk about?', 1],
        ['Link', 0, 1],
        ['Anything else?', 1],
        'Your name',
      ),
    ).toEqual(['guestName', 'why', 'profileLink', 'quote', 'scoutName']);
  });

  it.each<[Line[], SourceName[]]>([
    [
      ['Guest', ['Tell us more', 1]],
      ['guestName', 'why'],
    ],
    [
      ['Guest', ['Comments', 1], ['Notes', 1]],
      ['guestName', 'why', 'quote'],
    ],
    [
      ['Guest', 'Anything else?'],
      ['guestName', 'why'],
    ],
    [
      ['Guest', ['Why them?', 1], ['Anything else?', 1]],
      ['guestName', 'why', 'quote'],
    ],
    [
      ['Gast', ['Worüber soll die Person sprechen?', 1], ['Sonstiges', 1]],
      ['guestName', 'why', 'quote'],
    ],
    [
      ['Invitada', ['¿De qué debería hablar?', 1], ['¿Algo más?', 1]],
      ['guestName', 'why', 'quote'],
    ],
    [
      ['Invité', ['De quoi devrait-il parler ?', 1], ['Autre chose ?', 1]],
      ['guestName', 'why', 'quote'],
    ],
    [
      ['Convidado', ['Sobre o que deveria falar?', 1], ['Mais alguma coisa?', 1]],
      ['guestName', 'why', 'quote'],
    ],
    [
      ['Guest', ['Any questions for us?', 1], ['Contact details', 1]],
      ['guestName', 'skip', 'skip'],
    ],
    [
      [
        'Guest',
        ['Tell us about yourself', 1],
        ['Describe your company', 1],
        ['How do you know them? Tell us', 1],
      ],
      ['guestName', 'skip', 'skip', 'skip'],
    ],
  ])('%j', (lines, sources) => {
    expect(mapped(...lines)).toEqual(sources);
  });
});
