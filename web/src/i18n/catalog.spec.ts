import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '@formatjs/icu-messageformat-parser';
import { describe, expect, test } from '@jest/globals';

const folder = join(process.cwd(), 'web', 'src', 'i18n');
const languages = ['nb', 'nn', 'en'];
const pages = readdirSync(join(folder, 'nb')).sort();

function messagesOf(language: string, page: string): Record<string, string> {
  return JSON.parse(readFileSync(join(folder, language, page), 'utf8'));
}

/** Names of the arguments a message needs, and of its tags, however deep. */
function argumentsOf(elements: unknown): string[] {
  if (!Array.isArray(elements)) return [];
  return elements.flatMap((element: { type: number; value?: string; children?: unknown; options?: object }) => [
    ...(element.type === 0 || element.type === 7 || !element.value ? [] : [element.value]),
    ...argumentsOf(element.children),
    ...Object.values(element.options ?? {}).flatMap((option: { value: unknown }) => argumentsOf(option.value)),
  ]);
}

describe('texts of the page', () => {
  test('every language has the same pages', () => {
    for (const language of languages) expect(readdirSync(join(folder, language)).sort()).toEqual(pages);
  });

  test.each(pages)('%s has the same keys in every language, each named after its page', (page) => {
    const keys = Object.keys(messagesOf('nb', page)).sort();
    for (const language of languages) expect(Object.keys(messagesOf(language, page)).sort()).toEqual(keys);
    for (const key of keys) expect(key.split('.')[0]).toBe(page.replace('.json', ''));
  });

  test.each(pages)('%s can be read, asks for the same arguments and is not empty', (page) => {
    const bokmal = messagesOf('nb', page);
    for (const language of languages) {
      for (const [key, text] of Object.entries(messagesOf(language, page))) {
        expect(text.trim()).not.toBe('');
        const names = (message: string) => [...new Set(argumentsOf(parse(message)))].sort();
        expect([language, key, names(text)]).toEqual([language, key, names(bokmal[key] ?? '')]);
      }
    }
  });
});
