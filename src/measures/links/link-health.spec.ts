import { describe, expect, test } from '@jest/globals';
import { dueLinks, healthNow, type LinkAnswer, type LinkRecord, nextAddress, recordAfter } from './link-health.js';

const link = 'https://fylke.example/tiltak';
const now = '2026-11-27T08:00:00.000Z';
const record = (changes: Partial<LinkRecord> = {}): LinkRecord => ({
  link,
  health: 'ALIVE',
  failures: 0,
  checkedAt: '2026-11-26T08:00:00.000Z',
  ...changes,
});

describe('what a check says', () => {
  test.each<[LinkAnswer, string]>([
    [{ status: 200 }, 'ALIVE'],
    [{ status: 204 }, 'ALIVE'],
    [{ status: 404 }, 'DEAD'],
    [{ status: 410 }, 'DEAD'],
    [{ status: 401 }, 'NOT_KNOWN'],
    [{ status: 403 }, 'NOT_KNOWN'],
    [{ status: 429 }, 'NOT_KNOWN'],
    [{ status: 302 }, 'NOT_KNOWN'],
    [{ status: 503 }, 'NOT_KNOWN'],
    [{ failure: 'NOT_PUBLIC' }, 'NOT_KNOWN'],
    [{ failure: 'UNREACHABLE' }, 'NOT_KNOWN'],
    [{ failure: 'TOO_MANY_REDIRECTS' }, 'NOT_KNOWN'],
  ])('%j, the first time: %s', (answer, health) => {
    expect(recordAfter(null, link, answer, now).health).toBe(health);
  });

  test('a site that is down is dead on the third day, and alive at once when it is back', () => {
    const days: string[] = [];
    let known: LinkRecord | null = record();
    for (const answer of [{ failure: 'TOO_SLOW' }, { status: 500 }, { failure: 'UNREACHABLE' }, { status: 200 }]) {
      known = recordAfter(known, link, answer, now);
      days.push(known.health);
    }
    expect(days).toEqual(['ALIVE', 'ALIVE', 'DEAD', 'ALIVE']);
    expect(known?.failures).toBe(0);
  });
});

test.each([
  [301, '/ny', 'https://fylke.example/ny'],
  [302, 'https://annet.example/#her', 'https://annet.example/'],
  [307, '//annet.example/a', 'https://annet.example/a'],
  [308, null, null],
  [300, '/ny', null],
  [302, 'http://[', null],
])('%d to %s leads to %s', (status, location, next) => {
  expect(nextAddress(link, { status, location })).toBe(next);
});

test('what was found is forgotten after a month', () => {
  expect(healthNow(undefined, now)).toBe('NOT_KNOWN');
  expect(healthNow(record({ health: 'DEAD' }), now)).toBe('DEAD');
  expect(healthNow(record({ checkedAt: '2026-10-27T08:00:00.000Z' }), now)).toBe('NOT_KNOWN');
});

describe('what is due', () => {
  const limits = { inAll: 100, perHost: 100 };

  test('each link once, by host, what was never checked first and what was checked today not at all', () => {
    const today = 'https://b.example/i-dag';
    const records = new Map([
      [link, record()],
      [today, record({ link: today, checkedAt: '2026-11-27T01:00:00.000Z' })],
    ]);
    const links = [link, today, 'https://fylke.example/ny', link, 'https://a.example/', 'ikke en adresse'];
    expect(dueLinks(links, records, now, limits)).toEqual([['https://a.example/'], ['https://fylke.example/ny', link]]);
  });

  test('never more of a host, nor in all, than the limits', () => {
    const links = Array.from({ length: 50 }, (_, index) => `https://${'abcde'[index % 5]}.example/${index}`);
    const hosts = dueLinks(links, new Map(), now, { inAll: 12, perHost: 4 });
    expect(hosts.every((own) => own.length <= 4)).toBe(true);
    expect(hosts.flat()).toHaveLength(12);
  });
});
