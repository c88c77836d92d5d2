/**
 * What a place name is compared by: case, spaces, hyphens and dashes do not matter, nor whether æ, ø, å and the letters of
 * Sámi and Kven are typed with their marks, nor «kommune», «fylke» or «fylkeskommune» behind the name. `Møre & Romsdal`,
 * `more og romsdal` and `MØRE  OG ROMSDAL FYLKE` are one key.
 */
export function nameKey(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+(?:fylkeskommune|fylke|kommune|county|municipality)\s*$/u, '')
    .replace(/&/g, ' og ')
    .replace(/[æøåŋŧđ]/g, (letter) => plain[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

const plain: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a', ŋ: 'n', ŧ: 't', đ: 'd' };
