import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { checksumOf } from '../../src/search/language/lexicon.js';

/**
 * `node dist/seeds/lexicon/build.js FOLDER` makes src/search/language/lexicon-data.ts of three lists in FOLDER:
 * nb-forms.tsv.gz (form, lemma, part of speech), nb-lemmas.txt.gz and nn-lemmas.txt.gz. Only words of small letters.
 *
 * A word's forms are written as endings: `e>er` takes e off and puts er on. Words that are inflected alike share one
 * class; a class also says whether the word is a noun and in which written language it is.
 */
const [folder = '.'] = process.argv.slice(2);
const small = /^[a-zæøåéèêóòôüäö-]+$/;

function lines(name: string): readonly string[] {
  return gunzipSync(readFileSync(join(folder, name)))
    .toString('utf8')
    .split('\n');
}

interface Word {
  readonly endings: Set<string>;
  noun: boolean;
  nb: boolean;
  nn: boolean;
}

const words = new Map<string, Word>();

function word(lemma: string): Word {
  const known = words.get(lemma) ?? { endings: new Set(), noun: false, nb: false, nn: false };
  words.set(lemma, known);
  return known;
}

function endingOf(lemma: string, form: string): string {
  let same = 0;
  while (same < lemma.length && lemma[same] === form[same]) same++;
  return `${lemma.slice(same)}>${form.slice(same)}`;
}

const listed = new Set<string>();
for (const line of lines('nb-forms.tsv.gz').slice(1)) {
  const [form = '', lemma = '', pos = ''] = line.split('\t');
  if (!small.test(form) || !small.test(lemma)) continue;
  const entry = word(lemma);
  entry.nb = true;
  listed.add(lemma);
  if (pos === 'noun') entry.noun = true;
  if (form !== lemma) entry.endings.add(endingOf(lemma, form));
}
for (const lemma of lines('nb-lemmas.txt.gz')) if (small.test(lemma)) word(lemma).nb = true;
for (const lemma of lines('nn-lemmas.txt.gz')) if (small.test(lemma)) word(lemma).nn = true;

// Of words whose inflection is not listed the part of speech is not known: they may be nouns.
for (const [lemma, entry] of words) entry.noun ||= !listed.has(lemma);

const classes = new Map<string, number>();
const list = [...words].sort(([a], [b]) => (a < b ? -1 : 1));
const body = list
  .map(([lemma, { endings, noun, nb, nn }]) => {
    const look = `${noun ? 'n' : ''}${nb ? 'b' : ''}${nn ? 'y' : ''}|${[...endings].sort().join(' ')}`;
    if (!classes.has(look)) classes.set(look, classes.size);
    return `${lemma}${classes.get(look)}`;
  })
  .join('\n');
const table = [...classes.keys()].join('\n');
writeFileSync(
  join(process.cwd(), 'src/search/language/lexicon-data.ts'),
  `/**
 * Norwegian words and how they are inflected, made by seeds/lexicon/build.ts. Not written by hand.
 *
 * From Norsk ordbank, bokmål (updates of 2018-06-27 and 2022-02-01) and nynorsk 2012 (update of 2022-02-01),
 * © Universitetet i Bergen and Språkrådet, published by Språkbanken (Nasjonalbiblioteket) under CC BY 4.0
 * (https://creativecommons.org/licenses/by/4.0/). Changed: proper nouns and words with other than small letters left out,
 * forms written as endings of their dictionary word, bokmål and nynorsk put into one list.
 */
export const lexiconData = {
  version: 1,
  words: ${list.length},
  checksum: ${checksumOf(table, body)},
  /** A line for each class: n noun, b bokmål, y nynorsk; then the endings. */
  classes: \`${table}\`,
  /** A line for each word: the word and the number of its class. */
  list: \`${body}\`,
} as const;
`,
);
console.log(`${list.length} words, ${classes.size} classes, ${body.length + table.length} characters`);
