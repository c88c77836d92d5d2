import { print } from '@0no-co/graphql.web';
import type { TadaDocumentNode } from 'gql.tada';
import { type Problem, Refused, Unreachable } from './failures.ts';

/** After this many milliseconds a question counts as not answered. */
export const answerWithinMs = 5_000;

/** The service's own shape of an error; see docs on the API. */
interface GraphError {
  readonly message: string;
  readonly extensions?: {
    readonly code?: string;
    readonly problems?: readonly Problem[];
    readonly requestId?: string;
  };
}

/**
 * Asks the service by POST, so that nothing of the question is in an address. What is asked again with the same `key` is
 * done once.
 * @throws Refused where the service says what is wrong with the question
 * @throws Unreachable where it gives no answer within five seconds, or one that cannot be read
 */
export async function ask<Data, Variables>(
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
  { signal, key }: { signal?: AbortSignal; key?: string } = {},
): Promise<Data> {
  const deadline = AbortSignal.timeout(answerWithinMs);
  const request: RequestInit = {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-language': globalThis.document.documentElement.lang,
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    },
    body: JSON.stringify({ query: textOf(document), variables }),
    signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
  };
  const body = await answered(request, signal);
  const [error] = body.errors ?? [];
  if (error) throw refusalFrom(error);
  return body.data as Data;
}

const texts = new WeakMap<object, string>();

function textOf(document: object): string {
  const known = texts.get(document);
  if (known !== undefined) return known;
  const text = print(document as Parameters<typeof print>[0]);
  texts.set(document, text);
  return text;
}

async function answered(
  request: RequestInit,
  signal: AbortSignal | undefined,
): Promise<{ data?: unknown; errors?: readonly GraphError[] }> {
  try {
    const answer = await fetch('/graphql', request);
    return await answer.json();
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Unreachable();
  }
}

function refusalFrom({ message, extensions }: GraphError): Error {
  if (extensions?.code === 'INTERNAL' || extensions?.code === undefined)
    return new Unreachable(message, extensions?.requestId);
  return new Refused(message, extensions.code, extensions.problems ?? []);
}
