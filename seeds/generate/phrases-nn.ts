import type { Phrases } from './phrases.js';

/** Nynorsk. Field words as in the glossary; the sentences are ours. */
export const phrasesNn: Phrases = {
  and: 'og',
  opening: [
    'Rekonstruert tiltak i {county}, skuleåret 2012/13.',
    'Eit rekonstruert tiltak frå {county} for skuleåret 2012/13.',
    'Rekonstruert rad for {county}, skuleåret 2012/13: ikkje eit verkeleg tiltak.',
  ],
  arena: {
    SCHOOL: [
      'Opplæringa går hovudsakleg føre seg på skule.',
      'Skulen er hovudarena for opplæringa.',
      'Det meste av opplæringa skjer i skulen.',
    ],
    ALTERNATIVE_ARENA: [
      'Opplæringa går hovudsakleg føre seg på ein alternativ læringsarena, utanfor skule og bedrift.',
      'Hovudarena er ein alternativ læringsarena, ikkje skule og ikkje bedrift.',
      'Det meste av opplæringa skjer på ein alternativ arena utanfor skulen.',
    ],
    ENTERPRISE: [
      'Opplæringa går hovudsakleg føre seg i bedrift.',
      'Det meste av opplæringa skjer ute i ei bedrift.',
      'Bedrifta er hovudarena for opplæringa: ungdommen lærer på arbeidsplassen.',
    ],
    ENTERPRISE_AND_ALTERNATIVE: [
      'Opplæringa kombinerer bedrift og ein alternativ læringsarena.',
      'Tiltaket er ein kombinasjon: opplæring i bedrift og på ein alternativ læringsarena.',
      'Opplæringa vekslar mellom bedrift og ein alternativ arena utanfor skulen.',
    ],
    NO_TRAINING: ['Opplæring er ikkje ein del av tiltaket.', 'Tiltaket inneheld ikkje opplæring.'],
  },
  actor: {
    OT: ['oppfølgingstenesta (OT)', 'OT', 'OT (oppfølgingstenesta)'],
    NAV: ['NAV'],
    UPPER_SECONDARY_SCHOOL: ['vidaregåande skule', 'ein vidaregåande skule'],
    ENTERPRISE: ['privat eller offentleg bedrift', 'bedrift (privat eller offentleg)'],
    MUNICIPAL_BODIES: ['andre kommunale instansar', 'andre instansar i kommunen'],
    VOCATIONAL_TRAINING_OFFICE: ['fagopplæringa', 'fagopplæringa i fylket'],
    PPT: ['PPT', 'pedagogisk-psykologisk teneste (PPT)'],
    VOLUNTARY_OR_SOCIAL_ENTREPRENEUR: [
      'frivillig organisasjon eller sosial entreprenør',
      'ein frivillig organisasjon/sosial entreprenør',
    ],
  },
  onlyActor: ['Berre éin aktør er involvert: {list}.', 'Einaste involverte aktør: {list}.'],
  actors: [
    'Involverte aktørar: {list}.',
    'Tiltaket er eit samarbeid mellom {list}.',
    'Med i tiltaket: {list}.',
    'Desse er involverte: {list}.',
  ],
  contributor: {
    COUNTY_EDUCATION: ['fylkeskommunal opplæring', 'fylkeskommunen (opplæring)'],
    NAV: ['NAV'],
    MUNICIPAL_BODIES: ['andre kommunale instansar'],
    ENTERPRISE: ['private eller offentlege bedrifter', 'bedrifter (private eller offentlege)'],
    VOLUNTARY_OR_SOCIAL_ENTREPRENEUR: ['frivillige organisasjonar eller sosiale entreprenørar'],
  },
  oneContributor: ['Ressursane (pengar eller personale) kjem berre frå {list}.', 'Berre {list} bidreg med ressursar.'],
  contributors: [
    'Ressursar (pengar eller personale) kjem frå {list}.',
    'Det er {list} som bidreg med ressursar.',
    'Ressursane er delte mellom {list}.',
  ],
  curriculumGoal: {
    FULL_ALL: [
      'Alle deltakarane skal nå ordinære læreplanmål i vidaregåande opplæring heilt ut.',
      'Målet er at alle deltakarar oppfyller læreplanmål i vidaregåande opplæring fullt ut.',
      'Tiltaket skal oppfylle læreplanmål heilt, for alle deltakarane.',
    ],
    PARTIAL_ALL: [
      'Alle deltakarane skal nå ein del av læreplanmåla i vidaregåande opplæring.',
      'Læreplanmål skal oppfyllast delvis, for alle deltakarane.',
      'Målet er at alle deltakarar oppfyller delar av læreplanen i vidaregåande opplæring.',
    ],
    SOME_PARTICIPANTS: [
      'Læreplanmål er eit mål for nokre av deltakarane, ikkje for alle.',
      'Berre nokre av deltakarane skal nå ordinære læreplanmål.',
    ],
    NONE: [
      'Læreplanmål er ikkje eit mål for nokon av deltakarane.',
      'Ingen av deltakarane skal oppfylle læreplanmål i tiltaket.',
      'Tiltaket er ikkje retta mot læreplanmål.',
    ],
  },
  otherDocumented: [
    'Deltakarane skal få annan dokumentert kompetanse, altså eit dokument på det dei har lært.',
    'Tiltaket gir annan dokumentert kompetanse enn læreplanmål.',
    'Det deltakarane har lært, skal dokumenterast på anna vis (annan dokumentert kompetanse).',
  ],
  noOtherDocumented: [
    'Tiltaket gir ikkje annan dokumentert kompetanse.',
    'Annan dokumentert kompetanse er ikkje eit mål.',
    'Det blir ikkje gitt annan dokumentasjon på kompetanse.',
  ],
  goal: {
    MOTIVATE: [
      'motivere, rettleie og klargjere for opplæring eller annan aktivitet',
      'motivere og rettleie ungdommen fram mot opplæring eller annan aktivitet',
      'gi motivasjon og rettleiing før opplæring eller annan aktivitet',
    ],
    WORK_PRACTICE: [
      'gi arbeidspraksis',
      'gi ungdommen arbeidspraksis (utplassering)',
      'gi arbeidstrening (arbeidspraksis)',
    ],
    COPE_DAILY_LIFE: [
      'hjelpe ungdommen å meistre kvardagen med struktur, rutinar og sosial trening',
      'gi struktur og rutinar i kvardagen og trening i sosiale ferdigheiter',
      'styrkje kvardagsmeistringa: struktur, rutinar, sosial trening',
    ],
  },
  goals: ['Målet er å {list}.', 'Tiltaket skal {list}.', 'Målsetjinga er å {list}.'],
  noGoals: ['Ingen av dei andre målsetjingane i skjemaet gjeld for tiltaket.'],
  goalsLeftOut: ['Dei andre målsetjingane i skjemaet gjeld ikkje.', 'Andre målsetjingar i skjemaet er ikkje valde.'],
  content: {
    SYSTEMATIC_GUIDANCE: [
      'systematisk motivering og rettleiing',
      'systematisk rettleiing og motivasjonsarbeid',
      'motivering og rettleiing sett i system',
    ],
    LONG_TERM_PLAN: [
      'ein langsiktig plan for den enkelte ungdommen',
      'ein langsiktig plan for kvar einskild',
      'ein langsiktig plan laga for den enkelte',
    ],
    PARENT_COOPERATION: [
      'systematisk samarbeid med føresette og heimen',
      'systematisk samarbeid med foreldre eller føresette',
      'systematisk foreldresamarbeid',
    ],
    CLOSE_FOLLOW_UP: [
      'tett oppfølging av den enkelte minst kvar 14. dag',
      'tett individuell oppfølging minst annankvar veke',
      'tett oppfølging med kontakt minst kvar 14. dag',
    ],
    SOCIAL_SERVICES: [
      'sosiale tenester (bustøtte eller sosialhjelp)',
      'bustøtte eller sosialhjelp (sosiale tenester)',
      'sosiale tenester med bustøtte/sosialhjelp',
    ],
    TREATMENT: [
      'reine behandlingstilbod som støtte',
      'behandling som støttande element',
      'behandlingstilbod som støttar opp om resten',
    ],
  },
  contents: ['Innhaldet omfattar {list}.', 'Tiltaket inneheld {list}.', 'Som verkemiddel blir desse brukte: {list}.'],
  contentsLeftOut: ['Dei andre verkemidla i skjemaet er ikkje i bruk.', 'Andre verkemiddel i skjemaet inngår ikkje.'],
  noContents: ['Ingen av verkemidla det vart spurt om, er i bruk.'],
  contentsNotRecorded: ['Det er ikkje registrert om tiltaket omfattar {list}.'],
  contentName: {
    SYSTEMATIC_GUIDANCE: 'systematisk motivering/rettleiing',
    LONG_TERM_PLAN: 'langsiktig plan',
    PARENT_COOPERATION: 'samarbeid med føresette',
    CLOSE_FOLLOW_UP: 'tett oppfølging',
    SOCIAL_SERVICES: 'sosiale tenester',
    TREATMENT: 'behandlingstilbod',
  },
  name: {
    curriculumAndPractice: 'Læreplanmål og arbeidspraksis',
    curriculum: 'Opplæring mot læreplanmål',
    partCurriculumAndPractice: 'Delar av læreplanen og arbeidspraksis',
    partCurriculum: 'Opplæring mot delar av læreplanen',
    practiceAndDocument: 'Arbeidspraksis og dokumentert kompetanse',
    motivationAndDocument: 'Rettleiing og dokumentert kompetanse',
    document: 'Dokumentert kompetanse',
    practice: 'Arbeidspraksis',
    practiceAndMastery: 'Arbeidspraksis og kvardagsmeistring',
    mastery: 'Kvardagsmeistring',
    motivation: 'Motivering og rettleiing',
    place: {
      SCHOOL: 'på skule',
      ALTERNATIVE_ARENA: 'på alternativ læringsarena',
      ENTERPRISE: 'i bedrift',
      ENTERPRISE_AND_ALTERNATIVE: 'i bedrift og på alternativ arena',
      NO_TRAINING: 'utan opplæring',
    },
    with: {
      SYSTEMATIC_GUIDANCE: 'systematisk rettleiing',
      LONG_TERM_PLAN: 'langsiktig plan',
      PARENT_COOPERATION: 'foreldresamarbeid',
      CLOSE_FOLLOW_UP: 'tett oppfølging',
      SOCIAL_SERVICES: 'sosiale tenester',
      TREATMENT: 'behandling som støtte',
    },
    withWord: 'med',
    reconstructed: 'rekonstruert',
  },
};
