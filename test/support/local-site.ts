import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type ServerOptions } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';

export interface Hit {
  readonly method: string;
  readonly path: string;
  readonly host: string;
  readonly userAgent: string;
}

/** A site over TLS on this machine, as `localhost`, with what it was asked. */
export interface LocalSite {
  /** `https://localhost:PORT` */
  readonly url: string;
  readonly port: number;
  /** The settings of a service that may ask this site, and trusts the certificate that was made for it. */
  readonly env: Readonly<Record<string, string>>;
  readonly hits: readonly Hit[];
  close(): void;
}

type Answers = NonNullable<Parameters<typeof createServer>[1]>;

export async function startLocalSite(answer: Answers): Promise<LocalSite> {
  const folder = mkdtempSync(join(tmpdir(), 'tiltak-site-'));
  const altNames = [{ type: 2 as const, value: 'localhost' }];
  const made = generate([{ name: 'commonName', value: 'localhost' }], {
    keySize: 2048,
    days: 2,
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames }],
  });
  const certificate = join(folder, 'certificate.pem');
  writeFileSync(certificate, made.cert);
  const hits: Hit[] = [];
  const options: ServerOptions = { key: made.private, cert: made.cert };
  const server = createServer(options, (request, response) => {
    const { method = '', url: path = '', headers } = request;
    hits.push({ method, path, host: headers.host ?? '', userAgent: headers['user-agent'] ?? '' });
    answer(request, response);
  }).listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `https://localhost:${port}`,
    port,
    env: { PRIVATE_HOSTS: 'localhost', NODE_EXTRA_CA_CERTS: certificate },
    hits,
    close: () => {
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
