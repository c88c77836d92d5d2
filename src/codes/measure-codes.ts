import type { Label } from '../platform/language.js';

/**
 * The closed codes of the register's form, in the printed order of the report's tables.
 * Source: NOVA-13/13 ch. 3.1 and tables 4-1 … 4-12; nb labels as printed there, nn and en are ours.
 */

/** Arena for opplæringen: where the training mainly takes place, table 4-1. */
export const Arena = {
  SCHOOL: 'SCHOOL',
  ALTERNATIVE_ARENA: 'ALTERNATIVE_ARENA',
  ENTERPRISE: 'ENTERPRISE',
  ENTERPRISE_AND_ALTERNATIVE: 'ENTERPRISE_AND_ALTERNATIVE',
  NO_TRAINING: 'NO_TRAINING',
} as const;
export type Arena = keyof typeof Arena;

/** Involvert aktør: who takes part, table 4-3. */
export const Actor = {
  OT: 'OT',
  NAV: 'NAV',
  UPPER_SECONDARY_SCHOOL: 'UPPER_SECONDARY_SCHOOL',
  ENTERPRISE: 'ENTERPRISE',
  MUNICIPAL_BODIES: 'MUNICIPAL_BODIES',
  VOCATIONAL_TRAINING_OFFICE: 'VOCATIONAL_TRAINING_OFFICE',
  PPT: 'PPT',
  VOLUNTARY_OR_SOCIAL_ENTREPRENEUR: 'VOLUNTARY_OR_SOCIAL_ENTREPRENEUR',
} as const;
export type Actor = keyof typeof Actor;

/** Aktør som bidrar med ressurser: who pays with money or staff, table 4-5. */
export const ResourceContributor = {
  COUNTY_EDUCATION: 'COUNTY_EDUCATION',
  NAV: 'NAV',
  MUNICIPAL_BODIES: 'MUNICIPAL_BODIES',
  ENTERPRISE: 'ENTERPRISE',
  VOLUNTARY_OR_SOCIAL_ENTREPRENEUR: 'VOLUNTARY_OR_SOCIAL_ENTREPRENEUR',
} as const;
export type ResourceContributor = keyof typeof ResourceContributor;

/** Læreplanmål: whether ordinary curriculum goals are to be met, table 4-6. */
export const CurriculumGoal = {
  FULL_ALL: 'FULL_ALL',
  PARTIAL_ALL: 'PARTIAL_ALL',
  SOME_PARTICIPANTS: 'SOME_PARTICIPANTS',
  NONE: 'NONE',
} as const;
export type CurriculumGoal = keyof typeof CurriculumGoal;

/** Dokumentert kompetanse, derived: curriculum goals for all, else another document, else none; table 4-8. */
export const DocumentedCompetence = {
  CURRICULUM: 'CURRICULUM',
  OTHER_DOCUMENTED: 'OTHER_DOCUMENTED',
  NONE: 'NONE',
} as const;
export type DocumentedCompetence = keyof typeof DocumentedCompetence;

/** Målsetting, table 4-11. */
export const MeasureGoal = {
  MOTIVATE: 'MOTIVATE',
  WORK_PRACTICE: 'WORK_PRACTICE',
  COPE_DAILY_LIFE: 'COPE_DAILY_LIFE',
} as const;
export type MeasureGoal = keyof typeof MeasureGoal;

/** Innhold, virkemiddel, table 4-12. The last three were not asked in Oslo (NOVA-13/13, footnote 6). */
export const Content = {
  SYSTEMATIC_GUIDANCE: 'SYSTEMATIC_GUIDANCE',
  LONG_TERM_PLAN: 'LONG_TERM_PLAN',
  PARENT_COOPERATION: 'PARENT_COOPERATION',
  CLOSE_FOLLOW_UP: 'CLOSE_FOLLOW_UP',
  SOCIAL_SERVICES: 'SOCIAL_SERVICES',
  TREATMENT: 'TREATMENT',
} as const;
export type Content = keyof typeof Content;

/** Oppfølgingsintensitet: contact at least every 14 days (tett oppfølging), less often, or not recorded; table 4-12. */
export const FollowUpIntensity = {
  AT_LEAST_EVERY_14_DAYS: 'AT_LEAST_EVERY_14_DAYS',
  LESS_OFTEN: 'LESS_OFTEN',
  NOT_RECORDED: 'NOT_RECORDED',
} as const;
export type FollowUpIntensity = keyof typeof FollowUpIntensity;

/** Svar: not recorded is an answer of its own, never folded into no. */
export const Answer = { YES: 'YES', NO: 'NO', NOT_RECORDED: 'NOT_RECORDED' } as const;
export type Answer = keyof typeof Answer;

export const arenaLabels: Readonly<Record<Arena, Label>> = {
  SCHOOL: { nb: 'Skole', nn: 'Skule', en: 'School' },
  ALTERNATIVE_ARENA: {
    nb: 'Alternativ læringsarena (ikke skole)',
    nn: 'Alternativ læringsarena (ikkje skule)',
    en: 'Alternative learning arena (not school)',
  },
  ENTERPRISE: { nb: 'Bedrift', nn: 'Bedrift', en: 'Enterprise' },
  ENTERPRISE_AND_ALTERNATIVE: {
    nb: 'Kombinasjon av bedrift og alternativ læringsarena',
    nn: 'Kombinasjon av bedrift og alternativ læringsarena',
    en: 'Combination of enterprise and alternative learning arena',
  },
  NO_TRAINING: {
    nb: 'Opplæring ikke del av tiltaket',
    nn: 'Opplæring ikkje del av tiltaket',
    en: 'Training not part of the measure',
  },
};

export const actorLabels: Readonly<Record<Actor, Label>> = {
  OT: { nb: 'OT', nn: 'OT', en: 'Follow-up service (OT)' },
  NAV: { nb: 'NAV', nn: 'NAV', en: 'NAV (labour and welfare)' },
  UPPER_SECONDARY_SCHOOL: { nb: 'Videregående skole', nn: 'Vidaregåande skule', en: 'Upper secondary school' },
  ENTERPRISE: { nb: 'Privat/offentlig bedrift', nn: 'Privat/offentleg bedrift', en: 'Private or public enterprise' },
  MUNICIPAL_BODIES: { nb: 'Andre kommunale instanser', nn: 'Andre kommunale instansar', en: 'Other municipal bodies' },
  VOCATIONAL_TRAINING_OFFICE: { nb: 'Fagopplæringen', nn: 'Fagopplæringa', en: 'Vocational training office' },
  PPT: { nb: 'PPT', nn: 'PPT', en: 'Educational psychology service (PPT)' },
  VOLUNTARY_OR_SOCIAL_ENTREPRENEUR: {
    nb: 'Frivillig organisasjon/sosial entreprenør',
    nn: 'Frivillig organisasjon/sosial entreprenør',
    en: 'Voluntary organisation or social entrepreneur',
  },
};

export const resourceContributorLabels: Readonly<Record<ResourceContributor, Label>> = {
  COUNTY_EDUCATION: { nb: 'Fylkeskommunal opplæring', nn: 'Fylkeskommunal opplæring', en: 'County education' },
  NAV: { nb: 'NAV', nn: 'NAV', en: 'NAV' },
  MUNICIPAL_BODIES: { nb: 'Andre kommunale instanser', nn: 'Andre kommunale instansar', en: 'Other municipal bodies' },
  ENTERPRISE: {
    nb: 'Private eller offentlige bedrifter',
    nn: 'Private eller offentlege bedrifter',
    en: 'Private or public enterprises',
  },
  VOLUNTARY_OR_SOCIAL_ENTREPRENEUR: {
    nb: 'Frivillige organisasjoner/sosiale entreprenører',
    nn: 'Frivillige organisasjonar/sosiale entreprenørar',
    en: 'Voluntary organisations or social entrepreneurs',
  },
};

export const curriculumGoalLabels: Readonly<Record<CurriculumGoal, Label>> = {
  FULL_ALL: {
    nb: 'Ja, helt (for alle deltakerne)',
    nn: 'Ja, heilt (for alle deltakarane)',
    en: 'Yes, fully (for all participants)',
  },
  PARTIAL_ALL: {
    nb: 'Ja, delvis (for alle deltakerne)',
    nn: 'Ja, delvis (for alle deltakarane)',
    en: 'Yes, partly (for all participants)',
  },
  SOME_PARTICIPANTS: {
    nb: 'Ja, men bare for noen av deltakerne',
    nn: 'Ja, men berre for nokre av deltakarane',
    en: 'Yes, but only for some of the participants',
  },
  NONE: {
    nb: 'Nei, for ingen av deltakerne',
    nn: 'Nei, for ingen av deltakarane',
    en: 'No, for none of the participants',
  },
};

export const documentedCompetenceLabels: Readonly<Record<DocumentedCompetence, Label>> = {
  CURRICULUM: { nb: 'Ja, å oppfylle læreplanmål', nn: 'Ja, å oppfylle læreplanmål', en: 'Yes, curriculum goals' },
  OTHER_DOCUMENTED: {
    nb: 'Ja, annen dokumentert kompetanse',
    nn: 'Ja, annan dokumentert kompetanse',
    en: 'Yes, other documented competence',
  },
  NONE: {
    nb: 'Nei, ikke dokumentert kompetanse',
    nn: 'Nei, ikkje dokumentert kompetanse',
    en: 'No, not documented competence',
  },
};

export const measureGoalLabels: Readonly<Record<MeasureGoal, Label>> = {
  MOTIVATE: {
    nb: 'Motivere, veilede/klargjøre for opplæring/annen aktivitet',
    nn: 'Motivere, rettleie/klargjere for opplæring/annan aktivitet',
    en: 'Motivate, guide, prepare for training or other activity',
  },
  WORK_PRACTICE: { nb: 'Gi arbeidspraksis', nn: 'Gi arbeidspraksis', en: 'Give work practice' },
  COPE_DAILY_LIFE: {
    nb: 'Hjelp til å mestre hverdagen (struktur, rutiner, sosial trening)',
    nn: 'Hjelp til å meistre kvardagen (struktur, rutinar, sosial trening)',
    en: 'Help to cope with daily life (structure, routines, social training)',
  },
};

export const contentLabels: Readonly<Record<Content, Label>> = {
  SYSTEMATIC_GUIDANCE: {
    nb: 'Systematisk motivering/veiledning',
    nn: 'Systematisk motivering/rettleiing',
    en: 'Systematic motivation and guidance',
  },
  LONG_TERM_PLAN: {
    nb: 'Utarbeide en langsiktig plan for den enkelte ungdom',
    nn: 'Utarbeide ein langsiktig plan for den enkelte ungdommen',
    en: 'Long-term plan for the individual youth',
  },
  PARENT_COOPERATION: {
    nb: 'Systematisk samarbeid med foresatte/hjemmet',
    nn: 'Systematisk samarbeid med føresette/heimen',
    en: 'Systematic cooperation with parents or home',
  },
  CLOSE_FOLLOW_UP: {
    nb: 'Tett oppfølging av enkeltungdom (minst hver 14. dag)',
    nn: 'Tett oppfølging av einskildungdom (minst kvar 14. dag)',
    en: 'Close follow-up of the individual (at least every 14 days)',
  },
  SOCIAL_SERVICES: {
    nb: 'Sosiale tjenester (bostøtte/sosialhjelp)',
    nn: 'Sosiale tenester (bustøtte/sosialhjelp)',
    en: 'Social services (housing support, social assistance)',
  },
  TREATMENT: {
    nb: 'Rene behandlingstilbud som understøttende element',
    nn: 'Reine behandlingstilbod som støttande element',
    en: 'Treatment offers as a supporting element',
  },
};

export const followUpIntensityLabels: Readonly<Record<FollowUpIntensity, Label>> = {
  AT_LEAST_EVERY_14_DAYS: { nb: 'Minst hver 14. dag', nn: 'Minst kvar 14. dag', en: 'At least every 14 days' },
  LESS_OFTEN: { nb: 'Sjeldnere', nn: 'Sjeldnare', en: 'Less often' },
  NOT_RECORDED: { nb: 'Ikke registrert', nn: 'Ikkje registrert', en: 'Not recorded' },
};

export const answerLabels: Readonly<Record<Answer, Label>> = {
  YES: { nb: 'Ja', nn: 'Ja', en: 'Yes' },
  NO: { nb: 'Nei', nn: 'Nei', en: 'No' },
  NOT_RECORDED: { nb: 'Ikke registrert', nn: 'Ikkje registrert', en: 'Not recorded' },
};
