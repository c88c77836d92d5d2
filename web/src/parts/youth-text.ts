import type { MeasureInList } from './measure-fields.ts';

/** The languages a youth is written to in. */
export type YouthLanguage = 'nb' | 'nn';

/** At most so many characters, as NAV's own messages to users. */
const atMost = 500;

type Sentences = Readonly<Record<string, string>>;

interface Words {
  readonly hello: string;
  readonly about: (name: string) => string;
  readonly question: string;
  readonly arenas: Sentences;
  readonly followUp: Sentences;
  readonly goals: Sentences;
  readonly contents: Sentences;
  readonly curriculum: Sentences;
  readonly documented: string;
}

const words: Readonly<Record<YouthLanguage, Words>> = {
  nb: {
    hello: 'Hei!',
    about: (name) => `Jeg har et tilbud som kan passe for deg: ${name}.`,
    question: 'Er dette noe for deg? Svar på denne meldingen, eller ring meg.',
    arenas: {
      SCHOOL: 'Du får opplæring på en skole.',
      ALTERNATIVE_ARENA: 'Du får opplæring et annet sted enn på skolen.',
      ENTERPRISE: 'Du lærer mens du er i en bedrift.',
      ENTERPRISE_AND_ALTERNATIVE: 'Du lærer litt i en bedrift og litt et annet sted enn på skolen.',
      NO_TRAINING: 'Dette er ikke skole.',
    },
    followUp: {
      AT_LEAST_EVERY_14_DAYS: 'Noen tar kontakt med deg minst hver 14. dag.',
      LESS_OFTEN: 'Noen tar kontakt med deg underveis.',
    },
    goals: {
      WORK_PRACTICE: 'Du får prøve deg i en jobb.',
      MOTIVATE: 'Du får hjelp til å finne ut hva du vil.',
      COPE_DAILY_LIFE: 'Du får hjelp til å få dagene til å fungere.',
    },
    contents: {
      LONG_TERM_PLAN: 'Du er med på å lage en plan for veien videre.',
      SOCIAL_SERVICES: 'Du kan få hjelp med bolig og penger.',
      TREATMENT: 'Du kan få behandling ved siden av.',
      PARENT_COOPERATION: 'Vi snakker også med dem du bor hos.',
    },
    curriculum: {
      FULL_ALL: 'Det du lærer, teller i skolefag.',
      PARTIAL_ALL: 'Noe av det du lærer, teller i skolefag.',
      SOME_PARTICIPANTS: 'Noe av det du lærer, kan telle i skolefag.',
    },
    documented: 'Du får papirer på det du har lært.',
  },
  nn: {
    hello: 'Hei!',
    about: (name) => `Eg har eit tilbod som kan passe for deg: ${name}.`,
    question: 'Er dette noko for deg? Svar på denne meldinga, eller ring meg.',
    arenas: {
      SCHOOL: 'Du får opplæring på ein skule.',
      ALTERNATIVE_ARENA: 'Du får opplæring ein annan stad enn på skulen.',
      ENTERPRISE: 'Du lærer medan du er i ei bedrift.',
      ENTERPRISE_AND_ALTERNATIVE: 'Du lærer litt i ei bedrift og litt ein annan stad enn på skulen.',
      NO_TRAINING: 'Dette er ikkje skule.',
    },
    followUp: {
      AT_LEAST_EVERY_14_DAYS: 'Nokon tek kontakt med deg minst kvar 14. dag.',
      LESS_OFTEN: 'Nokon tek kontakt med deg undervegs.',
    },
    goals: {
      WORK_PRACTICE: 'Du får prøve deg i ein jobb.',
      MOTIVATE: 'Du får hjelp til å finne ut kva du vil.',
      COPE_DAILY_LIFE: 'Du får hjelp til å få dagane til å fungere.',
    },
    contents: {
      LONG_TERM_PLAN: 'Du er med på å lage ein plan for vegen vidare.',
      SOCIAL_SERVICES: 'Du kan få hjelp med bustad og pengar.',
      TREATMENT: 'Du kan få behandling ved sida av.',
      PARENT_COOPERATION: 'Vi snakkar òg med dei du bur hos.',
    },
    curriculum: {
      FULL_ALL: 'Det du lærer, tel i skulefag.',
      PARTIAL_ALL: 'Noko av det du lærer, tel i skulefag.',
      SOME_PARTICIPANTS: 'Noko av det du lærer, kan telje i skulefag.',
    },
    documented: 'Du får papir på det du har lært.',
  },
};

/**
 * A message an adviser can send a youth: what it is, how often, what one gets, what to do now. The text that whoever answers
 * for the measure has written; without one it is made of what is recorded and of nothing else. Never longer than 500 characters.
 */
export function youthText(measure: MeasureInList, language: YouthLanguage): string {
  const own = measure.youthText?.[language];
  if (own) return own;
  const said = words[language];
  const opening = `${said.hello}\n${said.about(measure.name.slice(0, 150))}`;
  const closing = `\n${said.question}`;
  let body = '';
  for (const sentence of sentencesOf(measure, said)) {
    const longer = body === '' ? `\n${sentence}` : `${body} ${sentence}`;
    if (opening.length + longer.length + closing.length <= atMost) body = longer;
  }
  return `${opening}${body}${closing}`;
}

function sentencesOf(measure: MeasureInList, said: Words): string[] {
  const contained = measure.contents.filter(({ answer }) => answer === 'YES').map(({ content }) => content);
  const sentences = [
    measure.arena && said.arenas[measure.arena],
    said.followUp[measure.followUpIntensity],
    ...(measure.goals ?? []).map((goal) => said.goals[goal]),
    measure.curriculumGoal && said.curriculum[measure.curriculumGoal],
    measure.otherDocumentedCompetence === 'YES' ? said.documented : undefined,
    ...contained.map((content) => said.contents[content]),
  ];
  return sentences.filter((sentence) => typeof sentence === 'string');
}
