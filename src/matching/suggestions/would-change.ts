import { findCounty } from '../../codes/counties.js';
import type { Language } from '../../platform/language.js';
import { actualText } from '../../rules/engine/wording.js';
import { youthFactsOf } from '../../rules/language/facts.js';
import type { Change } from './counterfactual.js';
import { type Suggestions, subjectAt } from './suggestions.js';

/** A change in words of one language. */
export interface WouldChange {
  readonly field: string;
  readonly label: string;
  readonly from: string;
  readonly to: string;
  readonly recordsMeasure: boolean;
}

/** How a change reads: which field, what it is, what it would have to be. */
export function changeIn(
  suggestions: Suggestions,
  place: number,
  change: Change | null,
  language: Language,
): WouldChange | null {
  if (change === null) return null;
  const { field, youth, measure } = change;
  const now = subjectAt(suggestions, place);
  const then = {
    ...now,
    measure: measure ?? now.measure,
    youth: youth === null ? now.youth : youthFactsOf(youth, suggestions.asOf),
    youthCounty: youth?.county == null ? now.youthCounty : findCounty(youth.county),
    measureCounty: measure === null ? now.measureCounty : null,
  };
  return {
    field: field.name,
    label: field.label[language],
    from: actualText(field, 'CALENDAR_YEAR', now, language),
    to: actualText(field, 'CALENDAR_YEAR', then, language),
    recordsMeasure: measure !== null,
  };
}
