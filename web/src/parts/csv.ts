/** What a spreadsheet would take for a formula is set behind an apostrophe: CWE-1236. */
function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function field(value: string | number | null): string {
  const text = typeof value === 'string' ? harmless(value) : String(value ?? '');
  return /[";\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Null leaves a field empty. */
export type CsvLine = readonly (string | number | null)[];

/** Lines as CSV for Norwegian Excel: UTF-8 with BOM, semicolons, CRLF. */
export function csvText(lines: readonly CsvLine[]): string {
  return `\uFEFF${lines.map((line) => line.map(field).join(';')).join('\r\n')}\r\n`;
}

/** Gives the reader a file. */
export function saveCsv(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  link.download = `${name}.csv`;
  link.click();
  URL.revokeObjectURL(link.href);
}
