import { expect, test } from '@jest/globals';
import { attributesOf, nameOf, type RequestTrace } from './request-trace.js';

const page: RequestTrace = {
  method: 'GET',
  route: '/tiltak/:id',
  fields: [],
  status: 200,
  code: null,
  statements: 0,
  requestId: 'a',
};

test('what there is not is left out', () => {
  expect(nameOf(page)).toBe('GET /tiltak/:id');
  expect(attributesOf(page)).toEqual({
    'http.request.method': 'GET',
    'http.response.status_code': 200,
    'http.route': '/tiltak/:id',
    'tiltaksregister.sql.statements': 0,
    'tiltaksregister.request_id': 'a',
  });
  expect(nameOf({ ...page, route: null })).toBe('GET');
});

test('a question is told by its fields and its error by the code', () => {
  const question = { ...page, method: 'POST', route: '/graphql', fields: ['measures', 'counties'], code: 'INVALID' };
  expect(nameOf(question)).toBe('POST /graphql measures counties');
  expect(attributesOf(question)).toMatchObject({
    'tiltaksregister.graphql.fields': 'measures counties',
    'error.type': 'INVALID',
  });
});
