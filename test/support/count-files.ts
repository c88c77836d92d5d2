import type { Server } from './server.js';
import type { Sample } from './sign-in.js';
import { upload } from './uploads.js';

/** What `POST /api/v1/youth-counts/imports` answers, whichever it was asked for. */
export interface CountsAnswer {
  readonly status: number;
  readonly text: string;
  readonly body: {
    readonly counts: Readonly<Record<'NEW' | 'CHANGED' | 'SAME' | 'EMPTY' | 'ERROR', number>>;
    readonly notices: readonly { path: string; message: string }[];
    readonly rows: readonly {
      row: number;
      status: string;
      date: string | null;
      area: string | null;
      system: string | null;
      of: string | null;
      persons: number | null;
      why: string | null;
      before: { persons: number | null; why: string | null; reportedBy: string; reportedAt: string } | null;
      problems: readonly { column: number | null; heading: string; message: string }[];
    }[];
    readonly seen: string;
    readonly entered: number;
    readonly changed: number;
    readonly errors?: readonly {
      message: string;
      extensions: { code: string; problems?: { path: string; message: string }[] };
    }[];
  };
}

/** Hands in a file of counts, as somebody; null for the anonymous. */
export async function handInCounts(
  server: Server,
  user: Sample | null,
  file: string | Buffer | null,
  parts: Readonly<Record<string, string | undefined>> = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<CountsAnswer> {
  const address = `${server.url}/api/v1/youth-counts/imports`;
  const { status, text, json } = await upload(address, server, user, { file, parts, headers });
  return { status, text, body: json as CountsAnswer['body'] };
}

/** Looks through a file of counts and has it kept. */
export async function keepCounts(server: Server, user: Sample, file: string): Promise<CountsAnswer> {
  const { body } = await handInCounts(server, user, file);
  return handInCounts(server, user, file, { do: 'apply', seen: body.seen });
}

export const countHeadings = 'Dato;Område;Hvem som talte (kode);Kode;Ungdommer;Hvorfor tallet mangler (kode)';

/** A file of the usual columns; a line is `2025-02-15;Vestfold;UDIR;ALL;40`. */
export const aCountsCsv = (lines: readonly string[]): string => [countHeadings, ...lines].join('\r\n');

/** The directorate's count of a county on a day: whole, by enrolment and by group, made up so that all adds up. */
export function aWholeCounty(date: string, county: string, [first = 0, ...groups]: readonly number[]): string[] {
  const target = groups.slice(0, 4).reduce((sum, number) => sum + number, 0);
  const all = target + (groups[4] ?? 0);
  const enrolled = [first, 20, 30, all - first - 50];
  const line = (key: string, persons: number) => `${date};${county};UDIR;${key};${persons}`;
  return [
    line('ALL', all),
    line('TARGET_GROUP', target),
    ...groups.map((persons, at) => line(String(at + 1), persons)),
    ...['NOT_APPLIED', 'DECLINED', 'LEFT', 'OTHER_REASONS'].map((key, at) => line(key, enrolled[at] as number)),
  ];
}
