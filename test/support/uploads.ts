import type { Server } from './server.js';
import { type Sample, signedIn } from './sign-in.js';

/** What `POST /api/v1/imports` answers, whichever it was asked for. */
export interface ImportAnswer {
  readonly status: number;
  readonly text: string;
  readonly body: {
    readonly counts: Record<string, number>;
    readonly notices: readonly { path: string; message: string }[];
    readonly rows: readonly {
      row: number;
      status: string;
      name: string | null;
      id: string | null;
      version: number | null;
      suggested: boolean;
      changedMeanwhile: boolean;
      differences: { field: string; label: string; before: string; after: string }[];
      duplicates: { id: string; name: string }[];
      problems: { column: number | null; heading: string; message: string }[];
    }[];
    readonly entered: number;
    readonly changed: number;
    readonly errors?: readonly {
      message: string;
      extensions: { code: string; problems?: { path: string; message: string }[] };
    }[];
  };
}

export interface Parts {
  readonly do?: string;
  readonly rows?: string;
  readonly closeHeadings?: string;
  readonly [other: string]: string | undefined;
}

/** Hands a file in as a page of the service does, as somebody; null for the anonymous. */
export async function handIn(
  server: Server,
  user: Sample | null,
  file: string | Buffer | null,
  parts: Parts = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<ImportAnswer> {
  const { status, text, json } = await upload(`${server.url}/api/v1/imports`, server, user, { file, parts, headers });
  return { status, text, body: json as ImportAnswer['body'] };
}

interface Uploaded {
  readonly file: string | Buffer | null;
  readonly parts: Readonly<Record<string, string | undefined>>;
  readonly headers: Readonly<Record<string, string>>;
}

/** Sends a file to an address; `json` is empty where the answer is none. */
export async function upload(
  address: string,
  server: Server,
  user: Sample | null,
  { file, parts, headers }: Uploaded,
): Promise<{ readonly status: number; readonly text: string; readonly json: unknown }> {
  const form = new FormData();
  for (const [name, value] of Object.entries(parts)) if (value !== undefined) form.append(name, value);
  if (file !== null) form.append('file', new Blob([file]), '01018010018.xlsx');
  const who = user === null ? {} : { ...(await signedIn(server, user)), 'sec-fetch-site': 'same-origin' };
  const answer = await fetch(address, {
    method: 'POST',
    headers: { ...who, ...headers },
    body: form,
  });
  const text = await answer.text();
  const json = answer.headers.get('content-type')?.startsWith('application/json') === true;
  return { status: answer.status, text, json: json ? JSON.parse(text) : {} };
}

/** A CSV of made-up measures that can be published, each with the changes of one of `rows`. */
export function aRegisterCsv(rows: readonly Readonly<Record<string, string>>[]): string {
  const plain = {
    Navn: 'Prøvetiltak',
    Beskrivelse: 'Laget for prøver.',
    Fylke: 'Vestfold',
    Skoleår: '2026/27',
    Kriterier: 'AGAINST_DROPOUT|ACTIVE_PARTICIPATION|AGES_15_TO_21|SYSTEMATIC_MODEL',
    Unntak: 'Ingen av dem',
  };
  const headings = [...new Set([plain, ...rows].flatMap((row) => Object.keys(row)))];
  const lines = rows.map((row) => headings.map((name) => ({ ...plain, ...row })[name as 'Navn'] ?? ''));
  return [headings, ...lines].map((cells) => cells.map((cell) => `"${cell}"`).join(';')).join('\r\n');
}
