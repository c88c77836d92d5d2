import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { analyse, analyserVersion, analyseWord } from './analyser.js';
import { foldWord } from './stem.js';

const full = (text: string): string =>
  analyse(text)
    .map((word) => word.full)
    .join(' ');

/** Forms of one word, bokmål and nynorsk; what the stemmer alone joins and what it does not. */
const inflections: readonly (readonly string[])[] = [
  ['ungdom', 'ungdommen', 'ungdommer', 'ungdommene', 'ungdomar', 'ungdomane'],
  ['rådgiver', 'rådgiveren', 'rådgivere', 'rådgiverne', 'rådgjevar', 'rådgjevarar', 'rådgjevaren'],
  ['veiledning', 'veiledningen', 'veilede', 'veileder', 'rettleiing', 'rettleiinga', 'rettleie'],
  ['tjeneste', 'tjenesten', 'tjenester', 'tjenestene', 'teneste', 'tenesta', 'tenester', 'tenestene'],
  ['skole', 'skolen', 'skoler', 'skolene', 'skule', 'skulen', 'skular', 'skulane'],
  ['kurs', 'kurset', 'kursene', 'kursa'],
  ['individuell', 'individuelt', 'individuelle'],
  ['oppfølging', 'oppfølgingen', 'oppfølginga', 'oppfølgning'],
  ['utplassering', 'utplasseringen', 'utplasseringer', 'utplassere'],
  ['deltaker', 'deltakere', 'deltakerne', 'deltakar', 'deltakarar', 'deltakarane'],
  ['foresatt', 'foresatte', 'føresett', 'føresette'],
  ['hverdag', 'hverdagen', 'kvardag', 'kvardagen'],
  ['bedrift', 'bedriften', 'bedrifter', 'bedriftene', 'bedrifta'],
  ['lærling', 'lærlingen', 'lærlinger', 'lærlingar', 'lærlingene'],
  ['rutine', 'rutinen', 'rutiner', 'rutinar', 'rutinene'],
  ['organisasjon', 'organisasjonen', 'organisasjoner', 'organisasjonar'],
  ['entreprenør', 'entreprenører', 'entreprenørar', 'entreprenøren'],
  ['tilbud', 'tilbudet', 'tilbudene', 'tilbod', 'tilbodet'],
  ['motivere', 'motivering', 'motivasjon', 'motiverer'],
  ['verksted', 'verkstedet', 'verkstad', 'verkstaden'],
  ['lærer', 'læreren', 'lærere', 'lærerne', 'lærar', 'lærarar'],
  ['eksamen', 'eksamener', 'eksamenar'],
];

test.each(inflections)('%s is one word in all its forms', (...forms) => {
  expect(new Set(forms.map((form) => analyseWord(form).full)).size).toBe(1);
});

test.each([
  ['oppfølgingstenesta', 'oppfølgingstjenesten'],
  ['truckførarbevis', 'truckførerbevis'],
  ['arbeidsmarknadsopplæring', 'arbeidsmarkedsopplæring'],
  ['karriererettleiing', 'karriereveiledning'],
  ['skulevegring', 'skolevegring'],
  ['kvardagsmeistring', 'hverdagsmestring'],
  ['behandlingstilbod', 'behandlingstilbud'],
  ['bustøtte', 'bostøtte'],
  ['einskildungdom', 'enkeltungdom'],
  ['vidaregåande skule', 'videregående skole'],
  ['bilverkstad', 'bilverksted'],
  ['jobbsøkjarkurs', 'jobbsøkerkurs'],
  ['frivillige organisasjonar', 'frivillige organisasjoner'],
  ['samarbeid med heimen', 'samarbeid med hjemmet'],
])('nynorsk %s is bokmål %s', (nynorsk, bokmål) => {
  expect(full(nynorsk)).toBe(full(bokmål));
});

test.each([
  ['arbeidspraksis', ['arbeid', 'praksis']],
  ['praksisplassene', ['praksis', 'plass']],
  ['lærekandidatordningen', ['lære', 'kandidat', 'ordning']],
  ['oppfølgingstjenesten', ['oppfølging', 'tjeneste']],
  ['arbeidsmarkedsopplæring', ['arbeidsmarked', 'opplæring']],
  ['motivasjonskurs', ['motivasjon', 'kurs']],
  ['kompetansebevis', ['kompetanse', 'bevis']],
  ['læreplanmål', ['læreplan', 'mål']],
  ['jobbsøkerkurs', ['jobb', 'søker', 'kurs']],
  ['truckførerbevis', ['truck', 'fører', 'bevis']],
  ['maskinførerbevis', ['maskin', 'fører', 'bevis']],
  ['sommerjobb', ['sommer', 'jobb']],
  ['døgnrytme', ['døgn', 'rytme']],
  ['fagopplæringen', ['fag', 'opplæring']],
  ['grunnkompetanseløp', ['grunn', 'kompetanse', 'løp']],
  ['arbeidsinstituttet', ['arbeid', 'institutt']],
  ['ungdomsmottaket', ['ungdom', 'mottak']],
  ['bussjåfør', ['bussjåfør']],
])('%s has the parts %p', (compound, parts) => {
  expect(analyseWord(compound).atoms).toEqual(parts.flatMap((part) => analyseWord(part).atoms));
});

test.each(['videregående', 'samarbeid', 'institutt', 'kommunal', 'kandidat', 'praksis', 'bedrift', 'undervisning'])(
  '%s is not cut',
  (word) => {
    expect(analyseWord(word).parts).toEqual([]);
  },
);

test.each([
  ['lærling', 'laerling'],
  ['gård', 'gaard'],
  ['oppfølging', 'oppfoelging'],
  ['oppfølging', 'oppfolging'],
  ['Pøbelprosjektet', 'pobelprosjektet'],
  ['a\u030Arsak', 'årsak'],
  ['Ｖestfold', 'vestfold'],
  ['opp\u00ADlæring', 'opplæring'],
])('%s and %s are the same word', (one, other) => {
  expect(full(one)).toBe(full(other));
});

test('skjemaet keeps its e until it is stemmed', () => {
  expect(full('skjemaet')).toBe(full('skjema'));
});

test('a word of a compound finds it, whole or in part', () => {
  expect(analyseWord('oppfølgingstjenesten').parts).toContain(analyseWord('oppfølging').full);
  expect(analyseWord('lærekandidatordningen').parts).toContain(analyseWord('lærekandidat').full);
});

test('common words are marked in both languages, words of denial are not', () => {
  expect(analyse('og ikkje eit uten på').map((word) => word.stop)).toEqual([true, false, true, false, true]);
});

test('a stem is its own stem, and folding twice is folding once', () => {
  for (const [first = ''] of inflections)
    expect(analyseWord(analyseWord(first).full).plain).toBe(analyseWord(first).full);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => expect(foldWord(foldWord(text))).toBe(foldWord(text))),
  );
});

test('any text is analysed, with places inside it and in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const words = analyse(text);
      for (const { token, full: stem } of words) {
        expect(token.from).toBeLessThan(token.to);
        expect(token.to).toBeLessThanOrEqual(text.length);
        expect(stem).not.toBe('');
      }
    }),
  );
});

test('a word of ten thousand letters takes no time to speak of', () => {
  const start = performance.now();
  analyse('arbeids'.repeat(1500));
  expect(performance.now() - start).toBeLessThan(300);
});

test('the version names the algorithm and the word lists', () => {
  expect(analyserVersion).toMatch(/^\d+-[0-9a-f]{8}$/);
});
