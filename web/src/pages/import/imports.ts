import { type Problem, Refused, Unreachable } from '../../data/failures.ts';

/** What became of a row. */
export type RowStatus = 'NEW' | 'CHANGED' | 'SAME' | 'POSSIBLE_DUPLICATE' | 'ERROR';

/** A row of a preview; the service's own shape, `/api/schemas/import-preview.json`. */
export interface ImportRow {
  readonly row: number;
  readonly status: RowStatus;
  readonly name: string | null;
  readonly id: string | null;
  readonly version: number | null;
  readonly suggested: boolean;
  readonly changedMeanwhile: boolean;
  readonly differences: readonly { field: string; label: string; before: string; after: string }[];
  readonly duplicates: readonly { id: string; name: string }[];
  readonly problems: readonly { column: number | null; heading: string; message: string }[];
}

export interface ImportPreview {
  readonly counts: Readonly<Record<RowStatus, number>>;
  readonly notices: readonly Problem[];
  readonly rows: readonly ImportRow[];
}

export interface ImportApplied {
  readonly entered: number;
  readonly changed: number;
}

/** What is asked for with a file. */
export interface HandIn {
  readonly file: File;
  readonly do: 'preview' | 'apply' | 'wrong-rows';
  readonly rows?: readonly ImportRow[];
  readonly closeHeadings: boolean;
  /** The same key is done once. */
  readonly key?: string;
  readonly signal: AbortSignal;
}

/** Reading 50,000 rows takes the service some ten seconds. */
const answerWithinMs = 120_000;

/** Hands in a file of measures; as `sendFile`. */
export async function handIn(asked: HandIn): Promise<Response> {
  const form = new FormData();
  form.append('do', asked.do);
  if (asked.rows !== undefined) form.append('rows', JSON.stringify(asked.rows.map((row) => [row.row, row.version])));
  if (asked.closeHeadings) form.append('closeHeadings', 'true');
  form.append('file', asked.file);
  return sendFile('/api/v1/imports', form, asked);
}

/**
 * Sends a file with what is asked for. @throws Refused where the service says what is wrong; Unreachable without an answer; the signal's own
 * reason where it was given up
 */
export async function sendFile(
  address: string,
  form: FormData,
  asked: Pick<HandIn, 'key' | 'signal'>,
): Promise<Response> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: {
      'accept-language': document.documentElement.lang,
      ...(asked.key === undefined ? {} : { 'idempotency-key': asked.key }),
    },
    body: form,
    signal: AbortSignal.any([asked.signal, AbortSignal.timeout(answerWithinMs)]),
  }).catch((error) => {
    throw asked.signal.aborted ? error : new Unreachable();
  });
  if (!answer.ok) throw await refusalIn(answer);
  return answer;
}

async function refusalIn(answer: Response): Promise<Error> {
  const body: unknown = await answer.json().catch(() => null);
  const [error] = (body as { errors?: { message: string; extensions: { code: string; problems?: Problem[] } }[] })
    ?.errors ?? [undefined];
  if (error === undefined || answer.status >= 500) return new Unreachable(error?.message);
  return new Refused(error.message, error.extensions.code, error.extensions.problems ?? []);
}

/** What stands in the way of each row, by its number, where the service refused them. */
export function conflictsIn(error: unknown): ReadonlyMap<number, string> {
  const conflicts = new Map<number, string>();
  if (!(error instanceof Refused) || error.code !== 'CONFLICT') return conflicts;
  for (const { path, message } of error.problems) {
    const row = /^row (\d+)$/.exec(path)?.[1];
    if (row !== undefined) conflicts.set(Number(row), message);
  }
  return conflicts;
}

/** Gives the reader a file that the service answered with. */
export async function saveAnswer(answer: Response): Promise<void> {
  const named = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1];
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await answer.blob());
  link.download = named ?? 'rows';
  link.click();
  URL.revokeObjectURL(link.href);
}
