import { documentedCompetenceOf } from '../measures/measure.js';
import type { Label } from '../platform/language.js';
import type { AuditedMeasure } from './published-lines.js';
import type { PublishedTable } from './published-tables.js';
import { percentOf, tenthsOf } from './rounding.js';

/**
 * The figures NOVA-13/13 gives in running text about the register, beside the live ones. «Rundt» and «av ti» are read
 * as whole tenths, «drøyt halvparten» as 1 where more than half hold and 0 where not.
 */
interface ProseFigure {
  readonly key: string;
  readonly chapter: string;
  readonly label: Label;
  readonly printed: number;
  readonly live: (measures: readonly AuditedMeasure[]) => number | null;
}

type Test = (measure: AuditedMeasure) => boolean;

const count = (test: Test) => (measures: readonly AuditedMeasure[]) => measures.filter(test).length;
const percent = (test: Test) => (measures: readonly AuditedMeasure[]) =>
  percentOf(measures.filter(test).length, measures.length);
const tenths = (test: Test) => (measures: readonly AuditedMeasure[]) =>
  tenthsOf(measures.filter(test).length, measures.length);
const tenthsWithin = (group: Test, test: Test) => (measures: readonly AuditedMeasure[]) =>
  tenths(test)(measures.filter(group));
const moreThanHalf = (group: Test, test: Test) => (measures: readonly AuditedMeasure[]) => {
  const within = measures.filter(group);
  return 2 * within.filter(test).length > within.length ? 1 : 0;
};

const actor = (...all: readonly string[]): Test => {
  return (m) => all.every((code) => (m.actors as readonly string[] | null)?.includes(code) ?? false);
};
const both = actor('OT', 'NAV');
const otOrNav: Test = (m) => actor('OT')(m) || actor('NAV')(m);
const number = (m: AuditedMeasure): number => m.actors?.length ?? -1;
const arena = (...codes: readonly string[]): Test => {
  return (m) => m.arena !== null && codes.includes(m.arena);
};
const county = (number2012: string): Test => {
  return (m) => m.countyDivision === 'Y2012' && m.countyNumber === number2012;
};
const forAll: Test = (m) => documentedCompetenceOf(m) === 'CURRICULUM';
const documented: Test = (m) => forAll(m) || documentedCompetenceOf(m) === 'OTHER_DOCUMENTED';
const practice: Test = (m) => m.goals?.includes('WORK_PRACTICE') ?? false;
const guided: Test = (m) => m.contents.some((c) => c.content === 'SYSTEMATIC_GUIDANCE' && c.answer === 'YES');
const counties = (measures: readonly AuditedMeasure[]): number => new Set(measures.map((m) => m.countyNumber)).size;

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
    live: count(() => true),
  },
  {
    ...said('P1_NO_TRAINING', '4.1', 'Tiltak uten opplæring', 'Tiltak utan opplæring', 'Measures without training'),
    printed: 3,
    live: count(arena('NO_TRAINING')),
  },
  {
    ...said('P2', '4.1', 'Tiltak per fylke i snitt', 'Tiltak per fylke i snitt', 'Measures per county on average'),
    printed: 7,
    live: (measures) => (measures.length === 0 ? null : Math.round(measures.length / counties(measures))),
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
    live: count((m) => actor('NAV')(m) && !both(m)),
  },
  {
    ...said('P5_OT_ONLY', '4.1', 'OT uten NAV', 'OT utan NAV', 'OT without NAV'),
    printed: 27,
    live: count((m) => actor('OT')(m) && !both(m)),
  },
  {
    ...said('P5_NEITHER', '4.1', 'Verken OT eller NAV', 'Verken OT eller NAV', 'Neither OT nor NAV'),
    printed: 9,
    live: count((m) => m.actors !== null && !otOrNav(m)),
  },
  {
    ...said('P6_ONE', '4.1', 'Én aktør, prosent', 'Éin aktør, prosent', 'One actor, percent'),
    printed: 8,
    live: percent((m) => number(m) === 1),
  },
  {
    ...said('P6_TWO', '4.1', 'To aktører, prosent', 'To aktørar, prosent', 'Two actors, percent'),
    printed: 23,
    live: percent((m) => number(m) === 2),
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
    live: percent((m) => number(m) >= 3),
  },
  {
    ...said('P7_ALL', '4.2', 'Læreplanmål for alle', 'Læreplanmål for alle', 'Curriculum goals for all'),
    printed: 55,
    live: count(forAll),
  },
  {
    ...said('P7_SOME', '4.2', 'Læreplanmål for noen', 'Læreplanmål for nokre', 'Curriculum goals for some'),
    printed: 22,
    live: count((m) => m.curriculumGoal === 'SOME_PARTICIPANTS'),
  },
  {
    ...said('P7_NONE', '4.2', 'Læreplanmål for ingen', 'Læreplanmål for ingen', 'Curriculum goals for none'),
    printed: 60,
    live: count((m) => m.curriculumGoal === 'NONE'),
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
    live: tenths((m) => forAll(m) && practice(m)),
  },
  {
    ...said('P10', '4.1', 'PPT uten OT', 'PPT utan OT', 'PPT without OT'),
    printed: 0,
    live: count((m) => actor('PPT')(m) && !actor('OT')(m)),
  },
  {
    ...said('P11', '4.1', 'Frivillige uten både OT og NAV', 'Frivillige utan både OT og NAV', 'Voluntary without both'),
    printed: 0,
    live: count((m) => actor('VOLUNTARY_OR_SOCIAL_ENTREPRENEUR')(m) && !both(m)),
  },
  {
    ...said('P12', '4.2', 'På skole uten dokument', 'På skule utan dokument', 'In school without a document'),
    printed: 0,
    live: count((m) => arena('SCHOOL')(m) && !documented(m)),
  },
  {
    ...said('P13_ONE', '4.5', 'Én aktør, av ti', 'Éin aktør, av ti', 'One actor, of ten'),
    printed: 1,
    live: tenths((m) => number(m) === 1),
  },
  {
    ...said('P13_THREE_OR_MORE', '4.5', 'Tre eller flere, av ti', 'Tre eller fleire, av ti', 'Three or more, of ten'),
    printed: 6,
    live: tenths((m) => number(m) >= 3),
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
    live: tenths((m) => documentedCompetenceOf(m) === 'NONE'),
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
    live: tenthsWithin(arena('ENTERPRISE'), documented),
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
    live: tenthsWithin(arena('ENTERPRISE_AND_ALTERNATIVE'), documented),
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
    live: moreThanHalf(county('16'), documented),
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
    live: moreThanHalf(county('08'), documented),
  },
  {
    ...said('P19', '4.5', 'Opplæring i bedrift, av ti', 'Opplæring i bedrift, av ti', 'Training in enterprise, of ten'),
    printed: 6,
    live: tenths(arena('ENTERPRISE', 'ENTERPRISE_AND_ALTERNATIVE')),
  },
];

/** The figures of the running text as one table with one column, each row with its chapter in the label. */
export function proseFigures(measures: readonly AuditedMeasure[]): PublishedTable {
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
      cells: [{ column: 'FIGURE', printed: figure.printed, live: figure.live(measures) }],
    })),
  };
}
