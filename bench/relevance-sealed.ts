import { municipalitiesNamed } from '../src/codes/municipalities.js';
import { type Catalogue, catalogueOf } from '../src/measures/catalogue.js';
import { draftOf, publishedAs } from '../src/measures/draft.js';
import { documentOf, type MeasureDocument } from '../src/measures/measure-document.js';
import { atOnce } from '../src/platform/async/slices.js';
import { levelOf, type MatchLevel, positionOf } from '../src/search/hits.js';
import { CatalogueWords } from '../src/search/index/catalogue-words.js';
import { hitsOf, type IndexOf, putQuestion } from '../src/search/put-question.js';
import { readQuestion } from '../src/search/question/read-question.js';
import { printTable } from './process-load.js';
import { readLines } from './relevance-judgements.js';
import { mean, ndcgAt10, recallAt20 } from './relevance-metrics.js';

interface SealedText {
  readonly dataset: string;
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly language: 'nb' | 'nn';
  readonly municipality?: string;
}

interface SealedQuestion {
  readonly id: string;
  readonly kind: string;
  readonly query: string;
  /** Grade by key; what is not in it is 0. */
  readonly judgements: Readonly<Record<string, number>>;
  /** What a denial rules out. */
  readonly opposite?: readonly string[];
}

interface Result {
  readonly question: SealedQuestion;
  readonly shown: readonly { readonly key: string; readonly level: MatchLevel }[];
  readonly recall: number;
  readonly ndcg: number;
  /** Recall of FULL and PARTIAL hits alone. */
  readonly counted: number;
  /** Measures a denial rules out, among the first five. */
  readonly opposites: number;
}

const usage = 'Usage: npm run bench -- relevance-sealed [--each] [--held-back] [--second]';
const options = ['--each', '--held-back', '--second'];

/** Questions and texts that were written and sealed before the search was tuned; put to the code that serves, in this process. */
export async function run(args: readonly string[]): Promise<number> {
  if (!args.every((arg) => options.includes(arg))) {
    console.error(usage);
    return 2;
  }
  const set = args.includes('--second') ? 'sealed-2' : 'sealed';
  const part = args.includes('--held-back') ? 'held-back' : 'development';
  const current = indexOf(await sealedCatalogue(set));
  const questions = await readLines<SealedQuestion>(`${set}-${part}.jsonl`);
  const results = questions.map((question) => judge(question, current));
  if (args.includes('--each')) for (const result of results) printResult(result);
  const kinds = [...new Set(results.map(({ question }) => question.kind))];
  printTable([
    ['kind', 'questions', 'recall@20', 'nDCG@10', 'counted', 'nothing shown', 'opposites'],
    ...kinds.map((kind) =>
      row(
        kind,
        results.filter(({ question }) => question.kind === kind),
      ),
    ),
    row('all', results),
  ]);
  return 0;
}

function row(name: string, results: readonly Result[]): readonly string[] {
  const figure = (of: (result: Result) => number): string => mean(results.map(of)).toFixed(3);
  const opposites = results.reduce((sum, result) => sum + result.opposites, 0);
  const nothing = figure(({ shown }) => Number(shown.length === 0));
  const figures = [figure(({ recall }) => recall), figure(({ ndcg }) => ndcg), figure(({ counted }) => counted)];
  return [name, String(results.length), ...figures, nothing, String(opposites)];
}

function printResult({ question, shown, recall, ndcg }: Result): void {
  const first = shown.slice(0, 6).map(({ key, level }) => `${key} ${level}`);
  console.log(`${question.id} ${recall.toFixed(2)} ${ndcg.toFixed(2)}  ${question.query}: ${first.join(', ')}`);
}

function measureOf(text: SealedText, at: number): MeasureDocument {
  const { municipality = null, ...said } = text;
  const [place] = municipality === null ? [] : municipalitiesNamed(municipality);
  const id = `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
  const where = { municipality, countyNumber: place?.countyNumber ?? null, countyDivision: place?.division ?? null };
  const draft = draftOf({ ...said, ...where, id, national: false, active: true, provenance: [] });
  return documentOf(publishedAs(draft, 1, ''));
}

/** The texts of a sealed set as a register. */
export async function sealedCatalogue(set: 'sealed' | 'sealed-2'): Promise<Catalogue> {
  return catalogueOf(1, (await readLines<SealedText>(`${set}-texts.jsonl`)).map(measureOf));
}

/** The word index of a register in this process. */
export function indexOf(catalogue: Catalogue): IndexOf {
  const { index, positions, slotOf } = atOnce(CatalogueWords.none().ofSteps(catalogue));
  return { catalogue, index, positions, slotOf };
}

function judge(question: SealedQuestion, current: IndexOf): Result {
  const hits = hitsOf(putQuestion(readQuestion(question.query), current), current, {}, null);
  const shown = [...hits.toSorted()].map((hit) => ({
    key: current.catalogue.measures[positionOf(hit)]?.key ?? '',
    level: levelOf(hit),
  }));
  const graded = (some: typeof shown) => ({
    shown: some.map(({ key }) => question.judgements[key] ?? 0),
    all: Object.values(question.judgements),
  });
  const first = shown.slice(0, 5).map(({ key }) => key);
  return {
    question,
    shown,
    recall: recallAt20(graded(shown)),
    ndcg: ndcgAt10(graded(shown)),
    counted: recallAt20(graded(shown.filter(({ level }) => level !== 'NEAR'))),
    opposites: (question.opposite ?? []).filter((key) => first.includes(key)).length,
  };
}
