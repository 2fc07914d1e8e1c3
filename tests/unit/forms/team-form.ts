/** The team's nomination form as Google writes it: two sections behind one address (invented ids; shape of docs/google-forms.md §1). */
const SESSION = 3001;
const SUGGESTION = 3002;

const item = (
  id: number,
  title: string | null,
  type: number,
  entry: unknown[] | null,
  goTo: unknown = null,
) => [id, title, null, type, entry && [entry], goTo, null, null, null, null, null, [null, title]];
const options = (...texts: (string | [string, number])[]) =>
  texts.map((option) =>
    typeof option === 'string' ? [option, null, null, null, 0] : [option[0], null, option[1], null, 0],
  );

export const ENTRY = {
  what: '500001',
  sessionName: '500002',
  sessionEmail: '500003',
  sessionTime: '500004',
  name: '500010',
  email: '500011',
  nominee: '500012',
  guest: '500013',
  where: '500014',
  who: '500015',
  why: '500016',
  examples: '500017',
  sells: '500018',
};

const id = (entry: string) => Number(entry);

export const TEAM_ITEMS: unknown[] = [
  item(4001, 'What would you like to do?', 2, [
    id(ENTRY.what),
    options(['Join a listening session', SESSION], ['Suggest a guest for the podcast', SUGGESTION]),
    1,
  ]),
  item(SESSION, 'Listening session', 8, null),
  item(4002, 'Your name', 0, [id(ENTRY.sessionName), null, 1]),
  item(4003, 'Your email', 0, [id(ENTRY.sessionEmail), null, 1, null, [[2, 102]]]),
  item(4004, 'When can you join?', 4, [id(ENTRY.sessionTime), options('Mornings', 'Evenings'), 1]),
  item(SUGGESTION, 'Suggest a guest', 8, null, -3),
  item(4010, 'Your name', 0, [id(ENTRY.name), null, 1]),
  item(4011, 'Your email', 0, [id(ENTRY.email), null, 1, null, [[2, 102]]]),
  item(4012, 'Are you suggesting yourself or someone else?', 2, [
    id(ENTRY.nominee),
    options('Myself', 'Someone else'),
    1,
  ]),
  item(4013, 'Guest’s name', 0, [id(ENTRY.guest), null, 1]),
  item(4014, 'Where can we find them? (link to a profile or website)', 0, [id(ENTRY.where), null, 1]),
  item(4015, 'Who are they?', 0, [id(ENTRY.who), null, 1]),
  item(4016, 'What do they do with AI, and why should we talk to them?', 1, [id(ENTRY.why), null, 1]),
  item(4017, 'Specific examples', 1, [id(ENTRY.examples), null, 0]),
  item(4018, 'Do they sell AI tools?', 2, [id(ENTRY.sells), options('Yes', 'No', 'Not sure'), 1]),
];

/** A whole array, 20 long as in 2026. `settings` is [1][10]. */
export function arrayOf(
  items: unknown[] | null,
  settings: unknown[] = [null, 0, null, 2, null, null, 1],
): unknown[] {
  const form = [
    null,
    items,
    ['', 0, 0, 0, 0],
    null,
    null,
    [0, 0],
    null,
    null,
    'Guests for the podcast',
    76,
    settings,
  ];
  return [
    null,
    form,
    '/forms',
    'Guests',
    null,
    null,
    null,
    '0',
    null,
    0,
    0,
    null,
    '',
    0,
    'e/1FAIpQLSteam',
    0,
    '[]',
    0,
    0,
    1,
  ];
}

/** The page around an array, as far as it is read. */
export function pageOf(array: unknown[], inside = '', id = '1FAIpQLSteam'): string {
  return `<!DOCTYPE html><html><head><title>x</title></head><body><!-- <form action="no"> -->
<form action="https://docs.google.com/forms/u/0/d/e/${id}/formResponse" method="POST" id="mG61Hd">
<div data-should-execute-invisible-captcha-on-form-submit="false"></div>${inside}
<input type="hidden" name="fvv" value="1"><input type="hidden" name="fbzx" value="-77"></form>
<script nonce="x">var FB_PUBLIC_LOAD_DATA_ = ${JSON.stringify(array)}
;</script></body></html>`;
}
