import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http';
import { createSecureServer } from 'node:http2';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { generate } from 'selfsigned';

const LOCAL = '127.0.0.1';

/** Hosts the certificate names; browsers in tests are told to accept it anyway, and any other host, too. */
const HOSTS = [
  'docs.google.com',
  'forms.gle',
  'accounts.google.com',
  'x.com',
  'lobste.rs',
  'github.com',
  'localhost',
];

export interface Listening {
  port: number;
  /** Ends every connection; new ones may come. */
  cut(): void;
  /** Ends it at once, with whatever hangs on it: stalled replies, tunnels, connections that never asked. */
  close(): Promise<void>;
}

/** Listens on this computer only; `port` 0 takes a free one. Rejects where the port is taken. */
export function listen(server: Server, port: number): Promise<Listening> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      cut();
    });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOCAL, () => {
      const address = server.address() as AddressInfo;
      resolve({ port: address.port, cut, close });
    });
  });
}

/** HTTP/2 as Google speaks it, or HTTP/1.1 as a network's own proxy does that opens TLS. */
export type Protocol = 'h2' | 'http/1.1';

/**
 * A TLS server with a certificate of its own making, new on every start. It takes both protocols' requests through Node's shared face.
 * @param protocol what a connection that opens now is to speak; who does not ask for HTTP/2 gets HTTP/1.1
 */
export async function tlsServer(answer: RequestListener, protocol: () => Protocol): Promise<Server> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'Guest Scout tests' }], {
    keyType: 'ec',
    extensions: [{ name: 'subjectAltName', altNames: HOSTS.map((value) => ({ type: 2 as const, value })) }],
  });
  const server = createSecureServer(
    {
      /* In MB: a page that a reader gives up after 2 of 30 MB stays in here, and Node would refuse what is asked next. */ maxSessionMemory: 200,
      key,
      cert,
      allowHTTP1: true,
      ALPNCallback: ({ protocols }) => [protocol(), 'http/1.1'].find((one) => protocols.includes(one)),
    },
    answer as never,
  );
  server.on('sessionError', () => {});
  return server as unknown as Server;
}

export function plainServer(answer: RequestListener): Server {
  return createHttpServer(answer);
}

/** An HTTP CONNECT proxy for Firefox: every host's port 443 is the TLS port here; no other port is reached. */
export function connectProxy(tlsPort: number): Server {
  const server = createHttpServer((_, response) => {
    response.writeHead(405).end('This proxy only tunnels.');
  });
  server.on('connect', (request, client, head) => {
    client.on('error', () => client.destroy());
    if (!request.url?.endsWith(':443')) {
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const target = connect(tlsPort, LOCAL, () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      target.write(head);
      target.pipe(client).pipe(target);
    });
    target.on('error', () => client.destroy());
    client.on('close', () => target.destroy());
    target.on('close', () => client.destroy());
  });
  return server;
}
