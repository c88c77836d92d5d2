import type { FilterIndex } from '../measures/filter-index.js';
import type { Label } from '../platform/language.js';
import { barelyUnderHalf, count, type Figure, moreThanHalf, perCounty, percent, tenths } from './live-figure.js';
import { all, competence, everyone, hasAtLeast, is, not, type Predicate } from './predicate.js';
import type { PublishedTable } from './published-tables.js';

/** A figure that NOVA-13/13 gives in running text about the register, and how it is counted. */
interface ProseFigure {
  readonly key: string;
  readonly chapter: string;
  readonly label: Label;
  readonly printed: number;
  readonly live: Figure;
}

const actor = (...every: readonly string[]): Predicate => all(...every.map((code) => is('ACTOR', code)));
const both = actor('OT', 'NAV');
const otOrNav = is('ACTOR', 'OT', 'NAV');
const numberAtLeast = (least: number): Predicate => hasAtLeast(least, 'ACTOR');
const exactly = (exact: number): Predicate => all(numberAtLeast(exact), not(numberAtLeast(exact + 1)));
const arena = (...codes: readonly string[]): Predicate => is('ARENA', ...codes);
const county = (number2012: string): Predicate => is('COUNTY', number2012);
const forAll = competence('CURRICULUM');
const documented = is('DOCUMENTED_COMPETENCE', 'CURRICULUM', 'OTHER_DOCUMENTED');
const practice = is('GOAL', 'WORK_PRACTICE');
const guided = is('CONTENT_SYSTEMATIC_GUIDANCE', 'YES');

const said = (key: string, chapter: string, nb: string, nn: string, en: string) => ({
  key,
  chapter,
  label: { nb, nn, en },
});

const inCounty = (key: string, name: string, number2012: string, printed: number): ProseFigure => ({
  ...said(key, '4.1', `Tiltak i ${name}`, `Tiltak i ${name}`, `Measures in ${name}`),
  printed,
  live: count(county(number2012)),
});

const figures: readonly ProseFigure[] = [
  {
    ...said('P1_TOTAL', '4.1', 'Tiltak i alt', 'Tiltak i alt', 'Measures in all'),
    printed: 137,
    live: count(everyone),
  },
  {
    ...said('P1_NO_TRAINING', '4.1', 'Tiltak uten opplæring', 'Tiltak utan opplæring', 'Measures without training'),
    printed: 3,
    live: count(arena('NO_TRAINING')),
  },
  {
    ...said('P2', '4.1', 'Tiltak per fylke i snitt', 'Tiltak per fylke i snitt', 'Measures per county on average'),
    printed: 7,
    live: perCounty,
  },
  inCounty('P3_03', 'Oslo', '03', 25),
  inCounty('P3_16', 'Sør-Trøndelag', '16', 15),
  inCounty('P3_08', 'Telemark', '08', 15),
  inCounty('P3_18', 'Nordland', '18', 11),
  inCounty('P3_09', 'Aust-Agder', '09', 3),
  inCounty('P3_17', 'Nord-Trøndelag', '17', 3),
  inCounty('P3_11', 'Rogaland', '11', 3),
  inCounty('P3_14', 'Sogn og Fjordane', '14', 3),
  {
    ...said('P4', '4.1', 'OT eller NAV involvert, prosent', 'OT eller NAV involvert, prosent', 'OT or NAV, percent'),
    printed: 93,
    live: percent(otOrNav),
  },
  { ...said('P5_BOTH', '4.1', 'Både OT og NAV', 'Både OT og NAV', 'Both OT and NAV'), printed: 84, live: count(both) },
  {
    ...said('P5_NAV_ONLY', '4.1', 'NAV uten OT', 'NAV utan OT', 'NAV without OT'),
    printed: 17,
    live: count(all(actor('NAV'), not(both))),
  },
  {
    ...said('P5_OT_ONLY', '4.1', 'OT uten NAV', 'OT utan NAV', 'OT without NAV'),
    printed: 27,
    live: count(all(actor('OT'), not(both))),
  },
  {
    ...said('P5_NEITHER', '4.1', 'Verken OT eller NAV', 'Verken OT eller NAV', 'Neither OT nor NAV'),
    printed: 9,
    live: count(not(otOrNav)),
  },
  {
    ...said('P6_ONE', '4.1', 'Én aktør, prosent', 'Éin aktør, prosent', 'One actor, percent'),
    printed: 8,
    live: percent(exactly(1)),
  },
  {
    ...said('P6_TWO', '4.1', 'To aktører, prosent', 'To aktørar, prosent', 'Two actors, percent'),
    printed: 23,
    live: percent(exactly(2)),
  },
  {
    ...said(
      'P6_THREE_OR_MORE',
      '4.1',
      'Tre eller flere, prosent',
      'Tre eller fleire, prosent',
      'Three or more, percent',
    ),
    printed: 59,
    live: percent(numberAtLeast(3)),
  },
  {
    ...said('P7_ALL', '4.2', 'Læreplanmål for alle', 'Læreplanmål for alle', 'Curriculum goals for all'),
    printed: 55,
    live: count(forAll),
  },
  {
    ...said('P7_SOME', '4.2', 'Læreplanmål for noen', 'Læreplanmål for nokre', 'Curriculum goals for some'),
    printed: 22,
    live: count(is('CURRICULUM_GOAL', 'SOME_PARTICIPANTS')),
  },
  {
    ...said('P7_NONE', '4.2', 'Læreplanmål for ingen', 'Læreplanmål for ingen', 'Curriculum goals for none'),
    printed: 60,
    live: count(is('CURRICULUM_GOAL', 'NONE')),
  },
  {
    ...said('P8', '4.4', 'Systematisk veiledning', 'Systematisk rettleiing', 'Systematic guidance'),
    printed: 112,
    live: count(guided),
  },
  {
    ...said(
      'P9',
      '10.1',
      'Læreplanmål og praksis, av ti',
      'Læreplanmål og praksis, av ti',
      'Curriculum and practice, of ten',
    ),
    printed: 3,
    live: tenths(all(forAll, practice)),
  },
  {
    ...said(
      'P10',
      '4.1',
      'PPT uten OT, av dem med OT eller NAV',
      'PPT utan OT, av dei med OT eller NAV',
      'PPT without OT, of those with OT or NAV',
    ),
    printed: 0,
    live: count(all(actor('PPT'), not(actor('OT'))), otOrNav),
  },
  {
    ...said('P11', '4.1', 'Frivillige uten både OT og NAV', 'Frivillige utan både OT og NAV', 'Voluntary without both'),
    printed: 0,
    live: count(all(actor('VOLUNTARY_OR_SOCIAL_ENTREPRENEUR'), not(both))),
  },
  {
    ...said('P12', '4.2', 'På skole uten dokument', 'På skule utan dokument', 'In school without a document'),
    printed: 0,
    live: count(all(arena('SCHOOL'), not(documented))),
  },
  {
    ...said('P13_ONE', '4.5', 'Én aktør, av ti', 'Éin aktør, av ti', 'One actor, of ten'),
    printed: 1,
    live: tenths(exactly(1)),
  },
  {
    ...said('P13_THREE_OR_MORE', '4.5', 'Tre eller flere, av ti', 'Tre eller fleire, av ti', 'Three or more, of ten'),
    printed: 6,
    live: tenths(numberAtLeast(3)),
  },
  {
    ...said(
      'P14',
      '4.5',
      'Ingen dokumentert kompetanse, av ti',
      'Ingen dokumentert kompetanse, av ti',
      'No document, of ten',
    ),
    printed: 4,
    live: tenths(competence('NONE')),
  },
  {
    ...said('P15', '5', 'Læreplanmål som mål, prosent', 'Læreplanmål som mål, prosent', 'Curriculum goals, percent'),
    printed: 38,
    live: percent(forAll),
  },
  {
    ...said(
      'P16',
      '4.1',
      'Bedrift og alternativ arena, prosent',
      'Bedrift og alternativ arena, prosent',
      'Combination, percent',
    ),
    printed: 24,
    live: percent(arena('ENTERPRISE_AND_ALTERNATIVE')),
  },
  {
    ...said(
      'P17_ENTERPRISE',
      '4.2',
      'Dokument i bedrift, av ti',
      'Dokument i bedrift, av ti',
      'Document, enterprise, of ten',
    ),
    printed: 4,
    live: tenths(documented, arena('ENTERPRISE')),
  },
  {
    ...said(
      'P17_COMBINATION',
      '4.2',
      'Dokument i kombinasjon, av ti',
      'Dokument i kombinasjon, av ti',
      'Document, combined, of ten',
    ),
    printed: 4,
    live: tenths(documented, arena('ENTERPRISE_AND_ALTERNATIVE')),
  },
  {
    ...said(
      'P18_16',
      '4.2',
      'Dokument: over halvparten i Sør-Trøndelag',
      'Dokument: over halvparten i Sør-Trøndelag',
      'Document: over half in Sør-Trøndelag',
    ),
    printed: 1,
    live: moreThanHalf(documented, county('16')),
  },
  {
    ...said(
      'P18_08',
      '4.2',
      'Dokument: over halvparten i Telemark',
      'Dokument: over halvparten i Telemark',
      'Document: over half in Telemark',
    ),
    printed: 1,
    live: moreThanHalf(documented, county('08')),
  },
  {
    ...said('P19', '4.5', 'Opplæring i bedrift, av ti', 'Opplæring i bedrift, av ti', 'Training in enterprise, of ten'),
    printed: 6,
    live: tenths(arena('ENTERPRISE', 'ENTERPRISE_AND_ALTERNATIVE')),
  },
  {
    ...said(
      'P20',
      '5.4',
      'Læreplanmål: litt under halvparten',
      'Læreplanmål: litt under halvparten',
      'Curriculum goals: slightly under half',
    ),
    printed: 1,
    live: barelyUnderHalf(forAll),
  },
];

/** The figures of the running text as one table with one column, each row with its chapter in the label. */
export function proseFigures(index: FilterIndex): PublishedTable {
  const withChapter = (figure: ProseFigure): Label => ({
    nb: `${figure.label.nb} (kap. ${figure.chapter})`,
    nn: `${figure.label.nn} (kap. ${figure.chapter})`,
    en: `${figure.label.en} (ch. ${figure.chapter})`,
  });
  return {
    id: 'prose',
    chapter: '4',
    title: { nb: 'Tall i teksten', nn: 'Tal i teksten', en: 'Figures in the text' },
    columns: [{ key: 'FIGURE', label: { nb: 'Tall', nn: 'Tal', en: 'Figure' } }],
    rows: figures.map((figure) => ({
      key: figure.key,
      label: withChapter(figure),
      significance: null,
      cells: [{ column: 'FIGURE', printed: figure.printed, ...figure.live(index) }],
    })),
  };
}
