/** `node tests/stand-ins/cli.ts [--port N] [--tls-port N]`: the practice server, until it is interrupted. */
import { parseArgs } from 'node:util';
import { TEAM_FORM } from './forms/team-form.ts';
import { startStandIn } from './server.ts';

const { values } = parseArgs({ options: { port: { type: 'string' }, 'tls-port': { type: 'string' } } });
const standIn = await startStandIn({
  port: Number(values.port ?? 0),
  tlsPort: Number(values['tls-port'] ?? 0),
});
const form = `${standIn.httpOrigin}/forms/d/e/${TEAM_FORM.id}/viewform`;
console.log(`Practice form      ${form}`);
console.log(`Rows that arrived  ${standIn.httpOrigin}/rows/${TEAM_FORM.id}`);
console.log(`All forms          ${standIn.httpOrigin}/`);
console.log(`Sites over TLS     127.0.0.1:${standIn.tlsPort}, CONNECT proxy 127.0.0.1:${standIn.proxyPort}`);
console.log('Ctrl+C ends it.');

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => standIn.close().then(() => process.exit(0)));
}
