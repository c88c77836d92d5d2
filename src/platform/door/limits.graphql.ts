import {
  type ASTVisitor,
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { type Message, Refusal } from '../errors.js';
import { limitMessages } from './messages.js';

/** What one request may hold. Chosen so that every shape this service's users need passes with room to spare. */
export const limits = {
  bodyBytes: 100_000,
  jsonDepth: 32,
  tokens: 2_000,
  depth: 10,
  fragments: 30,
  aliases: 15,
  directives: 10,
  /** Fields that may be answered, list lengths counted; see cost.graphql.ts. */
  cost: 20_000,
} as const;

function refuse(context: ValidationContext, code: 'INVALID' | 'TOO_COSTLY', text: Message): void {
  context.reportError(new GraphQLError(text.en, { originalError: new Refusal(code, text) }));
}

/**
 * One operation per document. Mercurius keeps a compiled operation per document text, not per operation name, so a
 * second operation would be answered with the first, a query with a mutation.
 */
const oneOperation: ValidationRule = (context) => ({
  Document(node: DocumentNode) {
    const operations = node.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
    if (operations.length !== 1) refuse(context, 'INVALID', limitMessages.oneOperation);
  },
});

/** One mutation per document: each is an act of its own, with its own key and its own answer. */
const oneMutation: ValidationRule = (context) => ({
  OperationDefinition({ operation, selectionSet: { selections } }) {
    const [first, second] = selections;
    if (operation !== 'mutation' || (second === undefined && first?.kind === Kind.FIELD)) return;
    refuse(context, 'INVALID', limitMessages.oneMutation);
  },
});

/** How deep a selection reaches, each fragment measured once; a fragment on its own way down is too deep. */
function depthOf(set: SelectionSetNode, context: ValidationContext, known: Map<string, number>): number {
  let deepest = 1;
  for (const selection of set.selections) {
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      deepest = Math.max(deepest, fragmentDepth(selection.name.value, context, known));
    } else if (selection.selectionSet !== undefined) {
      const below = depthOf(selection.selectionSet, context, known);
      deepest = Math.max(deepest, selection.kind === Kind.FIELD ? 1 + below : below);
    }
  }
  return deepest;
}

function fragmentDepth(name: string, context: ValidationContext, known: Map<string, number>): number {
  const before = known.get(name);
  if (before !== undefined) return before;
  known.set(name, limits.depth + 1);
  const fragment = context.getFragment(name);
  const depth = fragment ? depthOf(fragment.selectionSet, context, known) : 1;
  known.set(name, depth);
  return depth;
}

const notTooDeep: ValidationRule = (context) => ({
  OperationDefinition(node) {
    if (fragmentSpreads(context.getDocument()) > limits.fragments)
      refuse(context, 'TOO_COSTLY', limitMessages.fragments);
    else if (depthOf(node.selectionSet, context, new Map()) > limits.depth) {
      refuse(context, 'TOO_COSTLY', limitMessages.depth(limits.depth));
    }
  },
});

function fragmentSpreads(document: DocumentNode): number {
  let count = 0;
  const pending: unknown[] = [document];
  while (pending.length > 0) {
    const node = pending.pop();
    if (typeof node !== 'object' || node === null || Array.isArray(node)) continue;
    const { kind, selectionSet, selections, definitions } = node as Record<string, unknown>;
    if (kind === Kind.FRAGMENT_SPREAD) count++;
    pending.push(selectionSet, ...((selections as unknown[]) ?? []), ...((definitions as unknown[]) ?? []));
  }
  return count;
}

function counted(kind: 'aliases' | 'directives', visitor: (count: () => void) => ASTVisitor): ValidationRule {
  return (context) => {
    let count = 0;
    return visitor(() => {
      count++;
      if (count === limits[kind] + 1) refuse(context, 'TOO_COSTLY', limitMessages[kind](limits[kind]));
    });
  };
}

const fewAliases = counted('aliases', (count) => ({
  Field(node: FieldNode) {
    if (node.alias !== undefined) count();
  },
}));

const fewDirectives = counted('directives', (count) => ({ Directive: () => count() }));

/** The rules every document must keep besides the specification's; fixed per document, so they are checked once. */
export const documentRules: readonly ValidationRule[] = [
  oneOperation,
  oneMutation,
  notTooDeep,
  fewAliases,
  fewDirectives,
];
