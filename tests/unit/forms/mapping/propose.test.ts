import { describe, expect, it } from 'vitest';
import { proposeMapping } from '@/utils/forms/mapping/propose';
import type { SourceName } from '@/utils/model/sources';
import { formFrom, item } from '../forms';
import { ENTRY, TEAM_ITEMS } from '../team-form';

const froms = (items: unknown[]) =>
  Object.fromEntries(
    Object.entries(proposeMapping(formFrom(items)).mapping).map(([id, { from }]) => [id, from]),
  );

/** Each title as a question of this type; what it is mapped to, in order. */
function mapped(...titles: (string | [string, number])[]): SourceName[] {
  const items = titles.map((title, index) =>
    typeof title === 'string' ? item(index + 1, title, 0) : item(index + 1, title[0], title[1]),
  );
  return Object.values(froms(items));
}

describe('the team’s form', () => {
  const { mapping, reasons } = proposeMapping(formFrom(TEAM_ITEMS));

  it('is mapped completely right', () => {
    expect(mapping).toEqual({
      [ENTRY.what]: { from: 'fixed', value: ['Suggest a guest for the podcast'] },
      [ENTRY.sessionName]: { from: 'skip' },
      [ENTRY.sessionEmail]: { from: 'skip' },
      [ENTRY.sessionTime]: { from: 'skip' },
      [ENTRY.name]: { from: 'scoutName' },
      [ENTRY.email]: { from: 'scoutEmail' },
      [ENTRY.nominee]: { from: 'nominee', choices: { self: 'Myself', other: 'Someone else' } },
      [ENTRY.guest]: { from: 'guestName' },
      [ENTRY.where]: { from: 'profileLink' },
      [ENTRY.who]: { from: 'who' },
      [ENTRY.why]: { from: 'why' },
      [ENTRY.examples]: { from: 'quote' },
      [ENTRY.sells]: { from: 'sellsTools', choices: { yes: 'Yes', no: 'No', unknown: 'Not sure' } },
    });
  });

  it('has a reason for each question', () => {
    expect(Object.keys(reasons).sort()).toEqual(Object.keys(mapping).sort());
  });
});

describe('a question that branches', () => {
  it('is fixed to the way that asks about a guest, whatever the options are called', () => {
    const items = [
      item(1, 'Q', 2, [
        ['A', 20],
        ['B', 30],
      ]),
      [20, 'x', null, 8, null],
      item(2, 'Your name', 0),
      [30, 'y', null, 8, null, -3],
      item(3, 'Guest’s name', 0),
      item(4, 'Why them?', 1),
    ];
    expect(proposeMapping(formFrom(items)).mapping['1']).toEqual({ from: 'fixed', value: ['B'] });
  });

  it('stays the lead’s own answer when it asks for yourself or someone else and both ways are about a guest', () => {
    const items = [
      item(1, 'Are you suggesting yourself?', 2, [
        ['Myself', 20],
        ['Someone else', 30],
      ]),
      [20, 'x', null, 8, null],
      item(2, 'Why should we talk to you?', 1),
      item(6, 'Link to your profile', 0),
      [30, 'y', null, 8, null, -3],
      item(3, 'Guest’s name', 0),
      item(4, 'Why them?', 1),
      item(5, 'Link to their profile', 0),
    ];
    expect(froms(items)).toMatchObject({
      '1': 'nominee',
      '2': 'why',
      '3': 'guestName',
      '4': 'why',
      '5': 'profileLink',
    });
  });

  it('never leads in a circle when there is a way out', () => {
    const items = [
      item(1, 'Again?', 2, [
        ['Suggest again', -1],
        ['Done', 20],
      ]),
      [20, 'x', null, 8, null],
      item(2, 'Guest’s name', 0),
    ];
    expect(proposeMapping(formFrom(items)).mapping['1']).toEqual({ from: 'fixed', value: ['Done'] });
  });
});

describe('questions are recognised', () => {
  it.each<[string, SourceName]>([
    ['Your full name', 'scoutName'],
    ['Name of the guest', 'guestName'],
    ['Who would you like to suggest?', 'guestName'],
    ['Your e-mail address', 'scoutEmail'],
    ['Their LinkedIn or X profile', 'profileLink'],
    ['What is their role or background?', 'who'],
    ['Why should we invite them?', 'why'],
    ['Other links', 'otherLinks'],
    ['Reference (leave empty)', 'reference'],
    ['Topics', 'topics'],
    ['Name des Gastes', 'guestName'],
    ['Dein Name', 'scoutName'],
    ['Warum sollten wir mit der Person sprechen?', 'why'],
    ['Nombre del invitado', 'guestName'],
    ['Tu nombre', 'scoutName'],
    ['¿Por qué?', 'why'],
    ['Nom de l’invité', 'guestName'],
    ['Pourquoi cette personne ?', 'why'],
    ['Nome do convidado', 'guestName'],
    ['Por quê?', 'why'],
  ])('%s → %s', (title, from) => {
    expect(mapped(title)).toEqual([from]);
  });

  it.each(['How did you hear about us?', 'Company name', 'Their email', 'Name of their company'])(
    '“%s” is nothing a lead knows',
    (title) => {
      expect(mapped(title)).toEqual(['skip']);
    },
  );

  it('a plain “Name” beside an e-mail is the scout’s, alone it is the guest’s', () => {
    expect(mapped('Name', 'Email')).toEqual(['scoutName', 'scoutEmail']);
    expect(mapped('Name', 'Why?')).toEqual(['guestName', 'why']);
  });

  it('who the guest is, is the name where nothing else asks for it', () => {
    expect(mapped('Who is the nominee?', 'Who are they, in one line?')).toEqual(['guestName', 'who']);
    expect(mapped('Guest’s name', 'Who is the guest?')).toEqual(['guestName', 'who']);
  });

  it('what they have done with AI, beside examples, is the place for the why', () => {
    expect(mapped(['Tell us what they have done with AI', 1], ['Evidence: quotes, posts', 1])).toEqual([
      'why',
      'quote',
    ]);
  });

  it('one paragraph for both examples and why is for the why', () => {
    expect(mapped(['Tell us more, with specific examples', 1])).toEqual(['why']);
  });

  it('what they do and why, asked apart: the why is the scout’s sentence, the rest their words', () => {
    expect(mapped(['What do they do with AI?', 1], ['Why them?', 1])).toEqual(['quote', 'why']);
  });

  it('nothing that the form would refuse by its rules is proposed', () => {
    const ruled = (title: string, ...rule: unknown[]) =>
      froms([item(1, title, 0, undefined, 1, [rule]), item(2, 'Why?', 1)])['1'];
    expect(ruled('Guest', 2, 103)).toBe('ask');
    expect(ruled('Specific examples', 2, 103)).toBe('ask');
    expect(ruled('Where can we find them?', 2, 102)).toBe('ask');
    expect(ruled('Guest’s name', 1, 9)).toBe('ask');
    expect(ruled('Where did they say it?', 2, 103)).toBe('saidWhere');
    expect(ruled('Guest’s website', 2, 103)).toBe('profileLink');
    expect(ruled('Your e-mail', 2, 102)).toBe('scoutEmail');
    expect(ruled('Guest’s name', 4, 301, ['[A-Z].*'])).toBe('guestName');
  });

  it('what is required and unknown is asked each time', () => {
    const items = [
      item(1, 'Favourite colour', 0, undefined, 1),
      item(2, 'I agree', 4, ['Yes'], 1),
      item(3, 'CV', 13, undefined, 1),
    ];
    expect(froms(items)).toEqual({ '1': 'ask', '2': 'ask', '3': 'skip' });
  });

  it('the answers of yes and no in other languages', () => {
    const items = [item(1, 'Verkauft die Person KI-Werkzeuge?', 2, ['Ja', 'Nein', 'Weiß ich nicht'])];
    expect(proposeMapping(formFrom(items)).mapping['1']).toEqual({
      from: 'sellsTools',
      choices: { yes: 'Ja', no: 'Nein', unknown: 'Weiß ich nicht' },
    });
  });
});
