import { Injectable } from '@nestjs/common';
import type { RuleSetContents } from './rule.js';
import { RuleSetsService } from './rule-sets.service.js';
import { checkLines, differenceLines } from './rules-report.js';

const usage = `Usage: npm run cli -- rules check FILE | rules publish FILE | rules diff A B
  check    what is wrong with a rule set, its worked cases, rules nothing can hit, and what it would change
  publish  the same, and then publishes it where nothing is wrong
  diff     two published rule sets by number: their rules, and what the worked cases get in every county
A set in N.json may keep its worked cases in N-cases.json beside it.`;

/** Rule sets on the command line: checked, compared, published. */
@Injectable()
export class RulesCommand {
  constructor(private readonly ruleSets: RuleSetsService) {}

  /** @returns 0, 1 where a set is not fit to be published, 2 where the call cannot be understood */
  async run(args: readonly string[]): Promise<number> {
    const [verb, ...rest] = args;
    const [first, second] = rest;
    if (verb === 'check' && first !== undefined && rest.length === 1) return (await this.check(first)) === null ? 1 : 0;
    if (verb === 'publish' && first !== undefined && rest.length === 1) return this.publish(first);
    const numbers = [first, second].map(Number);
    if (verb === 'diff' && rest.length === 2 && numbers.every((number) => Number.isInteger(number) && number > 0)) {
      return this.diff(numbers[0] as number, numbers[1] as number);
    }
    console.error(usage);
    return 2;
  }

  /** Prints everything there is to know before publishing; the contents where they are fit to be published. */
  private async check(path: string): Promise<RuleSetContents | null> {
    const { contents, check } = await this.ruleSets.check(path);
    for (const line of checkLines(check, 'nb')) console.log(line);
    if (contents === null) return null;
    const published = await this.ruleSets.find(null);
    if (published !== null) this.show(published, contents);
    return check.failures.length === 0 ? contents : null;
  }

  private async publish(path: string): Promise<number> {
    const contents = await this.check(path);
    if (contents === null) return 1;
    const isNew = await this.ruleSets.publish(contents);
    console.log(isNew ? `Regelsett ${contents.number} er publisert.` : `Regelsett ${contents.number} var publisert.`);
    return 0;
  }

  private async diff(before: number, after: number): Promise<number> {
    this.show(await this.ruleSets.published(before), await this.ruleSets.published(after));
    return 0;
  }

  private show(before: RuleSetContents, after: RuleSetContents): void {
    const difference = this.ruleSets.difference(before, after);
    console.log(`Regelsett ${before.number} mot ${after.number}:`);
    for (const line of differenceLines(difference, 'nb')) console.log(line);
  }
}
