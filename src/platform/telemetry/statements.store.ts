import { AsyncLocalStorage } from 'node:async_hooks';

/** SQL statements run for one request so far. */
export interface StatementCount {
  statements: number;
}

const counting = new AsyncLocalStorage<StatementCount>();

/** Runs work, and all that it starts, with its statements counted. */
export function countingStatements(count: StatementCount, work: () => void): void {
  counting.run(count, work);
}

/** One statement more, where they are counted. */
export function countStatement(): void {
  const count = counting.getStore();
  if (count !== undefined) count.statements++;
}
