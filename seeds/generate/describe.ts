import { counties } from '../../src/codes/counties.js';
import { Content, type MeasureGoal } from '../../src/codes/measure-codes.js';
import { type Draft, keyOf } from './draft.js';
import type { Phrases, Wordings } from './phrases.js';
import { phrasesNb } from './phrases-nb.js';
import { phrasesNn } from './phrases-nn.js';
import { mulberry32, oneOf, type Random, seedOf } from './random.js';

/** Counties whose rows are written in nynorsk: Telemark, Rogaland, Hordaland, Sogn og Fjordane, Møre og Romsdal. */
const nynorskCounties: readonly string[] = ['08', '11', '12', '14', '15'];

export interface Description {
  readonly language: 'nb' | 'nn';
  readonly name: string;
  readonly description: string;
}

/**
 * Name and description of a row, in words that say its attributes and nothing else: what is answered no is told by
 * «the others are not used», what was not asked by «not recorded». The wording depends on the row's key alone.
 */
export function describe(draft: Draft): Description {
  const language = nynorskCounties.includes(draft.county) ? 'nn' : 'nb';
  const phrases = language === 'nn' ? phrasesNn : phrasesNb;
  const random = mulberry32(seedOf(keyOf(draft)));
  const say = (wordings: Wordings): string => oneOf(random, wordings);
  const county = counties.Y2012.find((candidate) => candidate.number === draft.county)?.name ?? '';
  const aims = [aimsOf(draft, phrases, random), competenceOf(draft, phrases, random)];
  const arena = say(phrases.arena[draft.arena]);
  const contents = contentsOf(draft, phrases, random);
  const body = oneOf(random, [
    [arena, ...aims, contents],
    [...aims, contents, arena],
    [contents, arena, ...aims],
  ]);
  const people = [actorsOf(draft, phrases, random), contributorsOf(draft, phrases, random)];
  const sentences = [say(phrases.opening).replace('{county}', county), ...body, ...people];
  return { language, name: nameOf(draft, phrases, random), description: sentences.join(' ') };
}

function listOf(words: readonly string[], phrases: Phrases): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${phrases.and} ${words.at(-1)}`;
}

/** Puts a list into a sentence; a sentence that begins with it gets its capital. */
function filled(sentence: string, list: string): string {
  const text = sentence.replace('{list}', list);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function actorsOf(draft: Draft, phrases: Phrases, random: Random): string {
  const names = [...draft.actors].map((actor) => oneOf(random, phrases.actor[actor]));
  return filled(oneOf(random, names.length === 1 ? phrases.onlyActor : phrases.actors), listOf(names, phrases));
}

function contributorsOf(draft: Draft, phrases: Phrases, random: Random): string {
  const names = [...draft.contributors].map((contributor) => oneOf(random, phrases.contributor[contributor]));
  return filled(
    oneOf(random, names.length === 1 ? phrases.oneContributor : phrases.contributors),
    listOf(names, phrases),
  );
}

function aimsOf(draft: Draft, phrases: Phrases, random: Random): string {
  if (draft.goals.size === 0) return oneOf(random, phrases.noGoals);
  const aims = [...draft.goals].map((goal: MeasureGoal) => oneOf(random, phrases.goal[goal]));
  const sentence = oneOf(random, phrases.goals);
  const joined = sentence.includes('å {list}') ? aims.map((aim, place) => (place === 0 ? aim : `å ${aim}`)) : aims;
  const said = filled(sentence, listOf(joined, phrases));
  return draft.goals.size === 3 ? said : `${said} ${oneOf(random, phrases.goalsLeftOut)}`;
}

function competenceOf(draft: Draft, phrases: Phrases, random: Random): string {
  const other = draft.otherDocumented ? phrases.otherDocumented : phrases.noOtherDocumented;
  return `${oneOf(random, phrases.curriculumGoal[draft.curriculumGoal])} ${oneOf(random, other)}`;
}

function contentsOf(draft: Draft, phrases: Phrases, random: Random): string {
  const answered = (answer: string): Content[] =>
    (Object.keys(Content) as Content[]).filter((content) => draft.contents.get(content) === answer);
  const [used, unused, unknown] = [answered('YES'), answered('NO'), answered('NOT_RECORDED')];
  const sentences: string[] = [];
  const names = used.map((content) => oneOf(random, phrases.content[content]));
  if (used.length > 0) sentences.push(filled(oneOf(random, phrases.contents), listOf(names, phrases)));
  if (used.length > 0 && unused.length > 0) sentences.push(oneOf(random, phrases.contentsLeftOut));
  if (used.length === 0 && unused.length > 0) sentences.push(oneOf(random, phrases.noContents));
  const silent = unknown.map((content) => phrases.contentName[content]);
  if (unknown.length > 0) sentences.push(filled(oneOf(random, phrases.contentsNotRecorded), listOf(silent, phrases)));
  return sentences.join(' ');
}

/** «Arbeidspraksis i bedrift med tett oppfølging (rekonstruert 03-07)»: always marked, never a real name. */
function nameOf(draft: Draft, phrases: Phrases, random: Random): string {
  const { name } = phrases;
  const head = headOf(draft, phrases);
  const guiding = head === name.motivation || head === name.motivationAndDocument;
  const used = (Object.keys(Content) as Content[]).filter(
    (content) => draft.contents.get(content) === 'YES' && !(guiding && content === 'SYSTEMATIC_GUIDANCE'),
  );
  const tail = used.length === 0 ? '' : ` ${name.withWord} ${name.with[oneOf(random, used)]}`;
  return `${head} ${name.place[draft.arena]}${tail} (${name.reconstructed} ${keyOf(draft)})`;
}

function headOf(draft: Draft, phrases: Phrases): string {
  const { name } = phrases;
  const practice = draft.goals.has('WORK_PRACTICE');
  if (draft.curriculumGoal === 'FULL_ALL') return practice ? name.curriculumAndPractice : name.curriculum;
  if (draft.curriculumGoal === 'PARTIAL_ALL') return practice ? name.partCurriculumAndPractice : name.partCurriculum;
  if (draft.otherDocumented) {
    if (practice) return name.practiceAndDocument;
    return draft.goals.has('MOTIVATE') ? name.motivationAndDocument : name.document;
  }
  if (practice) return draft.goals.has('COPE_DAILY_LIFE') ? name.practiceAndMastery : name.practice;
  return draft.goals.has('COPE_DAILY_LIFE') && !draft.goals.has('MOTIVATE') ? name.mastery : name.motivation;
}
