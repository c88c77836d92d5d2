import { xmlText } from './sheet-xml.js';

/** What a spreadsheet offers and says in a column below its heading. */
export interface Validation {
  /** From 0. */
  readonly column: number;
  /** Where the choices stand, `'Lists'!$A$1:$A$5`; null where one writes freely. */
  readonly list: string | null;
  readonly title: string;
  readonly prompt: string | null;
}

/** Rows that get the lists; a file may have more. */
const rows = 2_000;

/** The most characters a spreadsheet shows. Source: ECMA-376 part 1, 18.3.1.32 (promptTitle 32, prompt 255). */
const longest = { title: 32, prompt: 255 } as const;

/**
 * Drop-down lists and notes, to stand after the rows. Another value than those of the list is taken: several codes stand
 * in one cell, and the import says what it cannot read. Source: ECMA-376 part 1, 18.3.1.33.
 */
export function validationsXml(validations: readonly Validation[]): string {
  const each = validations.map(({ column, list, title, prompt }) => {
    const letters = columnLetters(column);
    const shown = (text: string, most: number): string =>
      xmlText(text.length > most ? `${text.slice(0, most - 1)}…` : text).replaceAll('"', '&quot;');
    const note =
      prompt === null
        ? ''
        : ` showInputMessage="1" promptTitle="${shown(title, longest.title)}" prompt="${shown(prompt, longest.prompt)}"`;
    const type = list === null ? '' : ' type="list"';
    const formula = list === null ? '' : `<formula1>${xmlText(list)}</formula1>`;
    return `<dataValidation${type} allowBlank="1"${note} sqref="${letters}2:${letters}${rows}">${formula}</dataValidation>`;
  });
  return `<dataValidations count="${each.length}">${each.join('')}</dataValidations>`;
}

/** `A` for 0, `AA` for 26. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest < 0 ? '' : columnLetters(rest)) + String.fromCharCode(65 + (column % 26));
}
