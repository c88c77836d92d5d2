import type { Label } from '../../platform/language.js';
import type { SurveyPopulation } from './survey-table.js';

export const populationLabels: Readonly<Record<SurveyPopulation, Label>> = {
  YOUTHS: { nb: 'Ungdom i tiltak', nn: 'Ungdom i tiltak', en: 'Youths in measures' },
  OT_STAFF: { nb: 'Ansatte i OT', nn: 'Tilsette i OT', en: 'OT staff' },
  NAV_STAFF: { nb: 'Ansatte i NAV', nn: 'Tilsette i NAV', en: 'NAV staff' },
  SCHOOL_LEADERS: {
    nb: 'Skoleledere i videregående',
    nn: 'Skuleleiarar i vidaregåande',
    en: 'Leaders of upper secondary schools',
  },
  LOWER_SECONDARY_LEADERS: {
    nb: 'Skoleledere i ungdomsskolen',
    nn: 'Skuleleiarar i ungdomsskulen',
    en: 'Leaders of lower secondary schools',
  },
  COURSE_STUDENTS: {
    nb: 'Studenter på videreutdanning',
    nn: 'Studentar på vidareutdanning',
    en: 'Students of the further education',
  },
};

/** What to bear in mind with every figure of a survey. Sources: NOVA-13/13 l.1133–1205 (ch. 3.2–3.4) and ch. 3.5 (l.1306). */
export const populationCautions: Readonly<Record<SurveyPopulation, Label>> = {
  YOUTHS: {
    nb: '306 ungdommer i 28 tiltak i ni fylker; 171 av svarene er fra Arbeidsinstituttet i Buskerud. Utvalget er ikke tilfeldig, og tallene viser ikke virkningen av et tiltak.',
    nn: '306 ungdommar i 28 tiltak i ni fylke; 171 av svara er frå Arbeidsinstituttet i Buskerud. Utvalet er ikkje tilfeldig, og tala viser ikkje verknaden av eit tiltak.',
    en: '306 youths in 28 measures in nine counties; 171 of the answers are from one institute in Buskerud. The sample is not random, and the figures do not show the effect of a measure.',
  },
  OT_STAFF: {
    nb: '192 av 308 ansatte i OT svarte (62 prosent), mai–juni 2013.',
    nn: '192 av 308 tilsette i OT svara (62 prosent), mai–juni 2013.',
    en: '192 of 308 OT staff answered (62 percent), May–June 2013.',
  },
  NAV_STAFF: {
    nb: '240 av 404 ansatte i NAV svarte (59 prosent); ingen fra Rogaland, Sogn og Fjordane og Troms.',
    nn: '240 av 404 tilsette i NAV svara (59 prosent); ingen frå Rogaland, Sogn og Fjordane og Troms.',
    en: '240 of 404 NAV staff answered (59 percent); none from Rogaland, Sogn og Fjordane and Troms.',
  },
  SCHOOL_LEADERS: {
    nb: '106 skoleledere i videregående svarte (79 prosent), våren 2013.',
    nn: '106 skuleleiarar i vidaregåande svara (79 prosent), våren 2013.',
    en: '106 leaders of upper secondary schools answered (79 percent), spring 2013.',
  },
  LOWER_SECONDARY_LEADERS: {
    nb: '260 skoleledere i ungdomsskolen svarte (65 prosent), våren 2013.',
    nn: '260 skuleleiarar i ungdomsskulen svara (65 prosent), våren 2013.',
    en: '260 leaders of lower secondary schools answered (65 percent), spring 2013.',
  },
  COURSE_STUDENTS: {
    nb: '32 av 45 studenter svarte; enkeltpersoners svar gir store utslag i prosent.',
    nn: '32 av 45 studentar svara; svara til enkeltpersonar gir store utslag i prosent.',
    en: '32 of 45 students answered; single answers move the percents a lot.',
  },
};
