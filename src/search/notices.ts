import { nameKey } from '../codes/name-key.js';
import { countOf, has } from '../measures/bitset.js';
import type { Catalogue } from '../measures/catalogue.js';
import { fields } from '../measures/fields/fields.js';
import { compileFilter } from '../measures/measure-filter.js';
import { selectMeasures } from '../measures/selection.js';
import { perObject } from '../platform/async/memoize.js';
import type { Label } from '../platform/language.js';
import type { Question } from './question/question.js';

/** A place of the question, and how many measures the register has there. */
export interface PlaceAnswer {
  readonly name: string;
  /** Null where a county is named. */
  readonly municipality: string | null;
  readonly county: string;
  /** Measures recorded in the municipality itself; null where a county is named. */
  readonly inMunicipality: number | null;
  readonly inCounty: number;
}

export function placeAnswers({ places }: Question, catalogue: Catalogue): readonly PlaceAnswer[] {
  return places.map((place) => ({
    name: place.name,
    municipality: place.municipality,
    county: place.county,
    inMunicipality: place.municipality === null ? null : countInMunicipality(place.municipality, catalogue),
    inCounty: countOf(selectMeasures(catalogue.index, compileFilter({ counties: [place.county] }))),
  }));
}

function countInMunicipality(name: string, catalogue: Catalogue): number {
  return countsOf(catalogue).get(nameKey(name)) ?? 0;
}

/** How many measures each municipality has, by its key; of those that are shown where no filter is set. */
const countsOf = perObject((catalogue: Catalogue): ReadonlyMap<string, number> => {
  const shown = selectMeasures(catalogue.index, compileFilter(null));
  const counts = new Map<string, number>();
  catalogue.measures.forEach(({ municipality }, position) => {
    if (municipality === null || !has(shown, position)) return;
    const key = nameKey(municipality);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  return counts;
});

/** What the one who asked should know besides the hits. `places`: those of the question. */
export function noticesFor(question: Question, places: readonly PlaceAnswer[], catalogue: Catalogue): readonly Label[] {
  return [
    ...question.notices,
    ...places.filter(({ inMunicipality }) => inMunicipality !== null).map(aboutPlace),
    ...question.askedFields.map((field) => aboutField(field, catalogue)),
  ];
}

function aboutPlace({ name, county, inMunicipality, inCounty }: PlaceAnswer): Label {
  if (inMunicipality === 0) {
    return {
      nb: `Ingen tiltak er registrert i ${name} kommune. Her er tiltak i ${county} (${inCounty}).`,
      nn: `Ingen tiltak er registrerte i ${name} kommune. Her er tiltak i ${county} (${inCounty}).`,
      en: `No measures are recorded in the municipality of ${name}. These are in ${county} (${inCounty}).`,
    };
  }
  return {
    nb: `Tiltak i ${name} kommune (${inMunicipality}) står først, så tiltak ellers i ${county}.`,
    nn: `Tiltak i ${name} kommune (${inMunicipality}) står først, så tiltak elles i ${county}.`,
    en: `Measures in the municipality of ${name} (${inMunicipality}) come first, then others in ${county}.`,
  };
}

type AskedField = Question['askedFields'][number];

function aboutField(name: AskedField, { measures }: Catalogue): Label {
  const { nb, nn, en } = fields[name].label;
  const recorded = measures.filter((measure) => {
    const value = (measure as unknown as Record<string, unknown>)[name] ?? null;
    return value !== null && value !== 'NOT_RECORDED';
  }).length;
  if (recorded === 0) {
    return {
      nb: `«${nb}» er ikke registrert for noen tiltak. Spør den som har ansvar for tiltaket.`,
      nn: `«${nn}» er ikkje registrert for nokon tiltak. Spør den som har ansvar for tiltaket.`,
      en: `“${en}” is not recorded for any measure. Ask whoever is responsible for the measure.`,
    };
  }
  return {
    nb: `«${nb}» er registrert for ${recorded} av ${measures.length} tiltak.`,
    nn: `«${nn}» er registrert for ${recorded} av ${measures.length} tiltak.`,
    en: `“${en}” is recorded for ${recorded} of ${measures.length} measures.`,
  };
}
