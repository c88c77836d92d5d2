/** How a CSV file separates its cells: one delimiter for the whole file. */
export type Delimiter = ',' | ';' | '\t';

export interface CsvDialect {
  readonly delimiter: Delimiter;
  /** Whether the first line only names the delimiter, as spreadsheets write it (`sep=;`). */
  readonly declared: boolean;
}

const delimiters: readonly Delimiter[] = [';', '\t', ','];

/**
 * The dialect of a file from how it begins: the delimiter that its first line declares, else the one that its header has
 * most of, outside quotes. A header of one column has none: a semicolon then, which no cell of ours contains.
 */
export function dialectOf(beginning: string): CsvDialect {
  const [first = ''] = beginning.replace(/^\ufeff/, '').split(/\r\n|\n|\r/, 1);
  const declared = /^"?sep=([,;\t])"?$/i.exec(first.trimStart())?.[1] as Delimiter | undefined;
  if (declared !== undefined) return { delimiter: declared, declared: true };
  const unquoted = first.replace(/"(?:[^"]|"")*"/g, '');
  const count = (delimiter: Delimiter): number => unquoted.split(delimiter).length - 1;
  const [most = ';'] = [...delimiters].sort((a, b) => count(b) - count(a));
  return { delimiter: most, declared: false };
}
