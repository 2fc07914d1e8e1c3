import { connect } from 'node:net';
import { connect as tlsConnect } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type StandIn, startStandIn } from '../../stand-ins/server.ts';
import { ask, postUrl, start, suggestion, TEAM, viewUrl } from './ask.ts';

let standIn: StandIn;
beforeAll(async () => {
  standIn = await start();
});
afterAll(() => standIn.close());

/** A request through the CONNECT proxy; resolves with everything that came back, or the proxy's own answer. */
function throughProxy(host: string, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const line = connect(standIn.proxyPort, '127.0.0.1', () => {
      line.write(`CONNECT ${host}:${port} HTTP/1.1\r\nHost: ${host}:${port}\r\n\r\n`);
    });
    line.once('error', reject);
    line.once('data', (head) => {
      if (!String(head).startsWith('HTTP/1.1 200')) return resolve(String(head));
      const tls = tlsConnect({ socket: line, servername: host, rejectUnauthorized: false }, () => {
        tls.write(`GET /about HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
      });
      let text = '';
      tls.on('data', (chunk) => {
        text += chunk;
      });
      tls.on('end', () => resolve(text));
      tls.on('error', reject);
    });
  });
}

describe('the sites’ pages', () => {
  it('come from their own address, with a policy like the real site’s', async () => {
    for (const host of ['x.com', 'lobste.rs', 'github.com']) {
      standIn.addPage({ serveAt: `https://${host}/sample/1`, html: `<!DOCTYPE html><p>${host}` });
      const { status, body, headers } = await ask(standIn, `https://${host}/sample/1`);
      expect([status, body]).toEqual([200, `<!DOCTYPE html><p>${host}`]);
      expect(headers['content-security-policy']).toContain("script-src 'self'");
    }
    expect((await ask(standIn, 'https://x.com/sample/2')).status).toBe(404);
  });

  it('are told apart by a query where one is given, and take a status and headers', async () => {
    standIn.addPage({ serveAt: 'https://lobste.rs/search', html: 'plain' });
    standIn.addPage({
      serveAt: 'https://lobste.rs/search?what=comments',
      html: 'comments',
      status: 404,
      headers: { 'x-own': '1' },
    });
    expect((await ask(standIn, 'https://lobste.rs/search?page=2')).body).toBe('plain');
    const found = await ask(standIn, 'https://lobste.rs/search?what=comments&page=2');
    expect([found.status, found.body, found.headers['x-own']]).toEqual([404, 'comments', '1']);
  });

  it('put a fragment into a page', async () => {
    const wrapped = async (wrap: 'cell' | 'timeline' | 'inside' | 'body') => {
      standIn.addPage({ serveAt: `https://x.com/${wrap}`, html: '<i>me</i>', wrap });
      return (await ask(standIn, `https://x.com/${wrap}`)).body;
    };
    expect(await wrapped('cell')).toContain('<div data-testid="cellInnerDiv"><div><i>me</i></div></div>');
    expect(await wrapped('timeline')).not.toContain('cellInnerDiv');
    expect(await wrapped('inside')).toContain('<body><div id="inside"><i>me</i></div></body>');
    expect(await wrapped('body')).toContain('<body><i>me</i></body>');
  });

  it('are reached through the proxy by name, on port 443 only', async () => {
    standIn.addPage({ serveAt: 'https://example.org/about', html: 'any host' });
    expect(await throughProxy('example.org', 443)).toContain('any host');
    expect(await throughProxy('example.org', 80)).toContain('403');
  });
});

describe('the practice form on localhost', () => {
  it('is the same form, and shows the row that arrived', async () => {
    const opened = await fetch(`${standIn.httpOrigin}/GuestScoutTeam1`);
    expect(opened.url).toBe(`${standIn.httpOrigin}/forms/d/e/${TEAM}/viewform`);
    expect(await opened.text()).toContain(`action="${standIn.httpOrigin}/forms/d/e/${TEAM}/formResponse"`);
    const answered = await fetch(`${standIn.httpOrigin}/forms/d/e/${TEAM}/formResponse`, {
      method: 'POST',
      body: suggestion({ guestName: 'From the practice form' }),
    });
    expect(await answered.text()).toContain(`href="${standIn.httpOrigin}/rows/${TEAM}"`);
    expect(await (await fetch(`${standIn.httpOrigin}/rows/${TEAM}`)).text()).toContain(
      'From the practice form',
    );
  });

  it('never leads to the real Google', async () => {
    standIn.setMode(TEAM, 'signin-redirect', { times: 1 });
    const { headers } = await fetch(`${standIn.httpOrigin}/forms/d/e/${TEAM}/viewform`, {
      redirect: 'manual',
    });
    expect(headers.get('location')).toBe(`${standIn.httpOrigin}/ServiceLogin`);
  });
});

describe('the record of requests', () => {
  it('keeps method, host, path, headers and body', async () => {
    await ask(standIn, `${viewUrl(TEAM)}?hl=en`);
    await ask(standIn, postUrl(TEAM), 'pageHistory=9');
    const [opened, sent] = standIn.requests.slice(-2);
    expect(opened).toMatchObject({
      method: 'GET',
      host: 'docs.google.com',
      path: `/forms/d/e/${TEAM}/viewform?hl=en`,
    });
    expect(sent).toMatchObject({ method: 'POST', body: 'pageHistory=9' });
    expect(sent?.headers['content-type']).toBe('application/x-www-form-urlencoded');
  });
});

describe('closing', () => {
  it('ends stalled replies, tunnels and silent connections at once', async () => {
    const other = await start();
    other.setMode(TEAM, 'stall-after-storing');
    const stalled = ask(other, postUrl(TEAM), suggestion());
    const silent = connect(other.tlsPort, '127.0.0.1');
    const tunnel = connect(other.proxyPort, '127.0.0.1', () => {
      tunnel.write('CONNECT x.com:443 HTTP/1.1\r\nHost: x.com:443\r\n\r\n');
    });
    silent.on('error', () => {});
    tunnel.on('error', () => {});
    await Promise.all([
      new Promise((resolve) => tunnel.once('data', resolve)),
      expect.poll(() => other.rows(TEAM).length).toBe(1),
    ]);
    const [ended] = await Promise.allSettled([stalled, other.close()]);
    expect(ended.status).toBe('rejected');
  });

  it('leaves nothing open where a port is taken', async () => {
    await expect(startStandIn({ tlsPort: standIn.tlsPort })).rejects.toThrow('EADDRINUSE');
  });
});
