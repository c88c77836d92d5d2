import type {
  Actor,
  Arena,
  Content,
  CurriculumGoal,
  MeasureGoal,
  ResourceContributor,
} from '../../src/codes/measure-codes.js';

/** Several ways to say one thing; each says the attribute and no more. */
export type Wordings = readonly string[];

/** One written language (målform). `{list}` and `{county}` stand for what is filled in. */
export interface Phrases {
  readonly and: string;
  readonly opening: Wordings;
  readonly arena: Readonly<Record<Arena, Wordings>>;
  readonly actor: Readonly<Record<Actor, Wordings>>;
  readonly onlyActor: Wordings;
  readonly actors: Wordings;
  readonly contributor: Readonly<Record<ResourceContributor, Wordings>>;
  readonly oneContributor: Wordings;
  readonly contributors: Wordings;
  readonly curriculumGoal: Readonly<Record<CurriculumGoal, Wordings>>;
  readonly otherDocumented: Wordings;
  readonly noOtherDocumented: Wordings;
  readonly goal: Readonly<Record<MeasureGoal, Wordings>>;
  readonly goals: Wordings;
  readonly noGoals: Wordings;
  /** Said where some goals of the form are left out, so that silence is not taken for not recorded. */
  readonly goalsLeftOut: Wordings;
  readonly content: Readonly<Record<Content, Wordings>>;
  readonly contents: Wordings;
  readonly contentsLeftOut: Wordings;
  readonly noContents: Wordings;
  readonly contentsNotRecorded: Wordings;
  /** Bare names for what was not asked about. */
  readonly contentName: Readonly<Record<Content, string>>;
  readonly name: NamePhrases;
}

/** The parts of a name: what, where, with what. */
export interface NamePhrases {
  readonly curriculumAndPractice: string;
  readonly curriculum: string;
  readonly partCurriculumAndPractice: string;
  readonly partCurriculum: string;
  readonly practiceAndDocument: string;
  readonly motivationAndDocument: string;
  readonly document: string;
  readonly practice: string;
  readonly practiceAndMastery: string;
  readonly mastery: string;
  readonly motivation: string;
  readonly place: Readonly<Record<Arena, string>>;
  readonly with: Readonly<Record<Content, string>>;
  readonly withWord: string;
  readonly reconstructed: string;
}
