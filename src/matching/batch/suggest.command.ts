import { Injectable } from '@nestjs/common';
import { BatchService } from './batch.service.js';

const usage = `Usage: npm run cli -- suggest --in youths.csv --out suggestions.csv [--as-of 2025-02-01] [--rule-set 1] [--first 10]
  youths.csv has the columns row, birthYear, monthsOutside, aboutToQuit, goals, needs, county, otStatusCode, any of them,
  in any order. An empty cell is not known; several codes are joined by |; - means asked, and none named.`;

const options = ['--in', '--out', '--as-of', '--rule-set', '--first'];
const progressEveryRows = 500;

/** Suggestions for a file of youths, on the command line. */
@Injectable()
export class SuggestCommand {
  constructor(private readonly batch: BatchService) {}

  /** @returns 0, 1 where rows had problems, 2 where the call cannot be understood */
  async run(args: readonly string[]): Promise<number> {
    const given = parsed(args);
    const source = given?.get('--in');
    const target = given?.get('--out');
    const asOf = given?.get('--as-of') ?? null;
    const [ruleSet, first] = [wholeOf(given?.get('--rule-set')), wholeOf(given?.get('--first')) ?? 10];
    const wrong = Number.isNaN(ruleSet) || !(first >= 1 && first <= 100) || (asOf !== null && !isDay(asOf));
    if (source === undefined || target === undefined || wrong) {
      console.error(usage);
      return 2;
    }
    const watcher = {
      problem: ({ row, path, message }: { row: number; path: string; message: { nb: string } }): void => {
        console.error(`Rad ${row}, ${path}: ${message.nb}`);
      },
      progress: ({ rows, rowsWithProblems }: { rows: number; rowsWithProblems: number }): void => {
        if (process.stderr.isTTY && rows % progressEveryRows === 0) {
          process.stderr.write(`\r${rows} rader, ${rowsWithProblems} med feil`);
        }
      },
    };
    const question = { asOf, ruleSet, filter: null, first };
    const { rows, rowsWithProblems } = await this.batch.run(source, target, question, 'nb', watcher);
    if (process.stderr.isTTY) process.stderr.write('\r');
    console.log(`${rows - rowsWithProblems} av ${rows} rader besvart, ${rowsWithProblems} med feil.`);
    return rowsWithProblems === 0 ? 0 : 1;
  }
}

/** Options with their values, or null where one is unknown or lacks its value. */
function parsed(args: readonly string[]): ReadonlyMap<string, string> | null {
  const given = new Map<string, string>();
  for (let index = 0; index < args.length; index += 2) {
    const [name, value] = [args[index] as string, args[index + 1]];
    if (!options.includes(name) || value === undefined || given.has(name)) return null;
    given.set(name, value);
  }
  return given;
}

function wholeOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  return /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
}

function isDay(text: string): boolean {
  return /^(19|20|21)\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
}
