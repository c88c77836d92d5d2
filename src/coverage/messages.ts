import type { Label } from '../platform/language.js';

/** What the tables tell people beside their figures, in one place. */

export const drawn: Label = {
  nb: 'Rapporten trykker ikke alle cellene i denne tabellen. Summene er rapportens, men hvordan de møtes i de andre cellene, er trukket da radene ble rekonstruert, og sier ingenting om virkelige tiltak. Se minst og høyst for hver celle.',
  nn: 'Rapporten trykkjer ikkje alle cellene i denne tabellen. Summane er frå rapporten, men korleis dei møtest i dei andre cellene, vart trekt då radene vart rekonstruerte, og seier ingenting om verkelege tiltak. Sjå minst og høgst for kvar celle.',
  en: 'The report does not print all cells of this table. The sums are the report’s, but how they meet in the other cells was drawn when the rows were reconstructed, and says nothing of real measures. See least and most for each cell.',
};

export const repaired: Label = {
  nb: 'Tabell 4-2 går ikke opp som trykt; cellene for Oslo og Aust-Agder er rettet (R1), og rettingen kan ikke avgjøres sikkert.',
  nn: 'Tabell 4-2 går ikkje opp som trykt; cellene for Oslo og Aust-Agder er retta (R1), og rettinga kan ikkje avgjerast sikkert.',
  en: 'Table 4-2 does not add up as printed; the cells of Oslo and Aust-Agder are repaired (R1), and the repair cannot be settled for certain.',
};

export const categoryInferred: Label = {
  nb: 'Tiltakskategorien er utledet av det som er registrert om tiltaket; skjemaet spurte ikke.',
  nn: 'Tiltakskategorien er utleidd av det som er registrert om tiltaket; skjemaet spurde ikkje.',
  en: 'The measure category is inferred from what is recorded of the measure; the form did not ask.',
};

/** `years`: asked for; `known`: school years that there are measures of. */
export const noDataForYears = (years: readonly string[], known: readonly string[]): Label => ({
  nb: `Ingen data for ${years.join(', ')}. Det finnes tiltak for ${known.join(', ')}.`,
  nn: `Ingen data for ${years.join(', ')}. Det finst tiltak for ${known.join(', ')}.`,
  en: `No data for ${years.join(', ')}. There are measures for ${known.join(', ')}.`,
});

export const undecidedForAll = (measures: number): Label => ({
  nb: `Filteret kan ikke avgjøres: for ${measures} tiltak er det ikke registrert. Tomme celler betyr ikke at tilbudet mangler.`,
  nn: `Filteret kan ikkje avgjerast: for ${measures} tiltak er det ikkje registrert. Tomme celler betyr ikkje at tilbodet manglar.`,
  en: `The filter cannot be decided: for ${measures} measures it is not recorded. Empty cells do not mean that anything is lacking.`,
});

export const nothingFits: Label = {
  nb: 'Ingen tiltak passer til filteret. Ta bort et filter for å se hva som finnes.',
  nn: 'Ingen tiltak passar til filteret. Ta bort eit filter for å sjå kva som finst.',
  en: 'No measure fits the filter. Leave out a filter to see what there is.',
};

/** `names`: the counties that had not submitted when a mapped year was frozen. */
export const countiesUnanswered = (names: readonly string[]): Label => ({
  nb: `Ikke svart da kartleggingen ble avsluttet: ${names.join(', ')}. Null der betyr at ingenting er registrert, ikke at tilbudet mangler.`,
  nn: `Ikkje svart då kartlegginga vart avslutta: ${names.join(', ')}. Null der tyder at ingenting er registrert, ikkje at tilbodet manglar.`,
  en: `Not answered when the mapping was closed: ${names.join(', ')}. Zero there means that nothing is recorded, not that nothing is offered.`,
});

/** `part`: the counties counted; `count` of the `whole` row's measures. */
export const onlyPartCounted = (part: readonly string[], count: number, whole: number): Label => ({
  nb: `Bare ${part.join(' og ')} er talt (${count} av ${whole}).`,
  nn: `Berre ${part.join(' og ')} er talt (${count} av ${whole}).`,
  en: `Only ${part.join(' and ')} is counted (${count} of ${whole}).`,
});
