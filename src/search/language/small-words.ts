/**
 * Words too common to search by, in both written languages and English. Compared with the word as it is typed, never after
 * letters are folded: «måtte» is small and «matte» is a school subject. Words of denial are not here, they carry meaning.
 */
export const smallWords: ReadonlySet<string> = new Set(
  `og i på av for til med som en et ei ein eit er den det de dei der du han hun ho vi dere jeg eg
  at om fra frå å så når da då men eller enn også òg bli blir blei ble vart var vere vera være har hadde hatt kan kunne skal skulle
  vil ville må måtte seg sin sitt sine si min mitt mine din ditt dine deres deira dette disse desse denne
  hva kva hvem kven hvor kvar hvordan korleis hvorfor kvifor hvilke hvilken hvilket hver
  oss meg deg ham henne dem ha finnes fins finst får få gir gi trenger treng ønsker ønskjer
  noe noko noen nokon nokre ved etter under over mot inn ut opp ned bare berre både samt blant annet anna
  vårt våre dykkar hos hjå der her kor altså jo da òg dykk
  the of and or in for a an to with who what`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Words for people, as typed: every measure is for some. */
export const people: ReadonlySet<string> = new Set(
  `ung unge ungdom ungdommer ungdommen ungdommene ungdomar ungdomane elev elever eleven elevene elevar elevane
  deltaker deltakere deltakar deltakarar person personer personar gutt gutter gut gutar jente jenter`.split(/\s+/),
);

/** Last parts of compounds that say only that it is a measure: «mentorordning» is mentor. Dictionary words. */
export const lightHeads: ReadonlySet<string> = new Set('ordning opplegg tilbud tiltak plass'.split(' '));

/**
 * Whom a measure is for, that it helps and that somebody takes part, as typed. Every measure does, few say so: beside other words these count little,
 * and a measure that does not say them answers all the same.
 */
export const lightWords: ReadonlySet<string> = new Set([
  ...people,
  ...'hjelp hjelpe tilbud tilbod opplegg ordning delta deltar deltek'.split(' '),
]);
