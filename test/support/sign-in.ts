import type { Server } from './server.js';

/** The made-up users of a service without an issuer. */
export type Sample = 'adviser' | 'case-worker' | 'county-leader' | 'national-editor' | 'administrator';

/** What a browser of that user sends with each request. */
export async function signedIn(server: Server, user: Sample): Promise<{ readonly cookie: string }> {
  const { headers } = await server.send('/auth/sample', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user }),
  });
  const [cookie = ''] = headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
  return { cookie };
}
