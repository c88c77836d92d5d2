/**
 * What a file that is handed in may hold. XLSX: 2 MB, and 20 MB unpacked, from the issue and from what was measured (a
 * file of 941 kB that inflates to 384 MB took 37 s and 0.9 GB in a common reader). Text: room for 50,000 measures as this
 * service writes them, some 2.5 kB each.
 */
export const readingLimits = {
  workbookBytes: 2_000_000,
  unpackedBytes: 20_000_000,
  workbookParts: 200,
  textBytes: 150_000_000,
  rows: 50_000,
  columns: 500,
  /** Characters in a row. The longest measure that the register takes stays below it; an open quote does not. */
  rowCharacters: 200_000,
} as const;
