import {
  type ASTVisitor,
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  getNamedType,
  Kind,
  type OperationDefinitionNode,
  parse,
  parseType,
  print,
  specifiedRules,
  TypeInfo,
  type ValidationRule,
  type ValueNode,
  type VariableDefinitionNode,
  validate,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { limits } from './limits.graphql.js';
import type { GraphQlRequest } from './request-body.js';

const privateFields = /\b(?:suggestMeasures|compareSuggestions|searchMeasures|nearDuplicates|mutation)\b/;

/** Documents that were found to have nothing to move; they come again and again, with other variables. */
const withoutLiterals = new Set<string>();
const remembered = 500;

function remember(query: string): void {
  if (withoutLiterals.size >= remembered) withoutLiterals.clear();
  withoutLiterals.add(query);
}

/**
 * The same request with what is said of a youth, what is searched for and what is written, moved out of the document into variables
 * named after their arguments.
 * Documents are kept in memory, compiled, under their text; variables are not. A document that cannot be read is
 * returned as it is: it is refused later, and not kept.
 * @throws NotInSchema on an argument or field that the schema does not have: such documents would be kept as well
 */
export function liftLiterals(schema: GraphQLSchema, request: GraphQlRequest): GraphQlRequest {
  if (!privateFields.test(request.query) || withoutLiterals.has(request.query)) return request;
  try {
    const moved = lifted(schema, request);
    if (moved === request) remember(request.query);
    return moved;
  } catch (error) {
    if (error instanceof NotInSchema) throw error;
    return request;
  }
}

function lifted(schema: GraphQLSchema, request: GraphQlRequest): GraphQlRequest {
  const types = new TypeInfo(schema);
  const read = parse(request.query, { maxTokens: limits.tokens });
  const variables: Record<string, unknown> = { ...request.variables };
  const taken = new Set([...Object.keys(variables), ...declaredIn(read)]);
  const definitions: VariableDefinitionNode[] = [];
  let argument = '';
  const lift = (node: ValueNode): ValueNode | undefined => {
    // Inside a list the type is that of its entries; the list's own is the one around it.
    const type = node.kind === Kind.LIST ? types.getParentInputType() : types.getInputType();
    if (!type) throw new NotInSchema(validate(schema, read));
    if (holdsVariable(node) || keeps(getNamedType(type).name)) return undefined;
    const name = freeName(argument, taken);
    taken.add(name);
    variables[name] = valueFromASTUntyped(node);
    const variable = { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } } as const;
    definitions.push({ kind: Kind.VARIABLE_DEFINITION, variable, type: parseType(String(type)) });
    return variable;
  };
  const document = visit(
    read,
    visitWithTypeInfo(types, {
      VariableDefinition: (node) => withoutDefault(node, variables) ?? false,
      Directive: () => false,
      Argument: (node) => {
        argument = node.name.value;
      },
      ...onEveryLiteral(lift),
    }),
  );
  if (document === read) return request;
  const moved = { ...request, query: printed(document, definitions), variables };
  asWritten.set(moved, read);
  return moved;
}

/** Requests that were changed, with their document as it was sent. Held no longer than the request. */
const asWritten = new WeakMap<object, DocumentNode>();

/** What is wrong with a changed request's document where its sender wrote it; empty where nothing is, or nothing was changed. */
export function errorsAsWritten(
  schema: GraphQLSchema,
  request: unknown,
  rules: readonly ValidationRule[],
): readonly GraphQLError[] {
  const document = asWritten.get(request as object);
  return document === undefined ? [] : validate(schema, document, [...specifiedRules, ...rules]);
}

function printed(document: DocumentNode, added: readonly VariableDefinitionNode[]): string {
  return print({
    ...document,
    definitions: document.definitions.map((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? withVariables(definition, added) : definition,
    ),
  });
}

function onEveryLiteral(lift: (node: ValueNode) => ValueNode | undefined): ASTVisitor {
  const scalars: ASTVisitor = { IntValue: lift, FloatValue: lift, StringValue: lift, BooleanValue: lift };
  return { ...scalars, EnumValue: lift, ListValue: lift, ObjectValue: lift };
}

function declaredIn(document: DocumentNode): readonly string[] {
  return document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? (definition.variableDefinitions ?? []).map(({ variable }) => variable.name.value)
      : [],
  );
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let count = 1; taken.has(name); count++) name = `${wanted}_${count}`;
  return name;
}

/** A definition whose default has become the value where none was sent; null where there is nothing to move. */
function withoutDefault(
  node: VariableDefinitionNode,
  variables: Record<string, unknown>,
): VariableDefinitionNode | null {
  const { defaultValue, ...definition } = node;
  if (defaultValue === undefined || keeps(print(node.type).replace('!', ''))) return null;
  const name = node.variable.name.value;
  if (!Object.hasOwn(variables, name)) variables[name] = valueFromASTUntyped(defaultValue);
  const { type } = node;
  if (type.kind === Kind.NON_NULL_TYPE || variables[name] === null) return definition;
  return { ...definition, type: { kind: Kind.NON_NULL_TYPE, type } };
}

/** Page sizes and cursors say nothing of anybody, and cost is counted from them. */
function keeps(typeName: string): boolean {
  return typeName === 'PageSize' || typeName === 'Cursor';
}

function holdsVariable(node: ValueNode): boolean {
  if (node.kind === Kind.VARIABLE) return true;
  if (node.kind === Kind.LIST) return node.values.some(holdsVariable);
  return node.kind === Kind.OBJECT && node.fields.some((field) => holdsVariable(field.value));
}

function withVariables(
  operation: OperationDefinitionNode,
  added: readonly VariableDefinitionNode[],
): OperationDefinitionNode {
  return { ...operation, variableDefinitions: [...(operation.variableDefinitions ?? []), ...added] };
}

/** What is wrong with a document that names what the schema does not have. */
class NotInSchema extends Error {
  constructor(readonly errors: readonly GraphQLError[]) {
    super('a document names what the schema does not have');
  }
}
