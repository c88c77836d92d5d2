import type { Answer, Content, DocumentedCompetence, MeasureGoal } from '../../src/codes/measure-codes.js';
import type { Draft } from './draft.js';
import {
  competences,
  contentRecorded,
  contents,
  contentWithCompetence,
  curriculumGoalTotal,
  goals,
  goalWithCompetence,
  otherDocumentedForAll,
} from './quotas.js';
import { chosenByScore, type Random } from './random.js';

const oslo = '03';

/** Stage 3: goals, contents and competence, dealt by quota to the rows of each class that most resemble them. */
export function attribute(drafts: readonly Draft[], random: Random): void {
  const forAll = drafts.filter((draft) => draft.competence === 'CURRICULUM');
  const others = drafts.filter((draft) => draft.competence !== 'CURRICULUM');
  const full = chosenByScore(random, forAll, curriculumGoalTotal('FULL_ALL'), (draft) =>
    draft.arena === 'SCHOOL' ? 1 : 0,
  );
  const some = chosenByScore(random, others, curriculumGoalTotal('SOME_PARTICIPANTS'), (draft) => {
    if (draft.arena === 'NO_TRAINING') return -3;
    return draft.actors.has('UPPER_SECONDARY_SCHOOL') || draft.actors.has('VOCATIONAL_TRAINING_OFFICE') ? 1 : 0;
  });
  const other = chosenByScore(random, forAll, otherDocumentedForAll, (draft) =>
    draft.actors.has('ENTERPRISE') ? 0.5 : 0,
  );
  for (const draft of drafts) {
    if (draft.competence === 'CURRICULUM') draft.curriculumGoal = full.has(draft) ? 'FULL_ALL' : 'PARTIAL_ALL';
    else draft.curriculumGoal = some.has(draft) ? 'SOME_PARTICIPANTS' : 'NONE';
    draft.otherDocumented = draft.competence === 'OTHER_DOCUMENTED' || other.has(draft);
  }
  for (const competence of competences) {
    const within = drafts.filter((draft) => draft.competence === competence);
    for (const goal of goals) setGoal(within, competence, goal, random);
    for (const content of contents) setContent(within, competence, content, random);
  }
}

function setGoal(within: readonly Draft[], competence: DocumentedCompetence, goal: MeasureGoal, random: Random): void {
  const chosen = chosenByScore(random, within, goalWithCompetence(goal, competence), (draft) => {
    if (goal === 'WORK_PRACTICE') return workLike(draft);
    // A measure that would be left without any goal comes first to the last one dealt.
    if (goal === 'COPE_DAILY_LIFE') return draft.goals.size === 0 ? 5 : draft.actors.has('MUNICIPAL_BODIES') ? 0.8 : 0;
    return draft.arena === 'ALTERNATIVE_ARENA' || draft.arena === 'NO_TRAINING' ? 0.8 : 0;
  });
  for (const draft of chosen) draft.goals = new Set([...draft.goals, goal]);
}

function workLike(draft: Draft): number {
  if (draft.arena === 'NO_TRAINING') return -2;
  if (draft.arena === 'ENTERPRISE' || draft.arena === 'ENTERPRISE_AND_ALTERNATIVE') return 0.8;
  return draft.actors.has('ENTERPRISE') ? 0.5 : 0;
}

/** Where Oslo was not asked, its rows answer nothing; which they are follows from the recorded base of the class. */
function setContent(
  within: readonly Draft[],
  competence: DocumentedCompetence,
  content: Content,
  random: Random,
): void {
  const asked =
    within.length === contentRecorded(content, competence) ? within : within.filter((draft) => draft.county !== oslo);
  if (asked.length !== contentRecorded(content, competence))
    throw new Error(`the base of ${content} is not Oslo left out`);
  const chosen = chosenByScore(random, asked, contentWithCompetence(content, competence), (draft) =>
    likeness(draft, content),
  );
  for (const draft of within) {
    const answer: Answer = !asked.includes(draft) ? 'NOT_RECORDED' : chosen.has(draft) ? 'YES' : 'NO';
    draft.contents = new Map([...draft.contents, [content, answer]]);
  }
}

function likeness(draft: Draft, content: Content): number {
  switch (content) {
    case 'SYSTEMATIC_GUIDANCE':
      return draft.goals.has('MOTIVATE') ? 1.5 : 0;
    case 'LONG_TERM_PLAN':
      return draft.actors.has('OT') ? 0.6 : 0;
    case 'PARENT_COOPERATION':
      return draft.actors.has('UPPER_SECONDARY_SCHOOL') || draft.actors.has('PPT') ? 0.8 : 0;
    case 'CLOSE_FOLLOW_UP':
      return draft.goals.has('COPE_DAILY_LIFE') ? 0.8 : 0;
    case 'SOCIAL_SERVICES':
    case 'TREATMENT':
      return draft.actors.has('MUNICIPAL_BODIES') ? 1.2 : 0;
  }
}
