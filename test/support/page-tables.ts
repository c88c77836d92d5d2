import type { Locator } from 'playwright-core';

/** Text as a reader sees it: any white space is one space. */
export const asRead = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** Each row of a table that has cells, by its heading: what they say. The last of rows with the same heading. */
export async function rowsOf(table: Locator): Promise<Readonly<Record<string, readonly string[]>>> {
  await table.waitFor();
  const entryOf = async (row: Locator) => {
    const cells = await row.locator('td').allInnerTexts();
    return [asRead(await row.locator('th').first().innerText()), cells.map(asRead)] as const;
  };
  const rows = await table.locator('tr', { has: table.page().locator('td') }).all();
  return Object.fromEntries(await Promise.all(rows.map(entryOf)));
}
