import { canonical } from '../../platform/canonical.js';

/**
 * Whether two values of a field are the same but for what a spreadsheet program cannot keep when it saves a file. Seen in
 * LibreOffice 7.4: every end of line is written as LF, and in XLSX a text that holds `_x005F_`, the escape of an underscore
 * (ECMA-376 part 1, 22.9.2.19), is written as the text without it.
 */
export function sameOnceSaved(one: unknown, other: unknown): boolean {
  return canonical(onceSaved(one)) === canonical(onceSaved(other));
}

function onceSaved(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\r\n?/g, '\n').replace(/_x005F_/gi, '_');
  if (Array.isArray(value)) return value.map(onceSaved);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, onceSaved(part)]));
}
