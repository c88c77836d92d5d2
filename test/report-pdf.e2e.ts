import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { reportOn } from './support/reports.js';
import { type Server, startServer } from './support/server.js';

const run = promisify(execFile);
/** Of poppler-utils; what it tells beyond what the bytes do is left out where it is not there. */
const hasPdfinfo = await run('pdfinfo', ['-v']).then(
  () => true,
  () => false,
);
const withPdfinfo = hasPdfinfo ? test : test.skip;

let server: Server;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiltaksregister-pdf-'));
  server = await startServer();
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await server.stop();
});

const address = '/api/v1/reports/county/08.pdf?division=Y2012';
const get = (path: string, headers: Record<string, string> = {}) => server.send(path, { headers });

/** The bytes of a PDF, each as one character. */
async function pdfOf(path: string, headers: Record<string, string> = {}): Promise<string> {
  const answer = await fetch(`${server.url}${path}`, { headers });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  return Buffer.from(await answer.arrayBuffer()).toString('latin1');
}

async function poppler(path: string, ...args: string[]): Promise<string> {
  const file = join(folder, 'report.pdf');
  await writeFile(file, await pdfOf(path), 'latin1');
  return (await run('pdfinfo', [...args, file])).stdout;
}

const shown = (text: string) => text.replace(/[\s\u00a0\u202f]+/g, ' ');

describe('the PDF of a report', () => {
  test.each([
    ['nb', address, 'nb-NO'],
    ['nn', '/api/v1/reports/nation.pdf', 'nn-NO'],
    ['en', '/api/v1/reports/county/Innlandet.pdf', 'en-GB'],
  ])('is tagged, says that it is PDF/UA and is in %s', async (language, path, tag) => {
    const pdf = await pdfOf(path, { 'accept-language': language });
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    expect(pdf).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toMatch(/\/DisplayDocTitle true/);
    expect(pdf).toContain(`/Lang (${tag})`);
    expect(pdf).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
    const pages = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
    expect(pages).toBeGreaterThanOrEqual(1);
    expect(pages).toBeLessThanOrEqual(3);
    expect(pdf.match(/\/S\s*\/Figure\b/g)).toHaveLength(2);
    expect(pdf.match(/\/Alt\s*[(<]/g)?.length).toBeGreaterThanOrEqual(2);
    expect(pdf).not.toMatch(/\/JavaScript|\/URI\b/);
    expect(new Set(pdf.match(/\/FontFile\d/g))).not.toEqual(new Set());
  });

  test('is in the language of the address before that of the reader', async () => {
    for (const name of ['language', 'lang']) {
      const { headers } = await get(`${address}&${name}=nn`, { 'accept-language': 'en' });
      expect(headers.get('content-language')).toBe('nn');
      expect(headers.get('content-disposition')).toBe('attachment; filename="report-08-nn.pdf"');
    }
  });

  withPdfinfo('says what the page says, heading by heading, in its tag tree', async () => {
    const { document, pdf } = await reportOn(server, { county: '08', division: 'Y2012' });
    const tree = shown(await poppler(pdf, '-struct-text'));
    const headings = [...tree.matchAll(/ H1 "([^"]*)" \(block\)/g)].map(([, heading]) => heading);
    expect(headings).toEqual(document.sections.map(({ heading }) => heading));
    for (const part of ['LI (block)', 'THead', 'TH <', 'TD', 'Figure', '"Telemark"', '"12,4"', '"11,20 %']) {
      expect(tree).toContain(part);
    }
    const facts = await poppler(pdf);
    expect(facts).toMatch(/Title:\s+Fylkesrapport: Telemark\n/);
    expect(facts).toMatch(/Tagged:\s+yes\n/);
  });

  test('is known by its tag until a figure, a word or the language changes', async () => {
    const first = await get(address);
    const tag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toBe('public, no-cache');
    const again = await get(address, { 'if-none-match': tag });
    expect([again.status, again.text]).toEqual([304, '']);
    expect((await get(`${address}&language=nn`, { 'if-none-match': tag })).status).toBe(200);
    const head = await server.send(address, { method: 'HEAD' });
    expect([head.status, head.text, head.headers.get('etag')]).toEqual([200, '', tag]);
    expect(await pdfOf(address)).toBe(await pdfOf(address));
  });

  test.each([
    ['/api/v1/reports/county/99.pdf', 400, ['county']],
    ['/api/v1/reports/county/08.pdf?division=Y2024', 400, ['county']],
    [
      '/api/v1/reports/nation.pdf?division=Y1814&dataset=x&language=fr&kanari=1',
      400,
      ['language', 'division', 'query'],
    ],
    ['/api/v1/reports/nation.pdf?dataset=narnia', 400, ['dataset']],
    ['/api/v1/reports/nation.pdf?dataset=a&dataset=b', 400, ['dataset']],
  ])('%s is refused with what is wrong', async (path, status, paths) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(answer.body.errors[0]?.extensions?.problems?.map((problem) => problem.path)).toEqual(paths);
    expect(answer.text).not.toMatch(/narnia|kanari|Y1814/);
    expect(answer.headers.get('etag')).toBeNull();
  });

  test('another ending is no report', async () => {
    expect((await get('/api/v1/reports/county/08.docx')).status).toBe(404);
  });

  test('many at once are all made or told to wait, and others are answered meanwhile', async () => {
    const paths = Array.from({ length: 24 }, (_, at) => `/api/v1/reports/county/${(at % 8) + 1}.pdf?division=Y2012`);
    const made = Promise.all(paths.map((path) => get(path).then(({ status }) => status)));
    const asked = await server.query('{ counties { number } }');
    expect(asked.body.errors).toEqual([]);
    const statuses = await made;
    expect(statuses.filter((status) => status !== 200 && status !== 503)).toEqual([]);
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(8);
    expect((await get(address)).status).toBe(200);
  });
});
