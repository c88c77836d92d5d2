/** Words of a question that say what a filter says, besides the labels of the codes and the names of counties. */
export interface FilterPhrase {
  readonly text: string;
  /** Field of the measure filter; contents are given as `contents.<CODE>`. */
  readonly field: string;
  readonly values: readonly string[];
}

/** Own list, from the questions of advisers, case workers and project leaders in the judgements. */
export const filterPhrases: readonly FilterPhrase[] = [
  { text: 'uten læreplanmål', field: 'curriculumGoals', values: ['NONE'] },
  { text: 'utan læreplanmål', field: 'curriculumGoals', values: ['NONE'] },
  { text: 'læreplanmål', field: 'curriculumGoals', values: ['FULL_ALL', 'PARTIAL_ALL'] },
  { text: 'dokumentert kompetanse', field: 'documentedCompetences', values: ['CURRICULUM', 'OTHER_DOCUMENTED'] },
  { text: 'uten dokumentert kompetanse', field: 'documentedCompetences', values: ['NONE'] },
  { text: 'tett oppfølging', field: 'followUpIntensities', values: ['AT_LEAST_EVERY_14_DAYS'] },
  { text: 'oppfølgingstjenesten', field: 'actors', values: ['OT'] },
  { text: 'fagopplæring', field: 'actors', values: ['VOCATIONAL_TRAINING_OFFICE'] },
  { text: 'sosial entreprenør', field: 'actors', values: ['VOLUNTARY_OR_SOCIAL_ENTREPRENEUR'] },
  { text: 'frivillig organisasjon', field: 'actors', values: ['VOLUNTARY_OR_SOCIAL_ENTREPRENEUR'] },
  { text: 'kommunale instanser', field: 'actors', values: ['MUNICIPAL_BODIES'] },
  { text: 'alternativ arena', field: 'arenas', values: ['ALTERNATIVE_ARENA'] },
  { text: 'alternativ læringsarena', field: 'arenas', values: ['ALTERNATIVE_ARENA'] },
  { text: 'uten opplæring', field: 'arenas', values: ['NO_TRAINING'] },
  { text: 'skole og bedrift', field: 'arenas', values: ['SCHOOL', 'ENTERPRISE'] },
  { text: 'nav bidrar med ressurser', field: 'resourceContributors', values: ['NAV'] },
  { text: 'ressurser fra nav', field: 'resourceContributors', values: ['NAV'] },
  { text: 'arbeidspraksis', field: 'goals', values: ['WORK_PRACTICE'] },
  { text: 'arbeidstrening', field: 'goals', values: ['WORK_PRACTICE'] },
  { text: 'hverdagsmestring', field: 'goals', values: ['COPE_DAILY_LIFE'] },
  { text: 'mestre hverdagen', field: 'goals', values: ['COPE_DAILY_LIFE'] },
  { text: 'langsiktig plan', field: 'contents.LONG_TERM_PLAN', values: ['YES'] },
  { text: 'behandling', field: 'contents.TREATMENT', values: ['YES'] },
  { text: 'behandlingstilbud', field: 'contents.TREATMENT', values: ['YES'] },
  { text: 'sosiale tjenester', field: 'contents.SOCIAL_SERVICES', values: ['YES'] },
  { text: 'sosialhjelp', field: 'contents.SOCIAL_SERVICES', values: ['YES'] },
  { text: 'bostøtte', field: 'contents.SOCIAL_SERVICES', values: ['YES'] },
  { text: 'samarbeid med foresatte', field: 'contents.PARENT_COOPERATION', values: ['YES'] },
  { text: 'samarbeid med hjemmet', field: 'contents.PARENT_COOPERATION', values: ['YES'] },
  { text: 'foreldresamarbeid', field: 'contents.PARENT_COOPERATION', values: ['YES'] },
  { text: 'veiledning', field: 'contents.SYSTEMATIC_GUIDANCE', values: ['YES'] },
];
