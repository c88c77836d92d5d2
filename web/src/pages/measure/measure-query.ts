import { graphql } from '../../data/graphql.ts';
import { measureFields } from '../../parts/measure-fields.ts';
import { wholeMeasure } from '../../parts/whole-measure.ts';

export const measureQuery = graphql(
  `
  query OneMeasure($id: ID!) {
    measure(id: $id) { ...WholeMeasure }
  }
`,
  [wholeMeasure],
);

/** The list of the OT codes and what became of each: 2011 and 2024. */
export const otCodesQuery = graphql(`
  query OtCodes {
    codeLists {
      name
      version
      codes { code label mapping { kind to } }
    }
  }
`);

/** Measures like one. */
export const similarQuery = graphql(
  `
  query Similar($id: ID!) {
    measure(id: $id) {
      similar(first: 4) { because measure { ...MeasureFields } }
    }
  }
`,
  [measureFields],
);
