import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { graphql, type ResultOf } from './graphql.ts';
import { useAnswer } from './use-answer.ts';

const viewerQuery = graphql(`
  query Viewer {
    viewer {
      role
      name
      may
      signIn
      counties { number name }
      sampleUsers { key label }
    }
  }
`);

export type Viewer = ResultOf<typeof viewerQuery>['viewer'];
export type Action = Viewer['may'][number];

/** Who reads; undefined until it is known. What they may do is the service's to say. */
export function useViewer(): Viewer | undefined {
  return useAnswer(viewerQuery, {}, { keptWhileOpen: true }).data?.viewer;
}

export function mayDo(viewer: Viewer | undefined, action: Action): boolean {
  return viewer?.may.includes(action) ?? false;
}

interface Session {
  /** Signs in as a made-up user. @throws Error with the service's words */
  readonly tryAs: (user: string) => Promise<void>;
  readonly signOut: () => Promise<void>;
}

/** Comes and goes without leaving the page; everything shown is asked for anew. */
export function useSession(): Session {
  const queries = useQueryClient();
  const send = useCallback(
    async (path: string, body: object) => {
      const answer = await fetch(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'accept-language': document.documentElement.lang },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(5_000),
      });
      if (!answer.ok) throw new Error((await answer.json()).errors[0].message);
      await queries.resetQueries();
    },
    [queries],
  );
  const tryAs = useCallback((user: string) => send('/auth/sample', { user }), [send]);
  const signOut = useCallback(() => send('/auth/sign-out', {}), [send]);
  return { tryAs, signOut };
}
