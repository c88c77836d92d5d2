import { connect, createServer, type NetConnectOpts, type Server, type Socket } from 'node:net';
import pg from 'pg';
import { addressOf } from './databases.js';

/** What the way to a server does to an answer. */
export type Fault =
  | { readonly kind: 'NONE' }
  /** Connections are closed at once. */
  | { readonly kind: 'REFUSE' }
  /** Connections are taken and nothing is ever said. */
  | { readonly kind: 'SILENT' }
  /** Every byte of the answer comes this much later. */
  | { readonly kind: 'SLOW'; readonly ms: number }
  /** The server's answer ends in the middle. */
  | { readonly kind: 'CUT'; readonly bytes: number }
  /** This is said in the server's place. */
  | { readonly kind: 'SAY'; readonly answer: string };

/** A TCP proxy that can fail in every way a network can. */
export interface FaultProxy {
  readonly port: number;
  set(fault: Fault): void;
  /** Connections that are open stay so and nothing comes through them any more; those opened afterwards work. */
  silenceOpen(): void;
  stop(): Promise<void>;
}

/** An HTTP answer with a body of a kind. */
export function httpAnswer(status: string, type: string, body: string): string {
  const length = Buffer.byteLength(body);
  return `HTTP/1.1 ${status}\r\ncontent-type: ${type}\r\ncontent-length: ${length}\r\nconnection: close\r\n\r\n${body}`;
}

/** A proxy before a database of the run, and the database's address by way of it. */
export async function startDatabaseProxy(
  database: string,
): Promise<{ readonly proxy: FaultProxy; readonly address: string }> {
  const { host, port, user, password } = new pg.Client({ connectionString: addressOf(database) });
  const proxy = await startFaultProxy(host.startsWith('/') ? { path: `${host}/.s.PGSQL.${port}` } : { host, port });
  const login = [user ?? '', ...(password ? [password] : [])].map(encodeURIComponent).join(':');
  return { proxy, address: `postgresql://${login}@127.0.0.1:${proxy.port}/${database}` };
}

export async function startFaultProxy(target: NetConnectOpts): Promise<FaultProxy> {
  let fault: Fault = { kind: 'NONE' };
  const open = new Set<Socket>();
  const server: Server = createServer((client) => {
    open.add(client);
    client.on('error', () => {});
    client.on('close', () => open.delete(client));
    handle(client, fault, target, open);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const closeAll = (): void => {
    for (const socket of open) socket.destroy();
  };
  return {
    port: (server.address() as { port: number }).port,
    set: (next) => {
      fault = next;
      closeAll();
    },
    silenceOpen: () => {
      for (const socket of open) socket.unpipe().removeAllListeners('data').resume();
    },
    stop: async () => {
      closeAll();
      await new Promise((done) => server.close(done));
    },
  };
}

function handle(client: Socket, fault: Fault, target: NetConnectOpts, open: Set<Socket>): void {
  if (fault.kind === 'REFUSE') client.destroy();
  else if (fault.kind === 'SAY') client.once('data', () => client.end(fault.answer));
  else if (fault.kind !== 'SILENT') pass(client, fault, target, open);
}

function pass(client: Socket, fault: Fault, target: NetConnectOpts, open: Set<Socket>): void {
  const server = connect(target);
  open.add(server);
  server.on('error', () => client.destroy());
  server.on('close', () => {
    open.delete(server);
    client.end();
  });
  client.on('close', () => server.destroy());
  client.pipe(server);
  server.on('data', (chunk) => {
    if (fault.kind === 'SLOW') setTimeout(() => client.destroyed || client.write(chunk), fault.ms);
    else if (fault.kind === 'CUT') client.end(chunk.subarray(0, fault.bytes));
    else client.write(chunk);
  });
}
