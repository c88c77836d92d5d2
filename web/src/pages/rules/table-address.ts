/** Where a printed table that a source's locator names, `tabell 6-14`, is shown; undefined where it names none. */
export function tableAddress(locator: string): string | undefined {
  const [, id, chapter] = /\btab(?:ell|le) ((\d)-\d+)/i.exec(locator) ?? [];
  if (id === undefined) return undefined;
  return chapter === '4' ? `/dekning/trykt#${id}` : `/kunnskap#${id}`;
}
