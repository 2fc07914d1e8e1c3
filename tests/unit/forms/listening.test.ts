import { describe, expect, it } from 'vitest';
import { listeningUrl } from '@/utils/forms/listening';
import { proposeMapping } from '@/utils/forms/mapping/propose';
import { formFrom, item } from './forms';
import { ENTRY, TEAM_ITEMS } from './team-form';

const ADA = { name: 'Ada Sample', email: 'ada@example.org' };

/** What the address of this form's other door fills in; undefined: it has none. */
function filled(items: unknown[], listener = ADA): Record<string, string> | undefined {
  const form = formFrom(items);
  const url = listeningUrl({ form, mapping: proposeMapping(form).mapping }, listener);
  if (!url) return undefined;
  const { usp, ...answers } = Object.fromEntries(new URL(url).searchParams);
  expect(usp).toBe('pp_url');
  return answers;
}

/** A form that branches by these options into sections of these titles, each asking for a name. */
const branching = (title: string, listens: string, suggests: string, section = listens) => [
  item(1, title, 2, [
    [listens, 100],
    [suggests, 200],
  ]),
  [100, section, null, 8, null, null],
  item(2, 'Name', 0),
  item(3, 'E-Mail', 0),
  [200, suggests, null, 8, null, -3],
  item(4, 'Your name', 0),
  item(5, "Guest's name", 0),
  item(6, 'Why should we talk to them?', 1),
];

describe('the other door of a form', () => {
  it('is chosen, with name and e-mail filled in, and nothing of the other way', () => {
    expect(filled(TEAM_ITEMS)).toEqual({
      [`entry.${ENTRY.what}`]: 'Join a listening session',
      [`entry.${ENTRY.sessionName}`]: 'Ada Sample',
      [`entry.${ENTRY.sessionEmail}`]: 'ada@example.org',
    });
  });

  it('is chosen for somebody of whom little is known', () => {
    expect(filled(TEAM_ITEMS, { name: 'Otto', email: '' })).toEqual({
      [`entry.${ENTRY.what}`]: 'Join a listening session',
      [`entry.${ENTRY.sessionName}`]: 'Otto',
    });
    expect(filled(TEAM_ITEMS, { name: ' ', email: '' })).toEqual({
      [`entry.${ENTRY.what}`]: 'Join a listening session',
    });
  });

  it.each([
    ['Was möchtest du tun?', 'Zu einem Hörabend kommen', 'Einen Gast vorschlagen'],
    ['O que você quer fazer?', 'Participar de uma escuta', 'Sugerir uma pessoa'],
    ['Que voulez-vous faire ?', 'Venir à une séance d’écoute', 'Proposer quelqu’un'],
  ])('is found in other languages: %s', (title, listens, suggests) => {
    expect(filled(branching(title, listens, suggests))).toMatchObject({
      'entry.1': listens,
      'entry.2': 'Ada Sample',
      'entry.3': 'ada@example.org',
    });
  });

  it('is found by its section where the option only says yes', () => {
    expect(filled(branching('Come along?', 'Yes', 'Suggest a guest', 'Listening session'))).toMatchObject({
      'entry.1': 'Yes',
    });
  });

  it.each([
    ['has one way only', TEAM_ITEMS.slice(6)],
    ['says nothing of listening', branching('What?', 'Write to us', 'Suggest a guest')],
    ['only says it in the nomination', branching('What?', 'Write to us', 'Suggest who we should listen to')],
    [
      'asks the listener nothing',
      [branching('What?', 'Listen', 'Suggest a guest')].flatMap((items) => [
        items[0],
        items[1],
        ...items.slice(4),
      ]),
    ],
  ])('is not there where a form %s', (_, items) => {
    expect(filled(items as unknown[])).toBeUndefined();
  });

  it('fills names in parts, and never a guest’s', () => {
    const items = branching('What?', 'Listening session', 'Suggest a guest');
    items.splice(2, 2, item(2, 'First name', 0), item(7, 'Last name', 0), item(8, "Your guest's name", 0));
    expect(filled(items)).toMatchObject({ 'entry.2': 'Ada', 'entry.7': 'Sample' });
    expect(filled(items)).not.toHaveProperty('entry.8');
  });

  it('cannot be led elsewhere by what somebody is called', () => {
    const hostile = { name: '&entry.99=x#http://evil.example/?', email: 'a&b=c@example.org' };
    const answers = filled(TEAM_ITEMS, hostile);
    expect(answers).toMatchObject({ [`entry.${ENTRY.sessionName}`]: hostile.name });
    expect(Object.keys(answers ?? {})).toHaveLength(3);
  });

  it('leads nowhere where the form stands at another address than its own', () => {
    const form = { ...formFrom(TEAM_ITEMS), url: 'https://evil.example/forms' };
    expect(listeningUrl({ form, mapping: proposeMapping(form).mapping }, ADA)).toBeUndefined();
  });
});
