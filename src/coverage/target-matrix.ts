import { MeasureCategory, measureCategoryLabels, TargetGroup, targetGroupLabels } from '../codes/target-groups.js';
import { and, type Bitset, countOf, countOfBoth } from '../measures/bitset.js';
import type { FilterIndex } from '../measures/filter-index.js';
import type { Label } from '../platform/language.js';
import { answersTo, is, notRecordedIn } from './predicate.js';

/** A cell of the ministry's matrix: what is offered to a target group in a category of measures. */
export interface MatrixCell {
  readonly group: TargetGroup;
  readonly category: MeasureCategory;
  /** Measures for which both are recorded or follow from what is recorded. */
  readonly certain: number;
  /** Measures that could belong here if everything were recorded; holds the certain ones. */
  readonly possible: number;
  /** Of the possible ones, those for which the group or the category is not recorded. */
  readonly notRecorded: number;
}

export interface MatrixLine<Key extends string> {
  readonly key: Key;
  readonly label: Label;
  readonly certain: number;
  readonly notRecorded: number;
}

/** Målgrupper og tiltakskategorier i matrise. Source: KD-2011 l.221–230, whose cells are empty. */
export interface TargetMatrix {
  readonly total: number;
  readonly groups: readonly MatrixLine<TargetGroup>[];
  readonly categories: readonly MatrixLine<MeasureCategory>[];
  /** Measures whose recorded fields answer to none of the three categories. */
  readonly noCategory: number;
  readonly cells: readonly MatrixCell[];
}

/** Counts the measures in scope. Categories follow from recorded fields (`measure-category.ts`), groups as recorded. */
export function targetMatrix(index: FilterIndex, scope: Bitset): TargetMatrix {
  const inGroup = (group: TargetGroup) => answersTo(index, is('TARGET_GROUP', group));
  const inCategory = (category: MeasureCategory) => answersTo(index, is('CATEGORY', category));
  const groups = Object.keys(TargetGroup) as TargetGroup[];
  const categories = (Object.keys(MeasureCategory) as MeasureCategory[]).filter((category) => category !== 'NONE');
  const cells = groups.flatMap((group) =>
    categories.map((category) => {
      const [a, b] = [inGroup(group), inCategory(category)];
      const certain = countOf(and(scope, and(a.certain, b.certain)));
      const possible = countOf(and(scope, and(a.possible, b.possible)));
      return { group, category, certain, possible, notRecorded: possible - certain };
    }),
  );
  const without = (dimension: 'TARGET_GROUP' | 'CATEGORY') =>
    countOfBoth(scope, answersTo(index, notRecordedIn(dimension)).certain);
  return {
    total: countOf(scope),
    groups: groups.map((key) => ({
      key,
      label: targetGroupLabels[key],
      certain: countOfBoth(scope, inGroup(key).certain),
      notRecorded: without('TARGET_GROUP'),
    })),
    categories: categories.map((key) => ({
      key,
      label: measureCategoryLabels[key],
      certain: countOfBoth(scope, inCategory(key).certain),
      notRecorded: without('CATEGORY'),
    })),
    noCategory: countOfBoth(scope, inCategory('NONE').certain),
    cells,
  };
}
