import type { Population, SurveyTable } from './knowledge-query.ts';

/** All that is written in a table, in lower case. */
function textOf(table: SurveyTable): string {
  const rows = table.groups.flatMap(({ label, rows: own }) => [label, ...own.map((row) => row.label)]);
  const said = [
    table.id,
    table.title,
    table.population,
    ...table.columns,
    ...rows,
    ...table.errata.map(({ text }) => text),
  ];
  return said.join(' ').toLowerCase();
}

/** The tables that hold every word, anywhere and also within words, of those that the chosen population answered. */
export function matching(
  tables: readonly SurveyTable[],
  words: string,
  population: Population | '',
): readonly SurveyTable[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return tables.filter((table) => {
    if (population !== '' && !table.populations.includes(population)) return false;
    const text = textOf(table);
    return wanted.every((word) => text.includes(word));
  });
}

/** Where N is told: once, in a column, in a row, or with each figure, as it differs; nowhere where it is not printed. */
export function placeOfN({ groups }: SurveyTable): 'TABLE' | 'COLUMN' | 'ROW' | 'CELL' | 'NOWHERE' {
  const rows = groups.flatMap((group) => group.rows.map(({ cells }) => cells.map(({ n }) => n)));
  const [first = []] = rows;
  if (rows.flat().every((n) => n === null)) return 'NOWHERE';
  const sameInRow = rows.every((cells) => cells.every((n) => n === cells[0]));
  const sameInColumn = rows.every((cells) => cells.every((n, at) => n === first[at]));
  if (sameInRow && sameInColumn) return 'TABLE';
  if (sameInRow) return 'COLUMN';
  return sameInColumn ? 'ROW' : 'CELL';
}
