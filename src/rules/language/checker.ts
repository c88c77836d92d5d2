import type { Message, Problem } from '../../platform/errors.js';
import { ruleMessages } from '../messages.js';

export type Unchecked = Readonly<Record<string, unknown>>;

/** Collects every problem of a value that came from a file, each with its path. */
export class Checker {
  readonly problems: Problem[] = [];

  /** @returns always false, so that a check can end with it */
  add(path: string, message: Message): false {
    this.problems.push({ path, message });
    return false;
  }

  /** Whether the value is an object; keys outside `keys` are problems of their own. */
  object(value: unknown, path: string, keys: readonly string[]): value is Unchecked {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return this.add(path, ruleMessages.wrongType);
    for (const key of Object.keys(value)) {
      if (!keys.includes(key)) this.add(/^\w{1,40}$/.test(key) ? `${path}.${key}` : path, ruleMessages.unknownKey);
    }
    return true;
  }

  list(value: unknown, path: string): value is readonly unknown[] {
    return Array.isArray(value) || this.add(path, ruleMessages.wrongType);
  }

  text(value: unknown, path: string): value is string {
    const filled = typeof value === 'string' && value.trim() !== '' && value.length <= 2000;
    return filled || this.add(path, ruleMessages.wrongType);
  }

  label(value: unknown, path: string): boolean {
    const keys = ['nb', 'nn', 'en'];
    return this.object(value, path, keys) && keys.every((key) => this.text(value[key], `${path}.${key}`));
  }

  whole(value: unknown, path: string, least: number, most: number): value is number {
    const fits = typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
    return fits || this.add(path, ruleMessages.wrongType);
  }

  code(value: unknown, path: string, codes: object): value is string {
    const known = typeof value === 'string' && Object.hasOwn(codes, value);
    return known || this.add(path, ruleMessages.unknownCode);
  }

  day(value: unknown, path: string): value is string {
    const exists =
      typeof value === 'string' &&
      /^\d{4}-\d\d-\d\d$/.test(value) &&
      !Number.isNaN(Date.parse(value)) &&
      new Date(value).toISOString().startsWith(value);
    return exists || this.add(path, ruleMessages.wrongDate);
  }
}
