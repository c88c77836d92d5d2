import { parseArgs } from 'node:util';
import { Injectable } from '@nestjs/common';
import { isDay } from '../../platform/day.js';
import type { Message } from '../../platform/errors.js';
import type { Language } from '../../platform/language.js';
import { BatchService } from './batch.service.js';

const call =
  'npm run cli -- suggest --in youths.csv --out suggestions.csv [--as-of 2025-02-01] [--rule-set 1] [--first 10]';
const columns = 'row, birthYear, monthsOutside, aboutToQuit, goals, needs, county, otStatusCode';

const messages = {
  usage: {
    nb: `Bruk: ${call}
  youths.csv har kolonnene ${columns}, en eller flere av dem, i hvilken som helst rekkefølge.
  En tom celle er ukjent; flere koder skilles med |; - betyr spurt om, og ingen nevnt.`,
    nn: `Bruk: ${call}
  youths.csv har kolonnane ${columns}, ei eller fleire av dei, i kva rekkjefølgje som helst.
  Ei tom celle er ukjend; fleire kodar blir skilde med |; - betyr spurt om, og ingen nemnde.`,
    en: `Usage: ${call}
  youths.csv has the columns ${columns}, any of them, in any order.
  An empty cell is not known; several codes are joined by |; - means asked, and none named.`,
  },
  row: (row: number): Message => ({ nb: `Rad ${row}`, nn: `Rad ${row}`, en: `Row ${row}` }),
  soFar: (rows: number, wrong: number): Message => ({
    nb: `${rows} rader, ${wrong} med feil`,
    nn: `${rows} rader, ${wrong} med feil`,
    en: `${rows} rows, ${wrong} with problems`,
  }),
  outcome: (rows: number, wrong: number): Message => ({
    nb: `${rows - wrong} av ${rows} rader besvart, ${wrong} med feil.`,
    nn: `${rows - wrong} av ${rows} rader svara på, ${wrong} med feil.`,
    en: `${rows - wrong} of ${rows} rows answered, ${wrong} with problems.`,
  }),
} as const;

const progressEveryRows = 500;

/** Suggestions for a file of youths, on the command line. */
@Injectable()
export class SuggestCommand {
  constructor(private readonly batch: BatchService) {}

  /** @returns 0, 1 where rows had problems, 2 where the call cannot be understood */
  async run(args: readonly string[], language: Language): Promise<number> {
    const given = parsed(args);
    const source = given?.in;
    const target = given?.out;
    const asOf = given?.['as-of'] ?? null;
    const [ruleSet, first] = [wholeOf(given?.['rule-set']), wholeOf(given?.first) ?? 10];
    const wrong = Number.isNaN(ruleSet) || !(first >= 1 && first <= 100) || (asOf !== null && !isDay(asOf));
    if (source === undefined || target === undefined || wrong) {
      console.error(messages.usage[language]);
      return 2;
    }
    const watcher = {
      problem: ({ row, path, message }: { row: number; path: string; message: Message }): void => {
        console.error(`${messages.row(row)[language]}, ${path}: ${message[language]}`);
      },
      progress: ({ rows, rowsWithProblems }: { rows: number; rowsWithProblems: number }): void => {
        if (process.stderr.isTTY && rows % progressEveryRows === 0) {
          process.stderr.write(`\r${messages.soFar(rows, rowsWithProblems)[language]}`);
        }
      },
    };
    const question = { asOf, ruleSet, filter: null, first };
    const { rows, rowsWithProblems } = await this.batch.run(source, target, question, language, watcher);
    if (process.stderr.isTTY) process.stderr.write('\r');
    console.log(messages.outcome(rows, rowsWithProblems)[language]);
    return rowsWithProblems === 0 ? 0 : 1;
  }
}

const options = { in: {}, out: {}, 'as-of': {}, 'rule-set': {}, first: {} } as const;

/** Options with their values, or null where one is unknown or lacks its value. */
function parsed(args: readonly string[]): Partial<Record<keyof typeof options, string>> | null {
  const typed = Object.fromEntries(Object.keys(options).map((name) => [name, { type: 'string' as const }]));
  try {
    return parseArgs({ args: [...args], options: typed, allowPositionals: false }).values;
  } catch {
    return null;
  }
}

function wholeOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  return /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
}
