import { type County, counties, countiesOf2012, findCounty } from '../../codes/counties.js';
import { divisions } from '../../codes/county-divisions.js';
import { type Municipality, municipalitiesNamed, municipalityIn } from '../../codes/municipalities.js';
import { type AnalysedWord, isCut } from '../language/analyse.js';
import { type Code, type Named, type NamedPlace, nothingNamed } from './question.js';

/** «Møre og Romsdal fylke» has four words. */
const mostWords = 4;

/** Municipalities by their cities, where the city is another word. Source: SSB, list of towns (byer). */
const cities: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'mo i rana': 'Rana',
    mosjøen: 'Vefsn',
    sandnessjøen: 'Alstahaug',
    svolvær: 'Vågan',
    leknes: 'Vestvågøy',
    stokmarknes: 'Hadsel',
    sortland: 'Sortland',
    fauske: 'Fauske',
    finnsnes: 'Senja',
    kirkenes: 'Sør-Varanger',
    vadsø: 'Vadsø',
    odda: 'Ullensvang',
    førde: 'Sunnfjord',
    florø: 'Kinn',
    måløy: 'Kinn',
    sogndal: 'Sogndal',
    leirvik: 'Stord',
    sandvika: 'Bærum',
    arendal: 'Arendal',
    egersund: 'Eigersund',
    bryne: 'Time',
    hønefoss: 'Ringerike',
    mysen: 'Indre Østfold',
    askim: 'Indre Østfold',
    jessheim: 'Ullensaker',
    ski: 'Nordre Follo',
    namsos: 'Namsos',
    steinkjer: 'Steinkjer',
  }),
);

/**
 * The counties and municipalities among the words, longest names first. A name that is also a word of the dictionary
 * («Time», «Marker») is a place only where it is typed as a name.
 */
export function placesIn(words: readonly AnalysedWord[], text: string, taken: readonly Named[]): readonly Named[] {
  const free = new Set(words.keys());
  for (const { at, length } of taken) for (let word = at; word < at + length; word++) free.delete(word);
  const found: Named[] = [];
  for (let length = Math.min(mostWords, words.length); length > 0; length--) {
    for (let at = 0; at + length <= words.length; at++) {
      const span = Array.from({ length }, (_, offset) => at + offset);
      if (!span.every((word) => free.has(word))) continue;
      const [first, last] = [words[at] as AnalysedWord, words[at + length - 1] as AnalysedWord];
      if (first.small && length === 1) continue;
      const name = text.slice(first.from, last.to);
      const place = placeNamed(name, length === 1 && first.known && !isCut(first) && !/^\p{Lu}/u.test(name));
      if (place === null) continue;
      for (const word of span) free.delete(word);
      found.push({ ...nothingNamed, at, length, ...place });
    }
  }
  return found;
}

type Place = Pick<Named, 'places' | 'codes' | 'filters'>;

function placeNamed(name: string, isAlsoAWord: boolean): Place | null {
  if (/^\d/.test(name)) return null;
  const county = findCounty(name);
  if (county !== null) return ofCounty(county);
  if (isAlsoAWord) return null;
  const named = municipalitiesNamed(cities.get(name.toLowerCase()) ?? name);
  return named.length === 0 ? null : ofMunicipalities(named);
}

function ofCounty({ name, number, division }: County): Place {
  const counties2012 = countiesOf2012(division, number);
  return {
    places: [{ name, municipality: null, county: name, counties2012 }],
    codes: inCounties(counties2012),
    filters: [{ field: 'counties', values: [name] }],
  };
}

function ofMunicipalities(named: readonly Municipality[]): Place {
  const places = named.map((municipality): NamedPlace => {
    const { name } = municipality;
    const old = new Set(municipalityIn(municipality, 'Y2012').map(({ countyNumber }) => countyNumber));
    return { name, municipality: name, county: countyNameOf(municipality), counties2012: [...old] };
  });
  const names = [...new Set(places.map(({ county }) => county))];
  return {
    places,
    codes: inCounties(places.flatMap(({ counties2012 }) => counties2012)),
    filters: [{ field: 'counties', values: names }],
  };
}

function inCounties(numbers: readonly string[]): readonly Code[] {
  return numbers.map((value) => ({ dimension: 'COUNTY', value }));
}

/** In the newest division that the municipality leads to. */
function countyNameOf(municipality: Municipality): string {
  for (const division of [...divisions].reverse()) {
    const [now] = municipalityIn(municipality, division);
    const county = counties[division].find(({ number }) => number === now?.countyNumber);
    if (county !== undefined) return county.name;
  }
  return '';
}
