import { counties } from '../codes/counties.js';
import { type Dimension, dimensions } from '../measures/dimensions.js';
import { all, is, type Predicate } from './predicate.js';

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

/** A predicate on what is derived, said in the fields it is derived from; a list of values, one by one. */
function spelledOut({ dimension, values }: Extract<Predicate, { kind: 'IS' }>): Predicate | null {
  if (dimension === 'DOCUMENTED_COMPETENCE') {
    return { kind: 'ANY', of: values.flatMap((value) => classes[value] ?? []) };
  }
  if (dimension === 'FOLLOW_UP_INTENSITY') {
    return is('CONTENT_CLOSE_FOLLOW_UP', ...values.flatMap((value) => intensities[value] ?? []));
  }
  return null;
}

/** The attributes that decide a predicate. The reconstruction leaves nothing but contents not recorded. */
export function attributesOf(predicate: Predicate): ReadonlySet<Attribute> {
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
      return new Set([...attributesOf(predicate.of)].filter(mayBeNotRecorded));
    default:
      return new Set(predicate.of.flatMap((one) => [...attributesOf(one)]));
  }
}

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
