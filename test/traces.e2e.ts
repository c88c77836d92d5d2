import { once } from 'node:events';
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anEntry, mutations } from './support/an-entry.js';
import { type Server, startServer } from './support/server.js';
import { signedIn } from './support/sign-in.js';

interface Span {
  readonly traceId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
}

interface OtlpSpan extends Omit<Span, 'attributes'> {
  readonly attributes: readonly {
    readonly key: string;
    readonly value: { readonly stringValue?: string; readonly intValue?: number };
  }[];
}

/** What a collector was sent: the bytes, and the spans in them. */
const received: string[] = [];
let collector: HttpServer;
let server: Server;
beforeAll(async () => {
  collector = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (request.url === '/v1/traces' && request.method === 'POST') received.push(Buffer.concat(chunks).toString());
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  }).listen(0, '127.0.0.1');
  await once(collector, 'listening');
  const { port } = collector.address() as AddressInfo;
  server = await startServer({ env: { OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}/` } });
});
afterAll(() => void collector.close());

function spans(): Span[] {
  return received
    .flatMap((text) => JSON.parse(text).resourceSpans)
    .flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope: { spans: OtlpSpan[] }) => scope.spans))
    .map((span: OtlpSpan) => ({
      ...span,
      attributes: Object.fromEntries(
        span.attributes.map(({ key, value }) => [key, value.stringValue ?? Number(value.intValue)]),
      ),
    }));
}

const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
const parent = '00f067aa0ba902b7';

test('a span of each request reaches the collector and holds nothing that anybody sent', async () => {
  const leader = await signedIn(server, 'county-leader');
  const headers = {
    ...leader,
    'user-agent': 'KANARI',
    traceparent: `00-${trace}-${parent}-01`,
    tracestate: 'kanari=KANARI',
    baggage: 'kanari=KANARI',
  };
  const suggest = 'query KANARI($youth: YouthInput!) { kanari: suggestMeasures(youth: $youth) { excludedCount } }';
  await server.query(suggest, { youth: { birthYear: 2008, monthsOutside: 73, otStatusCode: 'OTOV' } }, headers);
  await server.query('{ suggestMeasures(youth: { birthYear: 2008, county: "Oslo" }) { excludedCount } }');
  await server.query('{ searchMeasures(query: "KANARI") { totalCount } }', {}, headers);
  await server.query(mutations.create, { input: anEntry({ name: 'KANARI tiltak' }) }, headers);
  await server.query('{ auditLog { id } }');
  await server.send('/tiltak/KANARI?q=KANARI', { method: 'GET' });
  await server.send('/KANARI', { method: 'GET' });
  await server.stop();

  const seen = spans();
  const named = (name: string): Span | undefined => seen.find((span) => span.name === name);
  expect(named('POST /graphql suggestMeasures')).toMatchObject({
    traceId: trace,
    parentSpanId: parent,
    attributes: {
      'http.request.method': 'POST',
      'http.response.status_code': 200,
      'http.route': '/graphql',
      'tiltaksregister.graphql.fields': 'suggestMeasures',
    },
  });
  expect(named('POST /graphql searchMeasures')?.attributes['tiltaksregister.sql.statements']).toBe(0);
  expect(Number(named('POST /graphql createMeasure')?.attributes['tiltaksregister.sql.statements'])).toBeGreaterThan(3);
  expect(named('POST /graphql auditLog')?.attributes['error.type']).toBe('UNAUTHENTICATED');
  expect(named('GET /tiltak/:id')?.attributes['http.response.status_code']).toBe(200);
  expect(named('GET')?.attributes['http.response.status_code']).toBe(404);
  expect(seen.filter(({ name }) => name.includes('suggestMeasures'))).toHaveLength(2);

  const all = received.join('\n');
  expect(all).toContain('"tiltaksregister"');
  for (const sent of [
    /kanari/i,
    /birthYear|2008|monthsOutside|73\b.*months|OTOV/,
    /Oslo/,
    /excludedCount|totalCount/,
  ]) {
    expect(all).not.toMatch(sent);
  }
  expect(all).not.toMatch(/insert into|select |127\.0\.0\.1|sample county-leader/i);
});

test('a collector that is away costs no answer, and without one nothing is sent', async () => {
  const before = received.length;
  const away = await startServer({ env: { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' } });
  expect((await away.query('{ __typename }')).status).toBe(200);
  expect((await away.stop()).code).toBe(0);
  const none = await startServer();
  expect((await none.query('{ __typename }')).status).toBe(200);
  await none.stop();
  expect(received).toHaveLength(before);
});
