import type { Problem } from '../../data/failures.ts';
import { sendFile } from '../import/imports.ts';

export type CountRowStatus = 'NEW' | 'CHANGED' | 'SAME' | 'EMPTY' | 'ERROR';

interface Figure {
  readonly persons: number | null;
  readonly why: string | null;
}

/** A row of a preview; the service's own shape, `/api/schemas/count-import-preview.json`. */
export interface CountRow extends Figure {
  readonly row: number;
  readonly status: CountRowStatus;
  readonly date: string | null;
  readonly area: string | null;
  readonly system: string | null;
  readonly of: string | null;
  readonly before: (Figure & { readonly reportedBy: string; readonly reportedAt: string }) | null;
  readonly problems: readonly { column: number | null; heading: string; message: string }[];
}

export interface CountPreview {
  readonly counts: Readonly<Record<CountRowStatus, number>>;
  readonly notices: readonly Problem[];
  readonly rows: readonly CountRow[];
  readonly seen: string;
}

export interface CountsKept {
  readonly entered: number;
  readonly changed: number;
}

interface Asked {
  readonly file: File;
  readonly signal: AbortSignal;
  readonly key?: string;
  /** With what was seen it is kept, else it is only looked through. */
  readonly seen?: string;
}

/** Hands in a file of counts. @throws as `sendFile` */
export function handInCounts({ file, seen, key, signal }: Asked): Promise<Response> {
  const form = new FormData();
  form.append('do', seen === undefined ? 'preview' : 'apply');
  if (seen !== undefined) form.append('seen', seen);
  form.append('file', file);
  return sendFile('/api/v1/youth-counts/imports', form, { signal, ...(key === undefined ? {} : { key }) });
}
