import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLSchema,
  getNullableType,
  isListType,
  Kind,
  print,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { type ComplexityEstimatorArgs, getComplexity } from 'graphql-query-complexity';
import { Refusal } from '../errors.js';
import { limits } from './limits.graphql.js';
import { tooCostly } from './messages.js';

type Variables = Readonly<Record<string, unknown>>;

/** A list without a page size is taken to have this many entries. */
const plainListLength = 3;

/** The lists inside an answer that its `first` is the length of. */
const pagedLists: ReadonlySet<string> = new Set(['nodes', 'edges', 'suggestions']);

/** How many fields an operation may answer with, page sizes of literals, variables and defaults counted alike. */
export function costOf(schema: GraphQLSchema, document: DocumentNode, variables: Record<string, unknown>): number {
  const lengths = pageLengths(schema, document, variables);
  const estimate = ({ args, childComplexity, field, node }: ComplexityEstimatorArgs): number => {
    if (!isListType(getNullableType(field.type))) return 1 + childComplexity;
    const own: unknown = args['first'];
    const length = typeof own === 'number' ? own : (lengths.get(node) ?? plainListLength);
    return 1 + length * childComplexity;
  };
  return getComplexity({ schema, query: document, variables, estimators: [estimate] });
}

/** The length of each paged list, from the `first` of the field it stands in; of several, the greatest. */
function pageLengths(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Variables,
): ReadonlyMap<FieldNode, number> {
  const lengths = new Map<FieldNode, number>();
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  );
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field(node) {
        const first = firstOf(node, types.getFieldDef() ?? null, document, variables);
        if (first === null || node.selectionSet === undefined) return;
        for (const inner of fieldsOf(node.selectionSet, fragments)) {
          if (pagedLists.has(inner.name.value)) lengths.set(inner, Math.max(first, lengths.get(inner) ?? 0));
        }
      },
    }),
  );
  return lengths;
}

/** The page size a field is asked for, null where it has none. */
function firstOf(
  node: FieldNode,
  field: GraphQLField<unknown, unknown> | null,
  document: DocumentNode,
  variables: Variables,
): number | null {
  const argument = field?.args.find((candidate) => candidate.name === 'first');
  if (argument === undefined) return null;
  const value = node.arguments?.find((candidate) => candidate.name.value === 'first')?.value;
  if (value?.kind === Kind.INT) return Number(value.value);
  const asked =
    value?.kind === Kind.VARIABLE ? (variables[value.name.value] ?? defaultOf(value.name.value, document)) : null;
  return Number(asked ?? argument.defaultValue ?? limits.cost);
}

function defaultOf(variable: string, document: DocumentNode): number | null {
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const found = definition.variableDefinitions?.find((one) => one.variable.name.value === variable)?.defaultValue;
    if (found?.kind === Kind.INT) return Number(found.value);
  }
  return null;
}

/** The fields of a selection, fragments followed; documents with cycles were refused before. */
function fieldsOf(set: SelectionSetNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): readonly FieldNode[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    const inner =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection
        : (fragments.get(selection.name.value) ?? { selectionSet: null });
    return inner.selectionSet === null ? [] : fieldsOf(inner.selectionSet, fragments);
  });
}

/** The variables that `costOf` depends on: page sizes, and what directives take in or leave out. */
export function variablesThatDecideCost(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    VariableDefinition(node) {
      if (/^PageSize!?$/.test(print(node.type))) names.add(node.variable.name.value);
    },
    Directive(node) {
      for (const { value } of node.arguments ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}

/** @throws Refusal TOO_COSTLY */
export function refuseIfTooCostly(cost: number): void {
  if (cost <= limits.cost) return;
  throw new Refusal('TOO_COSTLY', tooCostly);
}
