import { describe, expect, it } from 'vitest';
import { proposeMapping } from '@/utils/forms/mapping/propose';
import type { SourceName } from '@/utils/model/sources';
import { formFrom, item } from '../forms';

/** Titles in English, German, Spanish, French and Portuguese, with the type of question (docs/google-forms.md §1.3). */
const TEXTS: [from: SourceName, type: number, titles: string[]][] = [
  [
    'guestName',
    0,
    [
      "Guest's name",
      'Name of the person you suggest',
      'Name des Gastes',
      'Wen schlägst du vor?',
      'Wer soll in den Podcast?',
      'Name der Person',
      'Nombre de la persona invitada',
      '¿A quién propones?',
      'Nombre del experto',
      'Nom de la personne',
      'Qui proposez-vous ?',
      'Nom de l’invité(e)',
      'Nome da pessoa convidada',
      'Quem você sugere?',
      'Nome do convidado',
    ],
  ],
  [
    'profileLink',
    0,
    [
      'Where can we find them?',
      'Link to their profile',
      'Wo findet man die Person?',
      'Link zum Profil',
      'Profil des Gastes',
      '¿Dónde podemos encontrarla?',
      'Enlace a su perfil',
      'Où peut-on trouver cette personne ?',
      'Lien vers son profil',
      'Onde podemos encontrar a pessoa?',
      'Link do perfil',
    ],
  ],
  ['otherLinks', 0, ['Other links', 'Weitere Links', 'Otros enlaces', 'Autres liens', 'Outros links']],
  [
    'who',
    0,
    [
      'Who are they, in one line?',
      'Wer ist die Person?',
      'Beruf oder Rolle',
      'Kurzbiografie',
      '¿Quién es?',
      'Cargo y empresa',
      'Qui est-ce ?',
      'Son métier ou rôle',
      'Quem é essa pessoa?',
      'Cargo ou função',
    ],
  ],
  [
    'why',
    1,
    [
      'Why should we invite them?',
      'Warum diese Person?',
      'Wieso sollten wir sie einladen?',
      '¿Por qué esta persona?',
      'Pourquoi elle ou lui ?',
      'Begründung',
      'Razón de la propuesta',
      'Raison de votre choix',
      'Motivo da indicação',
      'Por que essa pessoa?',
    ],
  ],
  [
    'moreQuotes',
    1,
    [
      'More examples',
      'Weitere Beispiele',
      'Más ejemplos',
      'Otros ejemplos',
      'Autres exemples',
      'Mais exemplos',
      'Outros exemplos',
    ],
  ],
  [
    'saidAt',
    0,
    [
      'When did they say it?',
      'Date of the post',
      'Wann wurde es gesagt?',
      'Datum des Beitrags',
      '¿Cuándo lo dijo?',
      'Fecha de la publicación',
      'Quand l’a-t-il dit ?',
      'Date de la publication',
      'Quando disse isso?',
      'Data da publicação',
    ],
  ],
  [
    'saidWhere',
    0,
    [
      'Where did they say it?',
      'Where and when was it said?',
      'Link to the post',
      'Source of the quote',
      'Wo wurde es gesagt?',
      'Link zum Beitrag',
      'Quelle des Zitats',
      '¿Dónde lo dijo?',
      'Enlace a la publicación',
      'Fuente de la cita',
      'Où l’a-t-elle dit ?',
      'Lien vers la publication',
      'Source de la citation',
      'Onde disse isso?',
      'Link da publicação',
      'Fonte da citação',
    ],
  ],
  ['topics', 0, ['Topics', 'Themen', 'Temas', 'Sujets', 'Thèmes', 'Assuntos', 'Tópicos']],
  [
    'scoutName',
    0,
    [
      'Your name',
      'Dein Name',
      'Ihr Name',
      'Tu nombre',
      'Su nombre',
      'Votre nom',
      'Ton nom',
      'Seu nome',
      'O seu nome',
    ],
  ],
  [
    'scoutEmail',
    0,
    [
      'Your e-mail',
      'Deine E-Mail-Adresse',
      'Tu correo electrónico',
      'Votre adresse e-mail',
      'Courriel',
      'Seu e-mail',
    ],
  ],
  ['reference', 0, ['Reference (leave empty)', 'Referenz', 'Referencia', 'Référence', 'Referência']],
];

const QUOTES = [
  'Specific examples',
  'Konkrete Beispiele',
  'Zitat',
  'Ejemplos concretos',
  'Una cita textual',
  'Exemples précis',
  'Citation',
  'Exemplos concretos',
  'Uma citação',
];

/** Questions with options, in the same languages. */
const CHOICES: [from: SourceName, title: string, options: string[]][] = [
  ['nominee', 'Are you suggesting yourself?', ['Myself', 'Someone else']],
  ['nominee', 'Wen schlägst du vor?', ['Mich selbst', 'Jemand anderen']],
  ['nominee', '¿A quién propones?', ['A mí mismo', 'A otra persona']],
  ['nominee', 'Qui proposez-vous ?', ['Moi-même', 'Quelqu’un d’autre']],
  ['nominee', 'Quem você sugere?', ['Eu mesmo', 'Outra pessoa']],
  ['sellsTools', 'Do they sell AI tools?', ['Yes', 'No', 'Not sure']],
  ['sellsTools', 'Verkauft die Person KI-Werkzeuge?', ['Ja', 'Nein', 'Weiß nicht']],
  ['sellsTools', '¿Vende herramientas de IA?', ['Sí', 'No', 'No lo sé']],
  ['sellsTools', 'Vend-elle des outils d’IA ?', ['Oui', 'Non', 'Je ne sais pas']],
  ['sellsTools', 'Vende ferramentas de IA?', ['Sim', 'Não', 'Não sei']],
  [
    'shows',
    'What does the quote show?',
    [
      'Concrete outcomes',
      'Specific prompts',
      'What worked',
      'What failed',
      'Workflow changes',
      'Something they unlearned',
    ],
  ],
  [
    'shows',
    'Was zeigt das Zitat?',
    [
      'Ein Ergebnis',
      'Einen Prompt',
      'Was funktioniert hat',
      'Was nicht funktioniert hat',
      'Veränderte Arbeitsweise',
      'Etwas verlernt',
    ],
  ],
  [
    'shows',
    '¿Qué muestra?',
    [
      'Un resultado',
      'Un prompt',
      'Lo que funcionó',
      'Lo que falló',
      'Un cambio en el flujo de trabajo',
      'Algo que desaprendió',
    ],
  ],
  [
    'shows',
    'Que montre-t-elle ?',
    [
      'Un résultat',
      'Un prompt',
      'Ce qui a marché',
      'Ce qui a échoué',
      'Un changement de méthode de travail',
      'Quelque chose de désappris',
    ],
  ],
  [
    'shows',
    'O que mostra?',
    [
      'Um resultado',
      'Um prompt',
      'O que funcionou',
      'O que falhou',
      'Mudança no fluxo de trabalho',
      'Algo que desaprendeu',
    ],
  ],
];

const proposedFor = (...items: unknown[]) => proposeMapping(formFrom(items)).mapping['1'];

describe('questions are recognised in five languages', () => {
  it.each(TEXTS)('%s', (from, type, titles) => {
    const others = titles.filter((title) => proposedFor(item(1, title, type))?.from !== from);
    expect(others).toEqual([]);
  });

  it('quote, where another question asks why', () => {
    const others = QUOTES.filter(
      (title) => proposedFor(item(1, title, 1), item(2, 'Why?', 1))?.from !== 'quote',
    );
    expect(others).toEqual([]);
  });

  it.each(CHOICES)('%s by the options of “%s”', (from, title, options) => {
    const source = proposedFor(item(1, title, from === 'shows' ? 4 : 2, options));
    expect(source?.from).toBe(from);
    expect(Object.values(source?.choices ?? {}).sort()).toEqual([...options].sort());
  });

  it('what shows what is told apart: what failed is not what worked', () => {
    const [, , options] = CHOICES.find(([from]) => from === 'shows') ?? [];
    expect(proposedFor(item(1, 'What does it show?', 4, options))?.choices).toEqual({
      outcome: 'Concrete outcomes',
      prompt: 'Specific prompts',
      worked: 'What worked',
      failed: 'What failed',
      workflow: 'Workflow changes',
      unlearned: 'Something they unlearned',
    });
  });

  it('examples stay examples, whatever they shall have beside them', () => {
    for (const title of [
      'Specific examples, with links to the posts',
      'Evidence: where did they say it, and when?',
    ])
      expect(proposedFor(item(1, title, 1), item(2, 'Why?', 1))?.from).toBe('quote');
  });

  it('the description tells where the title does not, and the reason says so', () => {
    const [id, title, , ...rest] = item(1, 'Tell us', 1);
    const { mapping, reasons } = proposeMapping(
      formFrom([[id, title, 'Why should we talk to them?', ...rest]]),
    );
    expect(mapping['1']).toEqual({ from: 'why' });
    expect(reasons['1']).toBe('“Tell us” asks why in its description.');
  });
});

describe('what only sounds like a question about the guest is asked', () => {
  it.each<[string, string[]]>([
    ['Do you sell AI tools?', ['Yes', 'No']],
    ['Verkaufst du KI-Werkzeuge?', ['Ja', 'Nein']],
    ['They do not sell AI tools', ['Yes', 'No']],
    ['Can you confirm that the guest has no commercial interest?', ['Yes', 'No']],
    ['Would you like commercial e-mails?', ['Yes', 'No']],
    ['Relation to the nominee', ['Self', 'Colleague', 'Other relation']],
    ['How do you know the nominee?', ['Myself', 'Colleague', 'Someone I follow']],
    ['Ticket category', ['Standard', 'VIP']],
  ])('“%s” %j', (title, options) => {
    expect(proposedFor(item(1, title, 2, options, 1))).toEqual({ from: 'ask' });
  });

  it.each([
    ...[
      'Your favourite quote',
      'Please quote your order number',
      'Proof of payment',
      'An example of your work',
    ],
    ...['Link to your post', 'When did you say you were free?', 'When can you talk about it?'],
    ...['Reason for your visit', 'Reason for contacting us', 'If no, why?', 'E-mail subject'],
  ])('“%s”', (title) => {
    expect(proposedFor(item(1, title, 0, undefined, 1))).toEqual({ from: 'ask' });
  });

  it.each([
    ['T-shirt size', 'For example M'],
    ['Company (for example Acme)', ''],
    ['Note', 'This will be published beside your name'],
  ])('“%s”, “%s”', (title, description) => {
    const asked = item(1, title, 0, undefined, 1).with(2, description);
    expect(proposedFor(asked, item(2, 'Why?', 1), item(3, 'Notes', 1))).toEqual({ from: 'ask' });
  });

  it('a yes to “Are you nominating yourself?” means oneself', () => {
    expect(proposedFor(item(1, 'Are you nominating yourself?', 2, ['Yes', 'No']))).toEqual({
      from: 'nominee',
      choices: { self: 'Yes', other: 'No' },
    });
  });

  it('a link to their best post is where they said it', () => {
    expect(proposedFor(item(1, 'Link to their best post', 0))).toEqual({ from: 'saidWhere' });
  });
});
