/**
 * Where Lovdata has the acts that rules name, by how each begins in every language. Numbers of the acts: LOV-1998-07-17-61,
 * FOR-2006-06-23-724, LOV-2023-06-09-30.
 */
const laws: readonly (readonly [RegExp, string])[] = [
  [/^(?:Forskrift|Regulations) /, 'https://lovdata.no/forskrift/2006-06-23-724'],
  [/\(2023\)/, 'https://lovdata.no/lov/2023-06-09-30'],
  [/\(1998\)/, 'https://lovdata.no/lov/1998-07-17-61'],
];

/** The address of the act that a legal basis names; undefined where it names none of them. */
export function lawAddress(legalBasis: string): string | undefined {
  return laws.find(([begins]) => begins.test(legalBasis))?.[1];
}
