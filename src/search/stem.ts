import stemmers from 'snowball-stemmers';

const snowball = stemmers.newStemmer('norwegian');

/**
 * Words whose last letters look like an ending and are not one, folded, with every form that people write.
 * Reason: Snowball's Norwegian stemmer takes the s of `kurs` and stops short of irregular plurals.
 */
const keptWhole: Readonly<Record<string, string>> = {
  kurs: 'kurs',
  kursa: 'kurs',
  kursene: 'kurs',
  kurset: 'kurs',
  skjema: 'skjema',
  skjemaet: 'skjema',
  skjemaer: 'skjema',
  skjemaene: 'skjema',
  nav: 'nav',
  navs: 'nav',
  vgs: 'vgs',
  larer: 'larer',
  lareren: 'larer',
  larere: 'larer',
  larerne: 'larer',
  larar: 'larer',
  lararen: 'larer',
  lararar: 'larer',
  lararane: 'larer',
  forer: 'forer',
  foreren: 'forer',
  forere: 'forer',
  forerne: 'forer',
  forar: 'forer',
  foraren: 'forer',
  forarar: 'forer',
  ordning: 'ordning',
  avdeling: 'avdeling',
  eksamen: 'eksamen',
  senter: 'senter',
  senteret: 'senter',
  sentre: 'senter',
  sentra: 'senter',
  sommer: 'sommer',
  sommeren: 'sommer',
  sommar: 'sommar',
  vinter: 'vinter',
  fritid: 'fritid',
  mangel: 'mangel',
  behov: 'behov',
  oslo: 'oslo',
  horten: 'horten',
  halden: 'halden',
  viken: 'viken',
  innlandet: 'innlandet',
};

/** Lower-case letters without marks, one letter for one: å, ä, æ are a, ø, ö are o. Expects lower case. */
export function foldLetters(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[æ]/g, 'a')
    .replace(/[øœ]/g, 'o')
    .replace(/ß/g, 'ss')
    .replace(/[ðđ]/g, 'd')
    .replace(/þ/g, 'th')
    .replace(/ł/g, 'l');
}

/** Letters typed without a Norwegian keyboard: aa and ae are a, oe is o. After stemming, or `skjemaet` would lose its e. */
export function foldDigraphs(word: string): string {
  return word.replace(/aa|ae/g, 'a').replace(/oe/g, 'o');
}

/** The folded word as typed, comparable with what was typed so far of it. */
export function foldWord(word: string): string {
  return foldDigraphs(foldLetters(word));
}

/**
 * The stem of a lower-case word, folded. Snowball's Norwegian algorithm and repairs where it leaves forms of one word
 * apart: ungdommer/ungdom, rådgiver/rådgivere, individuelt/individuell, veiledning/veilede, jobbsøking/jobbsøker.
 */
export function stem(word: string): string {
  const folded = foldLetters(word);
  const kept = keptWhole[foldDigraphs(folded)];
  if (kept !== undefined) return kept;
  if (folded.length <= 3 || /\d/.test(folded)) return foldDigraphs(folded);
  return foldDigraphs(repaired(snowball.stem(folded)));
}

function repaired(stemmed: string): string {
  let word = stemmed.replace(/ern$/, 'er').replace(/elt$/, 'ell');
  if (/n?ing$/.test(word)) {
    const shorter = word.replace(/n?ing$/, '');
    if (foldDigraphs(shorter).length >= 5) word = shorter;
  }
  if (foldDigraphs(word).length >= 6) word = word.replace(/er$/, '');
  if (foldDigraphs(word).length >= 7) word = word.replace(/ar$/, '');
  return foldDigraphs(word).length >= 4 ? word.replace(/([bdfgklmnprt])\1$/, '$1') : word;
}
