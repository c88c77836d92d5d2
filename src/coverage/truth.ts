import { counties } from '../codes/counties.js';
import { type Dimension, dimensions } from '../measures/dimensions.js';
import { countyEducation } from '../measures/measure-category.js';
import { perObject } from '../platform/async/memoize.js';
import { all, any, is, not, type Predicate, perhaps, surely } from './predicate.js';

/** A field as the printed tables see it: a dimension, or where a measure has several values one of them, `ACTOR:NAV`. */
export type Attribute = string;

/** One value for each attribute: one kind of measure. */
export type Assignment = Readonly<Record<Attribute, string>>;

const severalValues: ReadonlySet<Dimension> = new Set<Dimension>(['ACTOR', 'RESOURCE_CONTRIBUTOR', 'GOAL']);

/** Documented competence follows from two fields. Source: NOVA-13/13 ch. 4.2. */
const classes: Readonly<Record<string, Predicate>> = {
  CURRICULUM: is('CURRICULUM_GOAL', 'FULL_ALL', 'PARTIAL_ALL'),
  OTHER_DOCUMENTED: all(is('CURRICULUM_GOAL', 'SOME_PARTICIPANTS', 'NONE'), is('OTHER_DOCUMENTED_COMPETENCE', 'YES')),
  NONE: all(is('CURRICULUM_GOAL', 'SOME_PARTICIPANTS', 'NONE'), is('OTHER_DOCUMENTED_COMPETENCE', 'NO')),
};

/** Follow-up intensity is the answer to one content. Source: NOVA-13/13 table 4-12. */
const intensities: Readonly<Record<string, string>> = { AT_LEAST_EVERY_14_DAYS: 'YES', LESS_OFTEN: 'NO' };

const byCounty = any(...countyEducation.map((actor) => is('ACTOR', actor)));
const byNav = is('ACTOR', 'NAV');
const [first, second, third] = [
  all(
    byCounty,
    byNav,
    is('CURRICULUM_GOAL', 'FULL_ALL', 'PARTIAL_ALL', 'SOME_PARTICIPANTS'),
    is('GOAL', 'WORK_PRACTICE'),
  ),
  all(
    byCounty,
    is('CURRICULUM_GOAL', 'PARTIAL_ALL', 'SOME_PARTICIPANTS'),
    is('ARENA', 'ENTERPRISE', 'ENTERPRISE_AND_ALTERNATIVE'),
  ),
  all(byNav, is('ACTOR', 'OT'), not(is('DOCUMENTED_COMPETENCE', 'NONE'))),
];

/** The rule of `measure-category.ts`, as a predicate. */
const categories: Readonly<Record<string, Predicate>> = {
  CATEGORY_1: first,
  CATEGORY_2: second,
  CATEGORY_3: third,
  NONE: all(not(first), not(second), not(third)),
};

/** The code of the reconstruction follows from who pays; of neither it is not recorded. Source: NOVA-13/13 ch. 10.1. */
const [paidByCounty, paidByNav] = [is('RESOURCE_CONTRIBUTOR', 'COUNTY_EDUCATION'), is('RESOURCE_CONTRIBUTOR', 'NAV')];
const otCodes: Readonly<Record<string, Predicate>> = {
  OTOA: all(paidByCounty, not(paidByNav)),
  OTAP: all(paidByNav, not(paidByCounty)),
  OTKO: all(paidByCounty, paidByNav),
};
export const otCodeRecorded = any(paidByCounty, paidByNav);

/** Who could have a code if everything were recorded: those that have it, and those that nothing is recorded of. */
const possibleOtCodes: Readonly<Record<string, Predicate>> = {
  OTOA: not(paidByNav),
  OTAP: not(paidByCounty),
  OTKO: any(all(paidByCounty, paidByNav), all(not(paidByCounty), not(paidByNav))),
};

const spellings: Readonly<Record<string, Readonly<Record<string, Predicate>>>> = {
  DOCUMENTED_COMPETENCE: classes,
  CATEGORY: categories,
  OT_STATUS_CODE: otCodes,
};

/** A predicate on what is derived, said in the fields it is derived from; a list of values, one by one. */
export function spelledOut({ dimension, values }: Extract<Predicate, { kind: 'IS' }>): Predicate | null {
  const spelling = spellings[dimension];
  if (spelling !== undefined) {
    const found = values.flatMap((value) => spelling[value] ?? []);
    return found.length === 1 ? (found[0] as Predicate) : { kind: 'ANY', of: found };
  }
  if (dimension === 'FOLLOW_UP_INTENSITY') {
    return is('CONTENT_CLOSE_FOLLOW_UP', ...values.flatMap((value) => intensities[value] ?? []));
  }
  return null;
}

/** The attributes that decide a predicate. The reconstruction leaves nothing but contents and OT codes not recorded. */
export const attributesOf: (predicate: Predicate) => ReadonlySet<Attribute> = perObject(decidingOf);

function decidingOf(predicate: Predicate): ReadonlySet<Attribute> {
  switch (predicate.kind) {
    case 'EVERYONE':
      return new Set();
    case 'IS': {
      const spelled = spelledOut(predicate);
      if (spelled !== null) return attributesOf(spelled);
      const { dimension, values } = predicate;
      return new Set(severalValues.has(dimension) ? values.map((value) => `${dimension}:${value}`) : [dimension]);
    }
    case 'HAS_AT_LEAST':
      return new Set(
        Object.keys(dimensions[predicate.dimension].values).map((value) => `${predicate.dimension}:${value}`),
      );
    case 'NOT':
      return attributesOf(predicate.of);
    case 'RECORDED':
      return asksForCode(predicate.of)
        ? attributesOf(otCodeRecorded)
        : new Set([...attributesOf(predicate.of)].filter(mayBeNotRecorded));
    default:
      return new Set(predicate.of.flatMap((one) => [...attributesOf(one)]));
  }
}

/** A predicate answered yes or no: where it is certainly true, and where it is not certainly false. */
export interface Sides {
  readonly surely: Predicate;
  readonly perhaps: Predicate;
}

export const sidesOf = perObject((of: Predicate): Sides => {
  if (!asksForCode(of)) return { surely: surely(of), perhaps: perhaps(of) };
  const codes = (of.kind === 'ANY' ? of.of : [of]).flatMap((one) => (one.kind === 'IS' ? one.values : []));
  const either = (spelling: Readonly<Record<string, Predicate>>): Predicate => {
    const found = codes.flatMap((code) => spelling[code] ?? []);
    return found.length === 1 ? (found[0] as Predicate) : any(...found);
  };
  return { surely: either(otCodes), perhaps: either(possibleOtCodes) };
});

/** Whether a predicate is about the OT status code alone: only such are asked whether they are recorded. */
export const asksForCode = (of: Predicate): boolean =>
  of.kind === 'ANY'
    ? of.of.length > 0 && of.of.every(asksForCode)
    : of.kind === 'IS' && of.dimension === 'OT_STATUS_CODE';

const mayBeNotRecorded = (attribute: Attribute): boolean => attribute.startsWith('CONTENT_');

/** The values an attribute can have in the reconstruction. */
export function valuesOf(attribute: Attribute): readonly string[] {
  if (attribute.includes(':')) return ['YES', 'NO'];
  const values = Object.keys(dimensions[attribute as Dimension].values);
  if (attribute === 'COUNTY') return counties.Y2012.map(({ number }) => number);
  return mayBeNotRecorded(attribute) ? [...values, 'NOT_RECORDED'] : values;
}

/** What a predicate says of one kind of measure; null where that is not recorded. Kleene's three values. */
export function truthOf(predicate: Predicate, measure: Assignment): boolean | null {
  switch (predicate.kind) {
    case 'EVERYONE':
      return true;
    case 'IS': {
      const spelled = spelledOut(predicate);
      if (spelled !== null) return truthOf(spelled, measure);
      const { dimension, values } = predicate;
      if (severalValues.has(dimension)) return values.some((value) => measure[`${dimension}:${value}`] === 'YES');
      const value = measure[dimension];
      return value === undefined || value === 'NOT_RECORDED' ? null : values.includes(value);
    }
    case 'HAS_AT_LEAST': {
      const { dimension, number } = predicate;
      const values = Object.keys(dimensions[dimension].values);
      return values.filter((value) => measure[`${dimension}:${value}`] === 'YES').length >= number;
    }
    case 'NOT': {
      const answer = truthOf(predicate.of, measure);
      return answer === null ? null : !answer;
    }
    case 'RECORDED':
      if (asksForCode(predicate.of)) return truthOf(otCodeRecorded, measure);
      return [...attributesOf(predicate)].length === 0 || truthOf(predicate.of, measure) !== null;
    default:
      return joined(
        predicate.kind,
        predicate.of.map((one) => truthOf(one, measure)),
      );
  }
}

function joined(kind: 'ALL' | 'ANY', answers: readonly (boolean | null)[]): boolean | null {
  const decisive = kind === 'ANY';
  if (answers.includes(decisive)) return decisive;
  return answers.includes(null) ? null : !decisive;
}
