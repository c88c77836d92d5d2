import type { Actor } from '../codes/measure-codes.js';
import type { MeasureCategory } from '../codes/target-groups.js';
import type { MeasureDocument } from './measure-document.js';

export const countyEducation: readonly Actor[] = ['OT', 'PPT', 'VOCATIONAL_TRAINING_OFFICE', 'UPPER_SECONDARY_SCHOOL'];

/**
 * The categories of KD-2011's matrix that a measure's recorded fields answer to (INFERRED: the form did not ask).
 * 1: county education and NAV take part, curriculum goals for some or all, and work practice.
 * 2: county education takes part, training in an enterprise, curriculum goals in part or for some (basic competence).
 * 3: NAV and OT take part, and there is some documented competence (training elements).
 * What is recorded as the measure's category goes before the rule.
 * Null where a field that decides is not recorded; NONE alone where the fields answer to none.
 */
export function categoriesOf(measure: MeasureDocument): readonly MeasureCategory[] | null {
  if (measure.recordedCategories !== null) {
    return measure.recordedCategories.length === 0 ? ['NONE'] : measure.recordedCategories;
  }
  const { actors, curriculumGoal, arena, goals, documentedCompetence } = measure;
  if (actors === null || curriculumGoal === null || arena === null || goals === null || documentedCompetence === null) {
    return null;
  }
  const county = actors.some((actor) => countyEducation.includes(actor));
  const categories: MeasureCategory[] = [];
  if (county && actors.includes('NAV') && curriculumGoal !== 'NONE' && goals.includes('WORK_PRACTICE')) {
    categories.push('CATEGORY_1');
  }
  const basicCompetence = curriculumGoal === 'PARTIAL_ALL' || curriculumGoal === 'SOME_PARTICIPANTS';
  if (county && basicCompetence && (arena === 'ENTERPRISE' || arena === 'ENTERPRISE_AND_ALTERNATIVE')) {
    categories.push('CATEGORY_2');
  }
  if (actors.includes('NAV') && actors.includes('OT') && documentedCompetence !== 'NONE') {
    categories.push('CATEGORY_3');
  }
  return categories.length === 0 ? ['NONE'] : categories;
}
