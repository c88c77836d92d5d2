import { Injectable } from '@nestjs/common';
import { invalid, type Problem, refuseIfAny } from '../../platform/errors.js';
import type { Language } from '../../platform/language.js';
import type { RuleOutcome } from '../../rules/engine/outcome.js';
import { priorityOf } from '../../rules/engine/profile.js';
import { MatchingService, type MeasureGround, type SuggestionQuestion } from '../matching.service.js';
import { emptyFile } from '../messages.js';
import { explanationAt, measureAt, type Suggestions, suggest } from '../suggestions/suggestions.js';
import { BatchFilesStore, type RowWriter } from './batch-files.store.js';
import { batchRowOf, type Header, headerOf, safeCell } from './batch-row.js';

/** Where a batch stands. */
export interface BatchProgress {
  readonly rows: number;
  readonly rowsWithProblems: number;
}

/** What is wrong with one row. */
export interface RowProblem extends Problem {
  readonly row: number;
}

export interface BatchWatcher {
  progress(progress: BatchProgress): void;
  problem(problem: RowProblem): void;
}

const outColumns = [
  'row',
  'inTargetGroup',
  'priority',
  'rank',
  'shared',
  'score',
  'possible',
  'measureId',
  'measure',
  'county',
  'hits',
  'misses',
  'unknown',
  'cautions',
];

/** Suggestions for many youths, read and answered a row at a time. Nothing of them is kept. */
@Injectable()
export class BatchService {
  constructor(
    private readonly matching: MatchingService,
    private readonly files: BatchFilesStore,
  ) {}

  /**
   * Answers every good row of a file; rows with problems are told of and left out.
   * @throws Refusal INVALID for a file that cannot be used at all: then nothing is written
   */
  async run(
    source: string,
    target: string,
    question: SuggestionQuestion,
    language: Language,
    watcher: BatchWatcher,
  ): Promise<BatchProgress> {
    const ground = await this.matching.ground(question);
    const rows = this.files.rows(source);
    const first = await rows.next();
    if (first.done === true) throw invalid([{ path: '--in', message: emptyFile }]);
    const header = headerOf(first.value);
    refuseIfAny(header.problems);
    const writer = await this.files.writer(target);
    try {
      await writer.write(outColumns);
      const progress = await answerRows(rows, header, ground, writer, language, watcher);
      await writer.close();
      return progress;
    } catch (error) {
      await writer.discard();
      throw error;
    }
  }
}

async function answerRows(
  source: AsyncIterable<readonly string[]>,
  { columns }: Header,
  ground: MeasureGround,
  writer: RowWriter,
  language: Language,
  watcher: BatchWatcher,
): Promise<BatchProgress> {
  let rows = 0;
  let rowsWithProblems = 0;
  for await (const cells of source) {
    rows++;
    const { row, youth, problems } = batchRowOf(columns, cells, rows, ground.asOf);
    for (const problem of problems) watcher.problem({ ...problem, row });
    if (problems.length > 0) rowsWithProblems++;
    else for (const line of linesOf(row, suggest({ ...ground, youth }), language)) await writer.write(line);
    watcher.progress({ rows, rowsWithProblems });
  }
  return { rows, rowsWithProblems };
}

type Line = readonly (string | number)[];

/** One line per suggestion; a youth without any still has a line. */
function linesOf(row: number, suggestions: Suggestions, language: Language): readonly Line[] {
  const { inTargetGroup, priority } = ownAnswer(suggestions);
  const about = [row, inTargetGroup, priority];
  const { ranked, part } = suggestions.match;
  if (ranked.length === 0) return [[...about, '', '', '', '', '', '', '', '', '', '', '']];
  return ranked.map(({ place, rank, shared, score }) => {
    const measure = measureAt(suggestions, place);
    const found = explanationAt(suggestions, place);
    const reasons = [found.hits, found.misses, found.unknown, found.cautions].map((list) => titles(list, language));
    const names = [measure.id, measure.name, measure.county?.name ?? ''].map(safeCell);
    return [...about, rank, yesNo(shared), score, part.possible, ...names, ...reasons];
  });
}

function ownAnswer({ match, engine }: Suggestions): { inTargetGroup: string; priority: string } {
  const truth = match.part.inTargetGroup;
  return { inTargetGroup: truth === 0 ? '' : yesNo(truth === 1), priority: priorityOf(engine, match.part) ?? '' };
}

function yesNo(value: boolean): string {
  return value ? 'yes' : 'no';
}

function titles(outcomes: readonly RuleOutcome[], language: Language): string {
  return safeCell(outcomes.map(({ rule }) => `${rule.code} ${rule.title[language]}`).join(' | '));
}
