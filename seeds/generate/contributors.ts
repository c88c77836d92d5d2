import { type Actor, ResourceContributor } from '../../src/codes/measure-codes.js';
import type { Draft } from './draft.js';
import { contributorTotal } from './quotas.js';
import { chosenByScore, type Random, shuffled } from './random.js';

const contributors = Object.keys(ResourceContributor) as readonly ResourceContributor[];
const countyActors: readonly Actor[] = ['OT', 'PPT', 'VOCATIONAL_TRAINING_OFFICE', 'UPPER_SECONDARY_SCHOOL'];

/** Who contributes takes part (inference): county education through any of its four actors. */
function canContribute(draft: Draft, contributor: ResourceContributor): boolean {
  if (contributor === 'COUNTY_EDUCATION') return countyActors.some((actor) => draft.actors.has(actor));
  return draft.actors.has(contributor);
}

/**
 * Stage 4: who contributes resources. Every measure gets one contributor (inference), those with least choice first and
 * from the contributor with most left; the rest of table 4-5 is dealt to rows with noise.
 * @throws Error where a measure has no contributor left
 */
export function fund(drafts: readonly Draft[], random: Random): void {
  const left = new Map(contributors.map((contributor) => [contributor, contributorTotal(contributor)]));
  const choices = (draft: Draft): ResourceContributor[] => contributors.filter((one) => canContribute(draft, one));
  const inOrder = shuffled(random, drafts).sort((a, b) => choices(a).length - choices(b).length);
  for (const draft of inOrder) {
    const [first] = choices(draft).sort((a, b) => (left.get(b) ?? 0) - (left.get(a) ?? 0));
    if (first === undefined || (left.get(first) ?? 0) === 0) throw new Error('a measure is left without a contributor');
    draft.contributors = new Set([first]);
    left.set(first, (left.get(first) ?? 0) - 1);
  }
  for (const contributor of contributors) {
    const open = drafts.filter((draft) => canContribute(draft, contributor) && !draft.contributors.has(contributor));
    for (const draft of chosenByScore(random, open, left.get(contributor) ?? 0, () => 0)) {
      draft.contributors = new Set(contributors.filter((one) => one === contributor || draft.contributors.has(one)));
    }
  }
}

/**
 * The OT status code a youth in the measure would have, by who pays: the county, NAV or both; null for neither.
 * Inference from the three-way split of OTTO, NOVA-13/13 ch. 10.1; codes as in Vestfold-2024, annex 2.
 */
export function otStatusCodeOf(paying: ReadonlySet<ResourceContributor>): string | null {
  if (paying.has('COUNTY_EDUCATION')) return paying.has('NAV') ? 'OTKO' : 'OTOA';
  return paying.has('NAV') ? 'OTAP' : null;
}
