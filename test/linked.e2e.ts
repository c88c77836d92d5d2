import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import jsonld from 'jsonld';
import { DataFactory, Parser, type Quad, Store, type Term } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
// @ts-expect-error The package has no types.
import { Validator } from 'shacl-engine';
import { projectFolder } from './support/program.js';
import { type Server, startServer } from './support/server.js';

let server: Server;
let text: string;
beforeAll(async () => {
  server = await startServer();
  text = (await server.send('/api/v1/measures.ttl', {})).text;
});
afterAll(() => server.stop());

const shapes = {
  'CPSV-AP-NO 1.1': 'cpsv-ap-no-1.1/CPSV-AP-NO_shacl_shapes_v1.ttl',
  'CPSV-AP 3.2': 'cpsv-ap-3.2/cpsv-ap-SHACL.ttl',
} as const;
const norwegian = shapes['CPSV-AP-NO 1.1'];
const european = shapes['CPSV-AP 3.2'];

async function quadsIn(file: string): Promise<Store> {
  return new Store(new Parser().parse(await readFile(join(projectFolder, 'test', 'standards', file), 'utf8')));
}

/** Every result, whatever its severity: what it is about and by which constraint it is wrong. */
type Engine = (data: Store, file: string) => Promise<readonly string[]>;

const resultsOf: Engine = async (data, file) => {
  const report = await new SHACLValidator(await quadsIn(file)).validate(data);
  return report.results.map(({ focusNode, sourceConstraintComponent }) =>
    [focusNode?.value, sourceConstraintComponent?.value].join(' '),
  );
};

/** Another engine, by other authors. */
const otherResultsOf: Engine = async (data, file) => {
  const report = await new Validator(await quadsIn(file), { factory: DataFactory }).validate({ dataset: data });
  return report.results.map((result: { focusNode: { term?: Term; value?: string }; constraintComponent: Term }) =>
    [result.focusNode?.term?.value ?? result.focusNode?.value, result.constraintComponent?.value].join(' '),
  );
};

const engines = { 'rdf-validate-shacl': resultsOf, 'shacl-engine': otherResultsOf } as const;

const graphOf = (turtle: string): Store => new Store(new Parser().parse(turtle));
const dct = (name: string) => DataFactory.namedNode(`http://purl.org/dc/terms/${name}`);
const cv = (name: string) => DataFactory.namedNode(`http://data.europa.eu/m8g/${name}`);
const type = DataFactory.namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type');
const service = DataFactory.namedNode('http://purl.org/vocab/cpsv#PublicService');

describe('measures as linked data', () => {
  const both = Object.entries(shapes).flatMap(([name, file]) =>
    Object.entries(engines).map(([engine, results]) => [name, engine, file, results] as const),
  );

  test.each(both)('break no shape of %s by %s', async (_, __, file, results) => {
    const data = graphOf(text);
    expect(data.getSubjects(type, service, null).length).toBeGreaterThan(137);
    expect(await results(data, file)).toEqual([]);
  });

  test.each(both)('without the names of services break shapes of %s by %s', async (_, __, file, results) => {
    const data = graphOf(text);
    const services = data.getSubjects(type, service, null).slice(0, 3);
    for (const one of services) data.removeQuads(data.getQuads(one, dct('title'), null, null));
    const found = await results(data, file);
    for (const { value } of services) expect(found.filter((result) => result.startsWith(`${value} `))).not.toEqual([]);
  });

  test('a competent authority that is none breaks the European shapes', async () => {
    const data = graphOf(text);
    const [authority] = data.getObjects(null, cv('hasCompetentAuthority'), null);
    data.removeQuads(data.getQuads(authority ?? null, type, null, null));
    expect((await resultsOf(data, european)).length).toBeGreaterThan(0);
    expect((await otherResultsOf(data, european)).length).toBeGreaterThan(0);
  });

  test.each<[string, (data: Store) => Quad[]]>([
    ['the authority of a service', (data) => data.getQuads(null, cv('hasCompetentAuthority'), null, null).slice(0, 1)],
    ['the publisher of the catalogue', (data) => data.getQuads(null, dct('publisher'), null, null)],
    [
      'the area of an authority',
      (data) =>
        data.getQuads(data.getSubjects(type, cv('PublicOrganisation'), null)[0] ?? null, dct('spatial'), null, null),
    ],
    [
      'the identifier of a requirement',
      (data) =>
        data.getQuads(data.getSubjects(type, cv('Requirement'), null)[0] ?? null, dct('identifier'), null, null),
    ],
    [
      'the contact of a service',
      (data) => data.getQuads(data.getSubjects(type, service, null)[0] ?? null, cv('contactPoint'), null, null),
    ],
  ])('without %s one shape is broken', async (_, without) => {
    const data = graphOf(text);
    const removed = without(data);
    expect(removed.length).toBeGreaterThan(0);
    data.removeQuads(removed);
    expect((await resultsOf(data, norwegian)).length).toBeGreaterThan(0);
  });

  test('a title without its language breaks a shape', async () => {
    const data = graphOf(text);
    const [measure] = data.getSubjects(type, service, null);
    const [title] = data.getQuads(measure ?? null, dct('title'), null, null) as [Quad];
    data.removeQuad(title);
    data.addQuad(DataFactory.quad(title.subject, title.predicate, DataFactory.literal(title.object.value)));
    expect(await resultsOf(data, norwegian)).toHaveLength(1);
  });

  test('every invented measure says so, and no other does', () => {
    const data = graphOf(text);
    const marked = data.getSubjects(
      dct('provenance'),
      DataFactory.namedNode(`${server.url}/api/v1/catalogue#invented`),
      null,
    );
    expect(marked).toHaveLength(137);
  });

  test('JSON-LD says the same as Turtle', async () => {
    const document = JSON.parse((await server.send('/api/v1/measures.jsonld', {})).text);
    const quads = (await jsonld.toRDF(document, { format: 'application/n-quads' })) as unknown as string;
    const same = graphOf(quads);
    const lines = (store: Store): string[] =>
      store
        .getQuads(null, null, null, null)
        .map(({ subject, predicate, object }) =>
          [subject.value, predicate.value, object.value, object.termType === 'Literal' ? object.language : ''].join(
            ' ',
          ),
        )
        .sort();
    expect(lines(same)).toEqual(lines(graphOf(text)));
  });

  test('a filter chooses the services', async () => {
    const some = graphOf((await server.send('/api/v1/measures.ttl?datasets=named-in-sources', {})).text);
    const contained = some.getQuads(
      null,
      DataFactory.namedNode('https://data.norge.no/vocabulary/dcatno#containsService'),
      null,
      null,
    );
    expect(contained).toHaveLength(43);
  });
});

describe('code lists and the dataset', () => {
  test('every code of the API is a concept, and codes of 2011 lead to those of 2024', async () => {
    const { body } = await server.query<{ codeLists: { name: string; codes: { code: string }[] }[] }>(
      '{ codeLists { name codes { code } } }',
    );
    const data = graphOf((await server.send('/api/v1/codes.ttl', {})).text);
    const skos = (name: string) => DataFactory.namedNode(`http://www.w3.org/2004/02/skos/core#${name}`);
    const codes = body.data.codeLists.flatMap(({ codes: some }) => some);
    expect(data.getSubjects(type, skos('Concept'), null)).toHaveLength(codes.length);
    expect(data.getSubjects(type, skos('ConceptScheme'), null)).toHaveLength(body.data.codeLists.length);
    const split = data.getObjects(
      DataFactory.namedNode(`${server.url}/api/v1/codes/OtStatusCode/2011#OTAP`),
      skos('narrowMatch'),
      null,
    );
    expect(split.map(({ value }) => value.split('#')[1]).sort()).toEqual(['OTAP', 'OTKO']);
    for (const term of split) expect(data.getQuads(term, type, skos('Concept'), null)).toHaveLength(1);
  });

  test('the dataset has what DCAT-AP-NO asks for, and a distribution for each format that answers', async () => {
    const data = graphOf((await server.send('/api/v1/dataset.ttl', {})).text);
    const dcat = (name: string) => DataFactory.namedNode(`http://www.w3.org/ns/dcat#${name}`);
    const [dataset] = data.getSubjects(type, dcat('Dataset'), null);
    for (const property of [
      dct('title'),
      dct('description'),
      dct('publisher'),
      dct('identifier'),
      dcat('theme'),
      dcat('contactPoint'),
    ]) {
      expect([property.value, data.getQuads(dataset ?? null, property, null, null).length > 0]).toEqual([
        property.value,
        true,
      ]);
    }
    const urls = data.getObjects(null, dcat('downloadURL'), null).map(({ value }) => value);
    expect(urls).toHaveLength(5);
    for (const url of urls) expect((await fetch(url, { method: 'HEAD' })).status).toBe(200);
  });
});

test('addresses begin with the one that people use, where it is set', async () => {
  const told = await startServer({ env: { PUBLIC_URL: 'https://tiltak.example/' } });
  try {
    for (const path of ['measures.ttl', 'codes.jsonld', 'dataset.ttl', 'changes.json', 'changes.atom', 'hsds']) {
      const answer = await told.send(`/api/v1/${path}`, {});
      expect([path, answer.status, answer.text.includes('https://tiltak.example/')]).toEqual([path, 200, true]);
      expect([path, answer.text.includes(told.url)]).toEqual([path, false]);
    }
  } finally {
    await told.stop();
  }
});
