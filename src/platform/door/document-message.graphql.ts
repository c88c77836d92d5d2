import type { GraphQLError } from 'graphql';
import type { Message } from '../errors.js';
import { wrongDocument } from './messages.js';

/** A GraphQL name short enough to be one somebody meant. Names are code: unlike values, they are told back. */
const bare = '[_A-Za-z]\\w{0,59}';
const name = `(${bare})`;
/** As `[MeasureFilter!]!`. */
const type = '([_A-Za-z[][\\w[\\]!]{0,60})';

interface Kind {
  readonly pattern: RegExp;
  readonly text: (first: string, second: string, third: string) => Message;
}

/** What graphql-js says of names and types that do not fit the schema, and how that is said to a caller. */
const kinds: readonly Kind[] = [
  {
    pattern: new RegExp(`^Cannot query field "${name}" on type "${name}"`),
    text: fieldIsNotOn,
  },
  {
    pattern: new RegExp(`Field "${name}" is not defined by type "${name}"`),
    text: fieldIsNotOn,
  },
  {
    pattern: new RegExp(`^Unknown argument "${name}" on field "(${bare}\\.${bare})"`),
    text: argumentIsNotOn,
  },
  {
    pattern: new RegExp(`^Unknown argument "${name}" on directive "(@${bare})"`),
    text: argumentIsNotOn,
  },
  {
    pattern: new RegExp(`^Unknown type "${name}"`),
    text: (type) => ({
      nb: `Typen ${type} finnes ikke`,
      nn: `Typen ${type} finst ikkje`,
      en: `There is no type ${type}`,
    }),
  },
  {
    pattern: new RegExp(`^Unknown directive "(@${bare})"`),
    text: (directive) => ({
      nb: `Direktivet ${directive} finnes ikke`,
      nn: `Direktivet ${directive} finst ikkje`,
      en: `There is no directive ${directive}`,
    }),
  },
  {
    pattern: new RegExp(`^Unknown fragment "${name}"`),
    text: (fragment) => ({
      nb: `Fragmentet ${fragment} finnes ikke i spørringen`,
      nn: `Fragmentet ${fragment} finst ikkje i spørjinga`,
      en: `The query has no fragment ${fragment}`,
    }),
  },
  {
    pattern: new RegExp(`^Field "${name}" of type "${type}" must have a selection`),
    text: (field, of) => ({
      nb: `Si hvilke felter du vil ha av ${field} (${of}), som ${field} { … }`,
      nn: `Sei kva felt du vil ha av ${field} (${of}), som ${field} { … }`,
      en: `Say which fields you want of ${field} (${of}), as ${field} { … }`,
    }),
  },
  {
    pattern: new RegExp(`^Variable "\\$${name}" of type "${type}" used in position expecting type "${type}"`),
    text: (variable, declared, wanted) => ({
      nb: `Variabelen er oppgitt som ${declared}, men her trengs ${wanted}. Skriv $${variable}: ${wanted}`,
      nn: `Variabelen er oppgitt som ${declared}, men her trengst ${wanted}. Skriv $${variable}: ${wanted}`,
      en: `The variable is declared as ${declared}, but ${wanted} is needed here. Write $${variable}: ${wanted}`,
    }),
  },
];

function fieldIsNotOn(field: string, type: string): Message {
  return {
    nb: `Feltet ${field} finnes ikke på ${type}`,
    nn: `Feltet ${field} finst ikkje på ${type}`,
    en: `There is no field ${field} on ${type}`,
  };
}

function argumentIsNotOn(argument: string, field: string): Message {
  return {
    nb: `Argumentet ${argument} finnes ikke på ${field}`,
    nn: `Argumentet ${argument} finst ikkje på ${field}`,
    en: `There is no argument ${argument} on ${field}`,
  };
}

/**
 * The name that an error of graphql-js says the schema lacks, with the type it was looked for on; null where the error
 * is of another kind. With `suggestions`, the nearest name there is follows.
 */
export function missingName(error: GraphQLError, suggestions: boolean): Message | null {
  for (const { pattern, text } of kinds) {
    const found = pattern.exec(error.message);
    if (found === null) continue;
    const { nb, nn, en } = text(found[1] as string, found[2] ?? '', found[3] ?? '');
    const nearest = suggestions
      ? /Did you mean (?:the \w+ )?"([_A-Za-z]\w{0,59})"/.exec(error.message)?.[1]
      : undefined;
    if (nearest === undefined) return { nb: `${nb}.`, nn: `${nn}.`, en: `${en}.` };
    return {
      nb: `${nb}. Mente du ${nearest}?`,
      nn: `${nn}. Meinte du ${nearest}?`,
      en: `${en}. Did you mean ${nearest}?`,
    };
  }
  return null;
}

/** What is told of a document that does not fit the schema: the missing name, else where in the document it is. */
export function documentMessage(error: GraphQLError, suggestions: boolean): Message {
  const missing = missingName(error, suggestions);
  if (missing !== null) return missing;
  const { nb, nn, en } = wrongDocument;
  const [place] = error.locations ?? [];
  if (place === undefined) return wrongDocument;
  const within = /on (?:type|field) "([A-Z]\w{0,60})["?.]/.exec(error.message)?.[1];
  const at = (line: string, on: string): string =>
    ` ${line} ${place.line}:${place.column}${within === undefined ? '' : `, ${on} ${within}`}.`;
  return { nb: nb + at('Se linje', 'på'), nn: nn + at('Sjå linje', 'på'), en: en + at('See line', 'on') };
}
