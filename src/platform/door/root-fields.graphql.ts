import { type GraphQLSchema, Kind, parse } from 'graphql';

/** As many as a line of a log has room for. */
const most = 5;

/**
 * What a document asks the service for, in the schema's own words: `measures`, `createMeasure`. Aliases, and what the schema
 * does not have, are left out: they are somebody's own words. Empty for what cannot be read.
 */
export function rootFieldsOf(schema: GraphQLSchema, document: string): readonly string[] {
  const fields = new Set<string>();
  try {
    for (const definition of parse(document, { maxTokens: 2_000 }).definitions) {
      if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
      const type = definition.operation === 'mutation' ? schema.getMutationType() : schema.getQueryType();
      for (const selection of definition.selectionSet.selections) {
        const name = selection.kind === Kind.FIELD ? selection.name.value : '';
        if (type && Object.hasOwn(type.getFields(), name)) fields.add(name);
      }
    }
  } catch {
    return [];
  }
  return [...fields].slice(0, most);
}
