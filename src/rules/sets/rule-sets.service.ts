import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CatalogueService } from '../../measures/catalogue.service.js';
import { sleep } from '../../platform/async/pauses.js';
import { canonical } from '../../platform/canonical.js';
import { Refusal, refuseIfAny } from '../../platform/errors.js';
import { failingCases, numberTaken, unknownRuleSet } from '../messages.js';
import type { RuleSet, RuleSetContents } from './rule.js';
import {
  type CaseDifference,
  checkRuleSet,
  differencesInCases,
  differencesInRules,
  type RuleCheck,
  type RuleDifference,
} from './rule-check.js';
import { RuleSetFilesStore } from './rule-set-files.store.js';
import { problemsInRuleSet } from './rule-set-problems.js';
import { RuleSetsStore } from './rule-sets.store.js';

/** How old an answer about which rule set is published may be. */
const freshMs = 2_000;

/** How long a question waits for a newer answer before it gets the one known before: the database may be away. */
const patienceMs = 1_000;

/** What two rule sets differ in, in their rules and in what they suggest. */
export interface RuleSetDifference {
  readonly rules: readonly RuleDifference[];
  readonly cases: readonly CaseDifference[];
}

/** Rule sets: read, checked, compared, published. Published sets are kept in memory, they never change. */
@Injectable()
export class RuleSetsService {
  private sets: readonly RuleSet[] | null = null;
  private readAt = 0;
  private reading: Promise<readonly RuleSet[]> | null = null;

  constructor(
    private readonly store: RuleSetsStore,
    private readonly files: RuleSetFilesStore,
    private readonly catalogue: CatalogueService,
  ) {}

  /**
   * Every rule set that has been published, by number. A set published by another process is seen two seconds later, by
   * the first who asks; while the database is away the sets known before still answer.
   */
  async all(): Promise<readonly RuleSet[]> {
    if (this.sets !== null && Date.now() - this.readAt < freshMs) return this.sets;
    const reading = this.readAgain();
    const known = this.sets;
    if (known === null) return reading;
    const enough = async (): Promise<readonly RuleSet[]> => {
      await sleep(patienceMs);
      // A database that hangs holds up one question, not every one until its time limit.
      if (this.reading === reading) this.readAt = Date.now();
      return known;
    };
    return Promise.race([reading.catch(() => known), enough()]);
  }

  private readAgain(): Promise<readonly RuleSet[]> {
    this.reading ??= this.read().finally(() => {
      this.reading = null;
      this.readAt = Date.now();
    });
    return this.reading;
  }

  private async read(): Promise<readonly RuleSet[]> {
    const heads = await this.store.heads();
    const known = this.sets ?? [];
    const sets = heads.map(async ({ number, status, checksum }) => {
      const same = known.find((set) => set.number === number && set.checksum === checksum && set.status === status);
      return same ?? (await this.store.read(number));
    });
    this.sets = (await Promise.all(sets)).filter((set) => set !== null);
    return this.sets;
  }

  /** The rule set of a number; without one, the set that is published. Null where there is none. */
  async find(number: number | null): Promise<RuleSet | null> {
    const sets = await this.all();
    const wanted = (set: RuleSet): boolean => (number === null ? set.status === 'PUBLISHED' : set.number === number);
    return sets.findLast(wanted) ?? null;
  }

  /** @throws Refusal NOT_FOUND */
  async published(number: number | null): Promise<RuleSet> {
    const found = await this.find(number);
    if (found === null) throw new Refusal('NOT_FOUND', unknownRuleSet);
    return found;
  }

  /** A rule set from a file, checked. @throws Refusal INVALID with every problem */
  async fromFile(path: string): Promise<RuleSetContents> {
    return checked(await this.files.read(path));
  }

  /** Problems, worked cases, and rules that nothing can hit. */
  async check(path: string): Promise<{ readonly contents: RuleSetContents | null; readonly check: RuleCheck }> {
    const value = await this.files.read(path);
    const problems = problemsInRuleSet(value);
    if (problems.length > 0) return { contents: null, check: { problems, failures: [], neverHit: [] } };
    const contents = value as RuleSetContents;
    return { contents, check: checkRuleSet(contents, this.catalogue.current()) };
  }

  /** Rows of a set that are new, gone or changed against another. */
  differenceInRules(before: RuleSetContents, after: RuleSetContents): readonly RuleDifference[] {
    return differencesInRules(before.rules, after.rules);
  }

  /** What a set changes against another: row by row, and for the worked cases in every county. */
  difference(before: RuleSetContents, after: RuleSetContents): RuleSetDifference {
    return {
      rules: this.differenceInRules(before, after),
      cases: differencesInCases(before, after, this.catalogue.current()),
    };
  }

  /**
   * Publishes a set that has no problems and whose worked cases hold; the set before it is retired.
   * @returns false where the very same set is published already
   * @throws Refusal INVALID or CONFLICT
   */
  async publish(contents: RuleSetContents): Promise<boolean> {
    const { failures } = checkRuleSet(checked(contents), this.catalogue.current());
    refuseIfAny(failures.map(({ number }) => ({ path: `cases.${number}`, message: failingCases })));
    const checksum = checksumOf(contents);
    const { stored, before } = await this.store.publish(contents, checksum);
    if (!stored && before !== checksum) throw new Refusal('CONFLICT', numberTaken);
    this.readAt = 0;
    if (stored) await this.readAgain();
    return stored;
  }

  /** Publishes the rule sets that ship with the service; a number that is stored is left as it is. @returns how many */
  async seed(): Promise<number> {
    const heads = await this.store.heads();
    let written = 0;
    for (const value of await this.files.seeds()) {
      const contents = checked(value);
      const stored = heads.some(({ number }) => number === contents.number);
      if (!stored && (await this.publish(contents))) written++;
    }
    return written;
  }
}

function checked(value: unknown): RuleSetContents {
  refuseIfAny(problemsInRuleSet(value));
  return value as RuleSetContents;
}

/** SHA-256 of rules, cases and title, however they were stored. */
function checksumOf({ title, rules, cases }: RuleSetContents): string {
  return createHash('sha256').update(canonical({ title, rules, cases })).digest('hex');
}
