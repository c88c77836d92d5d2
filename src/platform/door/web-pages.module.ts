import { join } from 'node:path';
import helmet from '@fastify/helmet';
import files from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Addresses of the page; the browser shows each from the same shell. `web/src/app/routes.tsx` has the same list. */
const addresses = [
  '/',
  '/tiltak/:id',
  '/sammenlign',
  '/forslag',
  '/dekning',
  '/dekning/trykt',
  '/dekning/behov',
  '/dekning/rapport',
  '/kunnskap',
  '/regler',
  '/om',
  '/api',
  '/logg-inn',
  '/fylket',
  '/tiltak/:id/endre',
  '/tiltak/:id/slaa-sammen',
  '/nytt',
  '/logg',
  '/kartlegging',
  '/import',
  '/import/tellinger',
  '/varsler',
] as const;

const shell = 'index.html';

/**
 * What a page may load: its own files and the service's answers, nothing from another origin and no script in the HTML.
 * Styles may stand in elements: the charts and the API explorer write them there.
 */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    fontSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    workerSrc: ["'self'"],
    manifestSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
};

/** Serves what `web/dist` holds, each file as compressed by the build. */
export function servePages(fastify: FastifyInstance, projectFolder: string): void {
  const built = join(projectFolder, 'web', 'dist');
  void fastify.register(helmet, {
    global: false,
    contentSecurityPolicy,
    strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: false },
    referrerPolicy: { policy: 'no-referrer' },
  });
  void fastify.register(files, {
    root: join(built, 'assets'),
    prefix: '/assets/',
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (response, path) => {
      const named = path.startsWith(join(built, 'assets'));
      void response.header('cache-control', named ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  fastify.addHook('preHandler', async (request, reply) => {
    if (!isVisit(request)) return;
    await reply.helmet();
    if (request.is404) await reply.code(404).sendFile(shell, built);
  });
  for (const address of addresses) fastify.get(address, (_request, reply) => reply.sendFile(shell, built));
  fastify.get('/icon.svg', (_request, reply) => reply.sendFile('icon.svg', built));
}

/** Whether a request reads something this server has, or a browser followed an address that nothing is at. */
export function isVisit(request: FastifyRequest): boolean {
  return (request.method === 'GET' || request.method === 'HEAD') && (!request.is404 || isStray(request));
}

/** What only a program asks for, it learns by the answer itself; a person is told by the page. */
function isStray(request: FastifyRequest): boolean {
  const read = (request.headers.accept ?? '').includes('text/html');
  return read && request.is404 && !/^\/(?:api|assets|graphql|health)\//.test(request.url);
}
