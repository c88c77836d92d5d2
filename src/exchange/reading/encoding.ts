import type { Message } from '../../platform/errors.js';
import { notATable } from './messages.js';

/** What a file turned out to be. */
export type Decoded = { readonly text: string } | { readonly workbook: true } | { readonly message: Message };

/** How files begin that are no text. Sources: APPNOTE.TXT 4.3.7 (ZIP), ISO 32000 7.5.2 (PDF), MS-CFB 2.2 (old Excel). */
const zip = [0x50, 0x4b];
const noTables: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x1f, 0x8b],
];

const marks: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * The text of a file: by its byte order mark, else UTF-16 where every second byte is 0, else UTF-8 where it is that, else
 * Windows-1252, which spreadsheets in Norway save as «CSV».
 */
export function decode(bytes: Uint8Array): Decoded {
  const begins = (expected: readonly number[]): boolean => expected.every((byte, at) => bytes[at] === byte);
  if (begins(zip)) return { workbook: true };
  if (noTables.some(begins)) return { message: notATable };
  const encoding = marks.find(([, mark]) => begins(mark))?.[0] ?? utf16(bytes) ?? 'utf-8';
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    if (encoding !== 'utf-8' || begins(marks[0]?.[1] ?? [])) return { message: notATable };
    return { text: new TextDecoder('windows-1252').decode(bytes) };
  }
}

/** UTF-16 without a mark: letters of ours have a 0 in the same half of nearly every pair. */
function utf16(bytes: Uint8Array): string | null {
  const beginning = bytes.subarray(0, 400);
  const zeros = (from: number): number => beginning.filter((byte, at) => at % 2 === from && byte === 0).length;
  const pairs = Math.floor(beginning.length / 2);
  if (pairs < 2) return null;
  if (zeros(1) > pairs * 0.7 && zeros(0) === 0) return 'utf-16le';
  return zeros(0) > pairs * 0.7 && zeros(1) === 0 ? 'utf-16be' : null;
}
