import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { unknownYouth, unrecordedMeasure } from '../language/facts.js';
import type { Rule, RuleSetContents } from '../sets/rule.js';
import { compileRule, outcomeFor } from './compiled-rule.js';
import { outcomeText } from './outcome-text.js';

const contents: RuleSetContents = JSON.parse(
  readFileSync(new URL('../../../seeds/rule-sets/2.json', import.meta.url), 'utf8'),
);

function said(code: string, youth: object, measure: object | null, language: 'nb' | 'nn' | 'en' = 'nb'): string {
  const rule = contents.rules.findLast((one) => one.code === code) as Rule;
  const subject = {
    youth: { ...unknownYouth, ...youth },
    measure: measure === null ? null : { ...unrecordedMeasure, ...measure },
    youthCounty: null,
    measureCounty: null,
  };
  const compiled = compileRule(rule);
  const outcome = outcomeFor(compiled, subject.youth, subject.measure ?? unrecordedMeasure);
  const ofYouth = { 1: 'HIT', 0: 'UNKNOWN', [-1]: 'MISS' } as const;
  const shown = rule.then === null ? ofYouth[compiled.concerns(subject.youth, unrecordedMeasure)] : outcome;
  return outcomeText({ rule, outcome: shown, points: 0, possiblePoints: 0, subject }, language);
}

const job = { goals: ['ORDINARY_JOB'] };

test.each([
  [
    'P07',
    job,
    { arena: 'ENTERPRISE' },
    'Ungdommen vil ha vanlig jobb, og opplæringen i tiltaket er i bedrift. Det taler for tiltaket.',
  ],
  [
    'P07',
    job,
    { arena: 'SCHOOL' },
    'Ungdommen vil ha vanlig jobb, men opplæringen i tiltaket er ikke i bedrift («Skole»). Det teller ikke for tiltaket.',
  ],
  [
    'P07',
    job,
    {},
    'Ungdommen vil ha vanlig jobb. Det er ikke registrert om opplæringen i tiltaket er i bedrift, så dette teller verken for eller mot.',
  ],
  [
    'P07',
    {},
    { arena: 'ENTERPRISE' },
    'Vi vet ikke om ungdommen vil ha vanlig jobb. Opplæringen i tiltaket er i bedrift, så det kan tale for tiltaket.',
  ],
  [
    'P07',
    {},
    {},
    'Vi vet ikke om ungdommen vil ha vanlig jobb, og det er ikke registrert om opplæringen i tiltaket er i bedrift. Dette teller verken for eller mot.',
  ],
  ['P07', { goals: [] }, { arena: 'SCHOOL' }, 'Dette gjelder ikke denne ungdommen.'],
  [
    'P16',
    { monthsOutside: 14, needs: [] },
    { arena: 'ENTERPRISE', curriculumGoal: 'FULL_ALL' },
    'Ungdommen har vært utenfor i ett år eller mer (14 måneder) uten å trenge hjelp med helsen, og tiltaket har både opplæring i bedrift og læreplanmål. Det taler for tiltaket.',
  ],
  ['K05', {}, { freePlaces: 0 }, 'Tiltaket er fullt nå. Det taler mot tiltaket.'],
  ['K05', {}, { freePlaces: 3 }, 'Tiltaket har ledige plasser nå (3 plasser). Derfor taler dette ikke mot tiltaket.'],
  ['K05', {}, {}, 'Det er ikke registrert om tiltaket er fullt nå, så dette teller verken for eller mot.'],
  [
    'G03',
    {},
    { active: null },
    'Det er ikke avklart om tiltaket er i bruk på datoen. Det utelukker ikke tiltaket. Spør dem som driver det.',
  ],
  ['G03', {}, { active: false }, 'Tiltaket er ikke i bruk på datoen. Derfor foreslås det ikke.'],
])('%s for %j and %j is told as a sentence', (code, youth, measure, expected) => {
  expect(said(code, youth, measure)).toBe(expected);
});

test.each([
  [
    'Y01',
    { age: 25 },
    'Ungdommen fyller mer enn 24 år i løpet av året (25 år). Derfor er ungdommen utenfor målgruppen.',
  ],
  ['Y01', {}, 'Vi vet ikke om ungdommen fyller 24 år eller mindre i løpet av året. Spør ungdommen.'],
  ['Y03', {}, 'Vi vet ikke om statuskoden hører til målgruppen eller til forebyggende arbeid. Det utelukker ingen.'],
  [
    'Y05',
    { status: 'OTUK' },
    'Det er ukjent hva ungdommen gjør nå («Ukjent aktivitet»). Derfor skal ungdommen prioriteres.',
  ],
])('%s for a youth of whom %j is known is told as a sentence', (code, youth, expected) => {
  expect(said(code, youth, null)).toBe(expected);
});

test('nynorsk and English say the same', () => {
  expect(said('P07', job, { arena: 'ENTERPRISE' }, 'nn')).toBe(
    'Ungdommen vil ha vanleg jobb, og opplæringa i tiltaket er i bedrift. Det taler for tiltaket.',
  );
  expect(said('P07', job, { arena: 'ENTERPRISE' }, 'en')).toBe(
    'The youth wants an ordinary job, and the training in the measure is in an enterprise. That speaks for the measure.',
  );
});

test('every rule has the clauses its sentences need, in three languages, each a clause of its own', () => {
  for (const rule of contents.rules) {
    const needed =
      rule.level === 'PAIR' ? [rule.clauses?.has, rule.clauses?.lacks] : [rule.clauses?.youth, rule.clauses?.youthNot];
    for (const label of needed) {
      for (const text of Object.values(label ?? {})) expect(text).toMatch(/^[\p{Ll}ON].*[^.]$/u);
      expect(Object.keys(label ?? {})).toEqual(['nb', 'nn', 'en']);
    }
  }
});
