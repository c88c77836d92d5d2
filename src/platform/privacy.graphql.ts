import {
  type GraphQLSchema,
  getNamedType,
  Kind,
  type OperationDefinitionNode,
  parse,
  parseType,
  print,
  TypeInfo,
  type ValueNode,
  type VariableDefinitionNode,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { invalid, Refusal } from './errors.js';
import { limits } from './limits.graphql.js';
import type { GraphQlRequest } from './request-body.js';

const privateFields = /\b(?:suggestMeasures|compareSuggestions|searchMeasures)\b/;

/**
 * The same request with what is said of a youth, and what is searched for, moved out of the document into variables
 * named after their arguments.
 * Documents are kept in memory, compiled, under their text; variables are not. A document that cannot be read is
 * returned as it is: it is refused later, and not kept.
 * @throws Refusal INVALID on an argument or field that the schema does not have: such documents are kept as well
 */
export function liftLiterals(schema: GraphQLSchema, request: GraphQlRequest): GraphQlRequest {
  if (!privateFields.test(request.query)) return request;
  try {
    return lifted(schema, request);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    return request;
  }
}

function lifted(schema: GraphQLSchema, request: GraphQlRequest): GraphQlRequest {
  const types = new TypeInfo(schema);
  const variables: Record<string, unknown> = { ...request.variables };
  const definitions: VariableDefinitionNode[] = [];
  let argument = '';
  const lift = (node: ValueNode): ValueNode | undefined => {
    const type = types.getInputType();
    if (!type) throw invalid([{ path: argument, message: notInSchema }]);
    if (holdsVariable(node) || keeps(getNamedType(type).name)) return undefined;
    const name = Object.hasOwn(variables, argument) ? `${argument}_${definitions.length}` : argument;
    variables[name] = valueFromASTUntyped(node);
    const variable = { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } } as const;
    definitions.push({ kind: Kind.VARIABLE_DEFINITION, variable, type: parseType(String(type)) });
    return variable;
  };
  const document = visit(
    parse(request.query, { maxTokens: limits.tokens }),
    visitWithTypeInfo(types, {
      VariableDefinition: () => false,
      Directive: () => false,
      Argument: (node) => {
        argument = node.name.value;
      },
      IntValue: lift,
      FloatValue: lift,
      StringValue: lift,
      BooleanValue: lift,
      EnumValue: lift,
      ListValue: lift,
      ObjectValue: lift,
    }),
  );
  if (definitions.length === 0) return request;
  const query = print({
    ...document,
    definitions: document.definitions.map((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? withVariables(definition, definitions) : definition,
    ),
  });
  return { ...request, query, variables };
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

const notInSchema = {
  nb: 'Skjemaet har ikke dette feltet. Se schema.graphql.',
  nn: 'Skjemaet har ikkje dette feltet. Sjå schema.graphql.',
  en: 'The schema does not have this field. See schema.graphql.',
};
