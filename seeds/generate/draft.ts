import type {
  Actor,
  Answer,
  Arena,
  Content,
  CurriculumGoal,
  DocumentedCompetence,
  MeasureGoal,
  ResourceContributor,
} from '../../src/codes/measure-codes.js';

/** A row while it is being made: each stage fills in its part. */
export interface Draft {
  readonly county: string;
  /** Running number within the county, from 1. */
  readonly running: number;
  arena: Arena;
  competence: DocumentedCompetence;
  actors: ReadonlySet<Actor>;
  contributors: ReadonlySet<ResourceContributor>;
  curriculumGoal: CurriculumGoal;
  otherDocumented: boolean;
  goals: ReadonlySet<MeasureGoal>;
  contents: ReadonlyMap<Content, Answer>;
}

/** `03-07`: the county number of 2012 and the running number. */
export function keyOf(draft: Pick<Draft, 'county' | 'running'>): string {
  return `${draft.county}-${String(draft.running).padStart(2, '0')}`;
}
