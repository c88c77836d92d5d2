/**
 * Where Lovdata has the acts that rules name, by how each begins in bokmål. Numbers of the acts: LOV-1998-07-17-61,
 * FOR-2006-06-23-724, LOV-2023-06-09-30 (the same list as the page with the rules has).
 */
const acts: readonly (readonly [name: RegExp, address: string])[] = [
  [/^Forskrift til opplæringslova \(1998\)/, 'https://lovdata.no/forskrift/2006-06-23-724'],
  [/^Opplæringslova \(2023\)/, 'https://lovdata.no/lov/2023-06-09-30'],
  [/^Opplæringslova \(1998\)/, 'https://lovdata.no/lov/1998-07-17-61'],
];

/** The address of the act that a legal basis names, at its paragraph; null where the act is not on the list. */
export function lawAddress(legalBasis: string): string | null {
  const act = acts.find(([name]) => name.test(legalBasis))?.[1];
  const paragraph = /§ (\d+(?:-\d+)?)/.exec(legalBasis)?.[1];
  if (act === undefined) return null;
  return paragraph === undefined ? act : `${act}/§${paragraph}`;
}
