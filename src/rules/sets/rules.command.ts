import { Injectable } from '@nestjs/common';
import type { Language } from '../../platform/language.js';
import type { RuleSetContents } from './rule.js';
import { RuleSetsService } from './rule-sets.service.js';
import { checkLines, differenceLines, rulesMessages } from './rules-report.js';

/** Rule sets on the command line: checked, compared, published. */
@Injectable()
export class RulesCommand {
  constructor(private readonly ruleSets: RuleSetsService) {}

  /** @returns 0, 1 where a set is not fit to be published, 2 where the call cannot be understood */
  async run(args: readonly string[], language: Language): Promise<number> {
    const [verb, ...rest] = args;
    const [first, second] = rest;
    if (verb === 'check' && first !== undefined && rest.length === 1)
      return (await this.check(first, language)) === null ? 1 : 0;
    if (verb === 'publish' && first !== undefined && rest.length === 1) return this.publish(first, language);
    const numbers = [first, second].map(Number);
    if (verb === 'diff' && rest.length === 2 && numbers.every((number) => Number.isInteger(number) && number > 0)) {
      return this.diff(numbers[0] as number, numbers[1] as number, language);
    }
    console.error(rulesMessages.usage[language]);
    return 2;
  }

  /** Prints everything there is to know before publishing; the contents where they are fit to be published. */
  private async check(path: string, language: Language): Promise<RuleSetContents | null> {
    const { contents, check } = await this.ruleSets.check(path);
    for (const line of checkLines(check, language)) console.log(line);
    if (contents === null) return null;
    const published = await this.ruleSets.find(null);
    if (published !== null) this.show(published, contents, language);
    return check.failures.length === 0 ? contents : null;
  }

  private async publish(path: string, language: Language): Promise<number> {
    const contents = await this.check(path, language);
    if (contents === null) return 1;
    const isNew = await this.ruleSets.publish(contents);
    console.log(rulesMessages[isNew ? 'published' : 'wasPublished'](contents.number)[language]);
    return 0;
  }

  private async diff(before: number, after: number, language: Language): Promise<number> {
    this.show(await this.ruleSets.published(before), await this.ruleSets.published(after), language);
    return 0;
  }

  private show(before: RuleSetContents, after: RuleSetContents, language: Language): void {
    const difference = this.ruleSets.difference(before, after);
    console.log(rulesMessages.against(before.number, after.number)[language]);
    for (const line of differenceLines(difference, language)) console.log(line);
  }
}
