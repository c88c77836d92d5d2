import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Server, startServer } from './support/server.js';

let server: Server;
let shell: string;
beforeAll(async () => {
  server = await startServer();
  shell = (await get('/')).text;
});
afterAll(async () => {
  await server.stop();
});

const get = (path: string, headers: Record<string, string> = {}) => server.send(path, { method: 'GET', headers });

describe('the pages', () => {
  test.each([
    '/',
    '/tiltak/1',
    '/sammenlign?tiltak=1',
    '/forslag',
    '/dekning',
    '/dekning/trykt',
    '/dekning/behov',
    '/dekning/rapport',
    '/kunnskap',
    '/regler',
    '/om',
    '/api',
  ])('%s is the shell, to be asked for again each time', async (path) => {
    const { status, headers, text } = await get(path);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/^text\/html/);
    expect(headers.get('cache-control')).toBe('no-cache');
    expect(text).toBe(shell);
  });

  test('run no script that stands in the HTML and load nothing from elsewhere', async () => {
    const policy = (await get('/')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
    expect(shell).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    expect(shell).not.toMatch(/<script(?![^>]* src=)/);
  });

  test('say what is needed where scripts are off, in three languages', () => {
    expect(shell).toMatch(/<noscript>.*Siden trenger JavaScript.*Sida treng.*needs JavaScript.*<\/noscript>/s);
  });

  test('are not sent again to a browser that has them', async () => {
    const etag = (await get('/')).headers.get('etag') ?? '';
    expect((await get('/', { 'if-none-match': etag, 'cache-control': 'max-age=0' })).status).toBe(304);
  });

  test('their files are kept for ever and come compressed by the build', async () => {
    const [, script = ''] = /src="(\/assets\/[^"]+\.js)"/.exec(shell) ?? [];
    const plain = await get(script, { 'accept-encoding': 'identity' });
    expect(plain.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    for (const encoding of ['br', 'gzip']) {
      const { headers, text } = await get(script, { 'accept-encoding': encoding });
      expect(headers.get('content-encoding')).toBe(encoding);
      expect(text).toBe(plain.text);
    }
  });
});

describe('addresses that nothing is at', () => {
  test('show the page to people, with the status of what it says', async () => {
    const { status, text } = await get('/finnes-ikke', { accept: 'text/html,*/*' });
    expect([status, text]).toEqual([404, shell]);
  });

  test.each(['/finnes-ikke', '/api/finnes-ikke', '/assets/finnes-ikke.js', '/assets/..%2findex.html', '/index.html'])(
    '%s is answered to programs in JSON, and never kept',
    async (path) => {
      const { status, headers } = await get(path, { accept: '*/*' });
      expect(status).toBe(404);
      expect(headers.get('content-type')).toMatch(/^application\/json/);
      expect(headers.get('cache-control')).toBe('no-store');
    },
  );

  test.each(['/api/finnes-ikke', '/graphql/finnes-ikke', '/graphql'])('%s is no page, whoever asks', async (path) => {
    const { headers } = await get(path, { accept: 'text/html' });
    expect(headers.get('content-type')).toMatch(/^application\/json/);
  });
});
