import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StandIn } from '../../stand-ins/server.ts';
import { ask, postUrl, start, suggestion, TEAM, teamEntry } from './ask.ts';

let standIn: StandIn;
beforeAll(async () => {
  standIn = await start();
});
afterAll(() => standIn.close());

const page = async (end = '') => await fetch(`${standIn.httpOrigin}/rows/${TEAM}${end}`);

describe('the page of rows', () => {
  it('says what to do while it is empty', async () => {
    const text = await (await page()).text();
    expect(text).toContain('Nothing has arrived yet');
    expect(text).toContain(`${standIn.httpOrigin}/forms/d/e/${TEAM}/viewform`);
    expect(text).not.toContain('<table');
  });

  it('shows what arrived as text, newest first, and tells of a row that lost its answers', async () => {
    const before = (await page('.json')).headers.get('x-version');
    await ask(standIn, postUrl(TEAM), suggestion({ guestName: 'First <script>alert(1)</script>' }));
    const lost = suggestion();
    lost.delete('pageHistory');
    await ask(standIn, postUrl(TEAM), lost);
    await ask(standIn, postUrl(TEAM), suggestion({ guestName: 'Last "&\' one' }));
    const text = await (await page()).text();
    expect(text).toContain('First &lt;script&gt;alert(1)&lt;/script&gt;');
    expect(text).not.toContain('<script>alert');
    expect(text).toContain('carried no pageHistory');
    const table = text.slice(text.indexOf('<table'));
    expect(table.indexOf('Last &quot;&amp;&#39; one')).toBeLessThan(table.indexOf('First &lt;'));
    expect((await page('.json')).headers.get('x-version')).not.toBe(before);
  });

  it('gives the rows as JSON, oldest first, with the titles of the questions', async () => {
    const rows = await (await page('.json')).json();
    expect(rows).toHaveLength(3);
    expect(rows[2].values[teamEntry('guestName')]).toEqual(['Last "&\' one']);
    expect(rows[2].cells).toContainEqual({
      title: "Guest's name",
      entryId: teamEntry('guestName'),
      text: 'Last "&\' one',
    });
  });

  it('is a 404 for a form that is not held', async () => {
    expect((await fetch(`${standIn.httpOrigin}/rows/nobody`)).status).toBe(404);
  });
});
