import type { Phrases } from './phrases.js';

/** Bokmål. Field words as in NOVA-13/13 ch. 3.1 and 4 and the glossary; the sentences are ours. */
export const phrasesNb: Phrases = {
  and: 'og',
  opening: [
    'Rekonstruert tiltak i {county}, skoleåret 2012/13.',
    'Et rekonstruert tiltak fra {county} for skoleåret 2012/13.',
    'Rekonstruert rad for {county}, skoleåret 2012/13: ikke et virkelig tiltak.',
  ],
  arena: {
    SCHOOL: [
      'Opplæringen foregår hovedsakelig på skole.',
      'Skolen er hovedarena for opplæringen.',
      'Det meste av opplæringen skjer i skolen.',
    ],
    ALTERNATIVE_ARENA: [
      'Opplæringen foregår hovedsakelig på en alternativ læringsarena, utenfor skole og bedrift.',
      'Hovedarena er en alternativ læringsarena, ikke skole og ikke bedrift.',
      'Det meste av opplæringen skjer på en alternativ arena utenfor skolen.',
    ],
    ENTERPRISE: [
      'Opplæringen foregår hovedsakelig i bedrift.',
      'Det meste av opplæringen skjer ute i en bedrift.',
      'Bedriften er hovedarena for opplæringen: ungdommen lærer på arbeidsplassen.',
    ],
    ENTERPRISE_AND_ALTERNATIVE: [
      'Opplæringen kombinerer bedrift og en alternativ læringsarena.',
      'Tiltaket er en kombinasjon: opplæring i bedrift og på en alternativ læringsarena.',
      'Opplæringen veksler mellom bedrift og en alternativ arena utenfor skolen.',
    ],
    NO_TRAINING: ['Opplæring er ikke en del av tiltaket.', 'Tiltaket inneholder ikke opplæring.'],
  },
  actor: {
    OT: ['oppfølgingstjenesten (OT)', 'OT', 'OT (oppfølgingstjenesten)'],
    NAV: ['NAV'],
    UPPER_SECONDARY_SCHOOL: ['videregående skole', 'en videregående skole'],
    ENTERPRISE: ['privat eller offentlig bedrift', 'bedrift (privat eller offentlig)'],
    MUNICIPAL_BODIES: ['andre kommunale instanser', 'andre instanser i kommunen'],
    VOCATIONAL_TRAINING_OFFICE: ['fagopplæringen', 'fylkets fagopplæring'],
    PPT: ['PPT', 'pedagogisk-psykologisk tjeneste (PPT)'],
    VOLUNTARY_OR_SOCIAL_ENTREPRENEUR: [
      'frivillig organisasjon eller sosial entreprenør',
      'en frivillig organisasjon/sosial entreprenør',
    ],
  },
  onlyActor: ['Bare én aktør er involvert: {list}.', 'Eneste involverte aktør: {list}.'],
  actors: [
    'Involverte aktører: {list}.',
    'Tiltaket er et samarbeid mellom {list}.',
    'Med i tiltaket: {list}.',
    'Disse er involvert: {list}.',
  ],
  contributor: {
    COUNTY_EDUCATION: ['fylkeskommunal opplæring', 'fylkeskommunen (opplæring)'],
    NAV: ['NAV'],
    MUNICIPAL_BODIES: ['andre kommunale instanser'],
    ENTERPRISE: ['private eller offentlige bedrifter', 'bedrifter (private eller offentlige)'],
    VOLUNTARY_OR_SOCIAL_ENTREPRENEUR: ['frivillige organisasjoner eller sosiale entreprenører'],
  },
  oneContributor: ['Ressursene (penger eller personale) kommer bare fra {list}.', 'Bare {list} bidrar med ressurser.'],
  contributors: [
    'Ressurser (penger eller personale) kommer fra {list}.',
    'Det er {list} som bidrar med ressurser.',
    'Ressursene deles mellom {list}.',
  ],
  curriculumGoal: {
    FULL_ALL: [
      'Alle deltakerne skal nå ordinære læreplanmål i videregående opplæring helt ut.',
      'Målet er at alle deltakere oppfyller læreplanmål i videregående opplæring fullt ut.',
      'Tiltaket skal oppfylle læreplanmål helt, for alle deltakerne.',
    ],
    PARTIAL_ALL: [
      'Alle deltakerne skal nå en del av læreplanmålene i videregående opplæring.',
      'Læreplanmål skal oppfylles delvis, for alle deltakerne.',
      'Målet er at alle deltakere oppfyller deler av læreplanen i videregående opplæring.',
    ],
    SOME_PARTICIPANTS: [
      'Læreplanmål er et mål for noen av deltakerne, ikke for alle.',
      'Bare noen av deltakerne skal nå ordinære læreplanmål.',
    ],
    NONE: [
      'Læreplanmål er ikke et mål for noen av deltakerne.',
      'Ingen av deltakerne skal oppfylle læreplanmål i tiltaket.',
      'Tiltaket er ikke rettet mot læreplanmål.',
    ],
  },
  otherDocumented: [
    'Deltakerne skal få annen dokumentert kompetanse, altså et dokument på det de har lært.',
    'Tiltaket gir annen dokumentert kompetanse enn læreplanmål.',
    'Det deltakerne har lært, skal dokumenteres på annen måte (annen dokumentert kompetanse).',
  ],
  noOtherDocumented: [
    'Annen dokumentert kompetanse gis ikke.',
    'Tiltaket skal ikke gi annen dokumentert kompetanse.',
    'Det gis ikke annen dokumentasjon på kompetanse.',
  ],
  goal: {
    MOTIVATE: [
      'motivere, veilede og klargjøre for opplæring eller annen aktivitet',
      'motivere og veilede ungdommen fram mot opplæring eller annen aktivitet',
      'gi motivasjon og veiledning før opplæring eller annen aktivitet',
    ],
    WORK_PRACTICE: [
      'gi arbeidspraksis',
      'gi ungdommen arbeidspraksis (utplassering)',
      'gi arbeidstrening (arbeidspraksis)',
    ],
    COPE_DAILY_LIFE: [
      'hjelpe ungdommen å mestre hverdagen med struktur, rutiner og sosial trening',
      'gi struktur og rutiner i hverdagen og trening i sosiale ferdigheter',
      'styrke hverdagsmestringen: struktur, rutiner, sosial trening',
    ],
  },
  goals: ['Målet er å {list}.', 'Tiltaket skal {list}.', 'Målsettingen er å {list}.'],
  noGoals: ['Ingen av skjemaets øvrige målsettinger gjelder for tiltaket.'],
  goalsLeftOut: ['Skjemaets øvrige målsettinger gjelder ikke.', 'Andre målsettinger i skjemaet er ikke valgt.'],
  content: {
    SYSTEMATIC_GUIDANCE: [
      'systematisk motivering og veiledning',
      'systematisk veiledning og motivasjonsarbeid',
      'motivering og veiledning satt i system',
    ],
    LONG_TERM_PLAN: [
      'en langsiktig plan for den enkelte ungdom',
      'en langsiktig plan for hver enkelt',
      'en langsiktig plan laget for den enkelte',
    ],
    PARENT_COOPERATION: [
      'systematisk samarbeid med foresatte og hjemmet',
      'systematisk samarbeid med foreldre eller foresatte',
      'systematisk foreldresamarbeid',
    ],
    CLOSE_FOLLOW_UP: [
      'tett oppfølging av den enkelte minst hver 14. dag',
      'tett individuell oppfølging minst annenhver uke',
      'tett oppfølging med kontakt minst hver 14. dag',
    ],
    SOCIAL_SERVICES: [
      'sosiale tjenester (bostøtte eller sosialhjelp)',
      'bostøtte eller sosialhjelp (sosiale tjenester)',
      'sosiale tjenester med bostøtte/sosialhjelp',
    ],
    TREATMENT: [
      'rene behandlingstilbud som støtte',
      'behandling som understøttende element',
      'behandlingstilbud som støtter opp om resten',
    ],
  },
  contents: ['Innholdet omfatter {list}.', 'Tiltaket inneholder {list}.', 'Som virkemidler brukes {list}.'],
  contentsLeftOut: ['Skjemaets øvrige virkemidler brukes ikke.', 'Andre virkemidler i skjemaet inngår ikke.'],
  noContents: ['Ingen av virkemidlene det ble spurt om, brukes.'],
  contentsNotRecorded: [
    'Ikke registrert (skjemaet i Oslo spurte ikke): {list}.',
    'Det er ikke registrert om tiltaket omfatter {list}.',
  ],
  contentName: {
    SYSTEMATIC_GUIDANCE: 'systematisk motivering/veiledning',
    LONG_TERM_PLAN: 'langsiktig plan',
    PARENT_COOPERATION: 'samarbeid med foresatte',
    CLOSE_FOLLOW_UP: 'tett oppfølging',
    SOCIAL_SERVICES: 'sosiale tjenester',
    TREATMENT: 'behandlingstilbud',
  },
  name: {
    curriculumAndPractice: 'Læreplanmål og arbeidspraksis',
    curriculum: 'Opplæring mot læreplanmål',
    partCurriculumAndPractice: 'Deler av læreplanen og arbeidspraksis',
    partCurriculum: 'Opplæring mot deler av læreplanen',
    practiceAndDocument: 'Arbeidspraksis og dokumentert kompetanse',
    motivationAndDocument: 'Veiledning og dokumentert kompetanse',
    document: 'Dokumentert kompetanse',
    practice: 'Arbeidspraksis',
    practiceAndMastery: 'Arbeidspraksis og hverdagsmestring',
    mastery: 'Hverdagsmestring',
    motivation: 'Motivering og veiledning',
    place: {
      SCHOOL: 'på skole',
      ALTERNATIVE_ARENA: 'på alternativ læringsarena',
      ENTERPRISE: 'i bedrift',
      ENTERPRISE_AND_ALTERNATIVE: 'i bedrift og på alternativ arena',
      NO_TRAINING: 'uten opplæring',
    },
    with: {
      SYSTEMATIC_GUIDANCE: 'systematisk veiledning',
      LONG_TERM_PLAN: 'langsiktig plan',
      PARENT_COOPERATION: 'foreldresamarbeid',
      CLOSE_FOLLOW_UP: 'tett oppfølging',
      SOCIAL_SERVICES: 'sosiale tjenester',
      TREATMENT: 'behandling som støtte',
    },
    withWord: 'med',
    reconstructed: 'rekonstruert',
  },
};
