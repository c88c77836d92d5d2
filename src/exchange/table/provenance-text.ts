import type { FieldProvenance } from '../../measures/measure.js';

/** Where the fields come from, as one cell: a line each, `field: KIND: source`; a line break in a source is written `\n`. */
export function textOfProvenance(entries: readonly FieldProvenance[]): string {
  return entries.map(({ field, kind, source }) => `${field}: ${kind}: ${escaped(source)}`).join('\n');
}

/** The entries of such a cell; null where a line is none. Kinds and fields are not checked. */
export function provenanceOfText(text: string): readonly FieldProvenance[] | null {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  const entries = lines.map((line) => {
    const [, field, kind, source] = /^\s*(\w+): ([A-Z_]+): (.*)$/su.exec(line) ?? [];
    return field === undefined ? null : { field, kind, source: unescaped(source ?? '') };
  });
  return entries.includes(null) ? null : (entries as FieldProvenance[]);
}

function escaped(text: string): string {
  return text.replace(/[\\\n\r]/g, (one) => (one === '\\' ? '\\\\' : one === '\n' ? '\\n' : '\\r'));
}

function unescaped(text: string): string {
  return text.replace(/\\([\\nr])/g, (_, one: string) => (one === '\\' ? '\\' : one === 'n' ? '\n' : '\r'));
}
