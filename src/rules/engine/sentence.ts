import type { Label, Language } from '../../platform/language.js';
import type { Truth } from '../language/truth.js';
import type { RuleClauses, RuleKind } from '../sets/rule.js';
import type { Outcome } from './compiled-rule.js';

/** What a sentence is made of: the rule's clauses, and how the engine found the rule to come out. */
export interface Reason {
  readonly clauses: RuleClauses;
  readonly kind: RuleKind;
  readonly outcome: Outcome;
  /** Whether the youth is what the rule is about. */
  readonly concerns: Truth;
  /** Whether the measure is what the rule asks for; 1 of a rule about the youth alone. */
  readonly fits: Truth;
  /** What is recorded of the youth and of the measure, where that decided and the clauses do not say it. */
  readonly youthIs: string;
  readonly measureIs: string;
}

/**
 * How a rule came out, as one can read it aloud: what the youth wants or is, what the measure has, and what follows. The
 * clauses are the rule's; which of them are said, and what follows, is decided by the outcome alone.
 */
export function sentenceOf(reason: Reason, language: Language): string {
  const say = frames[language];
  const { clauses, kind, outcome } = reason;
  const youth = clauses.youth === null ? null : withActual(clauses.youth[language], reason.youthIs);
  if (clauses.has === null || clauses.lacks === null) return ofYouth(reason, language);
  const has = clauses.has[language];
  if (outcome === 'NOT_APPLICABLE') return say.notConcerned;
  if (outcome === 'HIT') return `${both(youth, say.and, has)} ${kind === 'ELIGIBILITY' ? '' : say.hit[kind]}`.trim();
  if (outcome === 'MISS') {
    const lacks = withActual(clauses.lacks[language], reason.measureIs);
    return `${both(youth, say.but, lacks)} ${say.miss[kind]}`;
  }
  return unknownText(reason, youth, has, language);
}

function unknownText({ concerns, fits, kind }: Reason, youth: string | null, has: string, language: Language): string {
  const say = frames[language];
  if (kind === 'ELIGIBILITY') return `${capital(`${say.notSettled} ${has}`)}. ${say.unknownGate}`;
  if (concerns === 1 || youth === null) {
    const about = youth === null ? '' : `${capital(youth)}. `;
    return `${about}${capital(`${say.notRecorded} ${has}`)}, ${say.neither}`;
  }
  if (fits === 0)
    return `${capital(`${say.weDoNotKnow} ${youth}`)}, ${say.norRecorded} ${has}. ${say.countsForNothing}`;
  return `${capital(`${say.weDoNotKnow} ${youth}`)}. ${capital(has)}, ${kind === 'CAUTION' ? say.mayCount : say.mayHelp}`;
}

function ofYouth({ clauses, kind, outcome, youthIs }: Reason, language: Language): string {
  const say = frames[language];
  const youth = clauses.youth?.[language] ?? '';
  if (outcome === 'UNKNOWN') {
    return `${capital(`${say.weDoNotKnow} ${withActual(youth, '')}`)}. ${kind === 'EXCLUSION' ? say.decidesNothing : say.ask}`;
  }
  const clause = withActual(outcome === 'HIT' ? youth : (clauses.youthNot?.[language] ?? ''), youthIs);
  const follows = outcome === 'HIT' ? say.youthHit[kind] : say.youthMiss[kind];
  return `${capital(clause)}. ${follows}`.trim();
}

function both(youth: string | null, joint: string, measure: string): string {
  return `${capital(youth === null ? measure : `${youth}, ${joint} ${measure}`)}.`;
}

/** What is recorded goes where the clause has `{}`, else at its end. */
function withActual(clause: string, actual: string): string {
  const told = actual === '' ? '' : ` (${actual})`;
  return clause.includes('{}') ? clause.replace('{}', told) : `${clause}${told}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

type ByKind = Readonly<Record<RuleKind, string>>;

interface Frames {
  readonly and: string;
  readonly but: string;
  readonly hit: ByKind;
  readonly miss: ByKind;
  readonly youthHit: ByKind;
  readonly youthMiss: ByKind;
  readonly notConcerned: string;
  readonly notSettled: string;
  readonly notRecorded: string;
  readonly weDoNotKnow: string;
  readonly norRecorded: string;
  readonly neither: string;
  readonly countsForNothing: string;
  readonly mayHelp: string;
  readonly mayCount: string;
  readonly unknownGate: string;
  readonly ask: string;
  readonly decidesNothing: string;
}

const none: ByKind = { ELIGIBILITY: '', EXCLUSION: '', PRIORITY: '', PREFERENCE: '', CAUTION: '' };

const frames: Readonly<Record<keyof Label, Frames>> = {
  nb: {
    and: 'og',
    but: 'men',
    hit: { ...none, PREFERENCE: 'Det taler for tiltaket.', CAUTION: 'Det taler mot tiltaket.' },
    miss: {
      ...none,
      ELIGIBILITY: 'Derfor foreslås det ikke.',
      PREFERENCE: 'Det teller ikke for tiltaket.',
      CAUTION: 'Derfor taler dette ikke mot tiltaket.',
    },
    youthHit: {
      ...none,
      PRIORITY: 'Derfor skal ungdommen prioriteres.',
      CAUTION: 'Ta hensyn til det når dere snakker om tiltak.',
    },
    youthMiss: {
      ...none,
      ELIGIBILITY: 'Derfor er ungdommen utenfor målgruppen.',
      EXCLUSION: 'Derfor er ungdommen utenfor målgruppen.',
    },
    notConcerned: 'Dette gjelder ikke denne ungdommen.',
    notSettled: 'det er ikke avklart om',
    notRecorded: 'det er ikke registrert om',
    weDoNotKnow: 'vi vet ikke om',
    norRecorded: 'og det er ikke registrert om',
    neither: 'så dette teller verken for eller mot.',
    countsForNothing: 'Dette teller verken for eller mot.',
    mayHelp: 'så det kan tale for tiltaket.',
    mayCount: 'så det kan tale mot tiltaket.',
    unknownGate: 'Det utelukker ikke tiltaket. Spør dem som driver det.',
    ask: 'Spør ungdommen.',
    decidesNothing: 'Det utelukker ingen.',
  },
  nn: {
    and: 'og',
    but: 'men',
    hit: { ...none, PREFERENCE: 'Det taler for tiltaket.', CAUTION: 'Det taler mot tiltaket.' },
    miss: {
      ...none,
      ELIGIBILITY: 'Derfor blir det ikkje foreslått.',
      PREFERENCE: 'Det tel ikkje for tiltaket.',
      CAUTION: 'Derfor taler dette ikkje mot tiltaket.',
    },
    youthHit: {
      ...none,
      PRIORITY: 'Derfor skal ungdommen prioriterast.',
      CAUTION: 'Ta omsyn til det når de snakkar om tiltak.',
    },
    youthMiss: {
      ...none,
      ELIGIBILITY: 'Derfor er ungdommen utanfor målgruppa.',
      EXCLUSION: 'Derfor er ungdommen utanfor målgruppa.',
    },
    notConcerned: 'Dette gjeld ikkje denne ungdommen.',
    notSettled: 'det er ikkje avklart om',
    notRecorded: 'det er ikkje registrert om',
    weDoNotKnow: 'vi veit ikkje om',
    norRecorded: 'og det er ikkje registrert om',
    neither: 'så dette tel verken for eller mot.',
    countsForNothing: 'Dette tel verken for eller mot.',
    mayHelp: 'så det kan tale for tiltaket.',
    mayCount: 'så det kan tale mot tiltaket.',
    unknownGate: 'Det utelukkar ikkje tiltaket. Spør dei som driv det.',
    ask: 'Spør ungdommen.',
    decidesNothing: 'Det utelukkar ingen.',
  },
  en: {
    and: 'and',
    but: 'but',
    hit: { ...none, PREFERENCE: 'That speaks for the measure.', CAUTION: 'That speaks against the measure.' },
    miss: {
      ...none,
      ELIGIBILITY: 'Therefore it is not suggested.',
      PREFERENCE: 'That does not count for the measure.',
      CAUTION: 'Therefore this does not speak against the measure.',
    },
    youthHit: {
      ...none,
      PRIORITY: 'Therefore the youth is to be given priority.',
      CAUTION: 'Bear that in mind when you talk about measures.',
    },
    youthMiss: {
      ...none,
      ELIGIBILITY: 'Therefore the youth is outside the target group.',
      EXCLUSION: 'Therefore the youth is outside the target group.',
    },
    notConcerned: 'This does not concern the youth.',
    notSettled: 'it is not settled whether',
    notRecorded: 'it is not recorded whether',
    weDoNotKnow: 'we do not know whether',
    norRecorded: 'and it is not recorded whether',
    neither: 'so this counts neither for nor against.',
    countsForNothing: 'This counts neither for nor against.',
    mayHelp: 'so it may speak for the measure.',
    mayCount: 'so it may speak against the measure.',
    unknownGate: 'That does not rule the measure out. Ask those who run it.',
    ask: 'Ask the youth.',
    decidesNothing: 'That rules nobody out.',
  },
};
