import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SaxesParser } from 'saxes';
import { anEntry, mutations } from './support/an-entry.js';
import { type Editing, startEditing } from './support/editing.js';

interface Item {
  readonly id: string;
  readonly title: string;
  readonly content_text: string;
  readonly date_published: string;
  readonly authors: readonly { readonly name: string }[];
  readonly _tiltaksregister: {
    readonly kind: string;
    readonly measure: string;
    readonly version: number;
    readonly fields: readonly { readonly field: string; readonly before: string; readonly after: string }[];
  };
}
interface Feed {
  readonly version: string;
  readonly next_url?: string;
  readonly feed_url: string;
  readonly language: string;
  readonly items: readonly Item[];
}

let editing: Editing;
beforeAll(async () => {
  editing = await startEditing();
});
afterAll(() => editing.server.stop());

const send = (path: string, headers: Record<string, string> = {}) =>
  editing.server.send(path.replace(/^https?:\/\/[^/]+/, ''), { headers });
const feedAt = async (path: string): Promise<Feed> => JSON.parse((await send(path)).text);
const about = ({ items }: Feed, id: string): readonly Item[] =>
  items.filter(({ _tiltaksregister: { measure } }) => measure === id);

/** Name of an element, its text, and its attributes, in the order of the file. @throws where it is no XML */
function elementsOf(xml: string): readonly { readonly name: string; text: string; readonly href: string | null }[] {
  const parser = new SaxesParser();
  const elements: { name: string; text: string; href: string | null }[] = [];
  const open: typeof elements = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, text: '', href: (attributes as Record<string, string>)['href'] ?? null };
    elements.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const at = open.at(-1);
    if (at !== undefined) at.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return elements;
}

async function life(): Promise<string> {
  const { id } = await editing.entered({ name: 'Livet i feeden' });
  const changed = anEntry({ name: 'Livet i feeden', arena: 'SCHOOL', municipality: 'Larvik' });
  await editing.as('county-leader', mutations.change, { id, version: 1, input: changed });
  await editing.as('county-leader', mutations.confirm, { id, version: 2 });
  await editing.as('county-leader', mutations.close, { id, version: 3 });
  return id;
}

describe('changes', () => {
  test('new, changed and closed measures come with what changed, by role and county, the newest first', async () => {
    const id = await life();
    const { headers } = await send('/api/v1/changes.json');
    expect(headers.get('content-type')).toBe('application/feed+json; charset=utf-8');
    const feed = await feedAt('/api/v1/changes.json');
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
    const [closed, changed, created, ...more] = about(feed, id);
    expect(more).toEqual([]);
    expect(created).toMatchObject({
      id: `urn:uuid:${id}#1`,
      title: 'Nytt tiltak: Livet i feeden',
      authors: [{ name: 'Fylkeskoordinator, Vestfold' }],
      _tiltaksregister: { kind: 'CREATED', version: 1, fields: [] },
    });
    expect(changed?._tiltaksregister.fields).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ field: 'arena', after: expect.stringContaining('kole') }),
        expect.objectContaining({ field: 'municipality', before: 'ikke registrert', after: 'Larvik' }),
      ]),
    );
    expect(closed?._tiltaksregister).toMatchObject({ kind: 'CLOSED', version: 4 });
    const every = await feedAt('/api/v1/changes.json?kinds=CONFIRMED');
    expect(about(every, id).map(({ id: one }) => one)).toEqual([`urn:uuid:${id}#3`]);
    expect(JSON.stringify(feed)).not.toMatch(/Prøve Fylkesleder|sample/i);
  });

  test('Atom tells the same', async () => {
    const feed = await feedAt('/api/v1/changes.json?limit=100');
    const { text, headers } = await send('/api/v1/changes.atom?limit=100');
    expect(headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const elements = elementsOf(text);
    const texts = (name: string) => elements.filter((one) => one.name === name).map((one) => one.text);
    expect(texts('id').slice(1)).toEqual(feed.items.map(({ id }) => id));
    expect(texts('content')).toEqual(feed.items.map(({ content_text }) => content_text));
    expect(texts('updated').slice(1)).toEqual(feed.items.map(({ date_published }) => date_published));
    for (const name of ['title', 'author', 'link', 'subtitle']) expect(texts(name).length).toBeGreaterThan(0);
  });

  test('drafts are in no feed, not when they are changed nor when they are thrown away', async () => {
    const draft = { draft: true };
    const made = await editing.as('county-leader', mutations.create, {
      input: anEntry({ name: 'Utkastet' }),
      ...draft,
    });
    const id = made.result.measure?.id ?? '';
    const input = anEntry({ name: 'Utkastet nummer to' });
    await editing.as('county-leader', mutations.change, { id, version: 1, input });
    await editing.as('county-leader', mutations.close, { id, version: 2 });
    expect((await send('/api/v1/changes.json?kinds=CREATED,CHANGED,CLOSED,REMOVED,CONFIRMED')).text).not.toContain(id);

    const other = await editing.as('county-leader', mutations.create, {
      input: anEntry({ name: 'Utkast blir tiltak' }),
      ...draft,
    });
    const published = other.result.measure?.id ?? '';
    const full = anEntry({ name: 'Utkast blir tiltak' });
    await editing.as('county-leader', mutations.change, { id: published, version: 1, input: full, publish: true });
    const told = about(await feedAt('/api/v1/changes.json'), published);
    expect(told.map(({ _tiltaksregister: { kind, version } }) => [kind, version])).toEqual([['CREATED', 2]]);
  });
});

describe('what is asked for', () => {
  test('filters choose by what the measure is, a closed one by what it was', async () => {
    const id = await life();
    const kinds = async (query: string) =>
      about(await feedAt(`/api/v1/changes.json?${query}`), id).map(({ _tiltaksregister: { kind } }) => kind);
    expect(await kinds('arenas=SCHOOL')).toEqual(['CLOSED', 'CHANGED']);
    expect(await kinds('arenas=ALTERNATIVE_ARENA')).toEqual(['CREATED']);
    expect(await kinds('counties=39&division=Y2024')).toEqual(['CLOSED', 'CHANGED', 'CREATED']);
    expect(await kinds('counties=Oslo')).toEqual([]);
    expect(await kinds('counties=')).toEqual([]);
    expect(await kinds('since=2999-01-01')).toEqual([]);
  });

  test('pages together hold every change once', async () => {
    const ids: string[] = [];
    let next: string | undefined = '/api/v1/changes.json?limit=17&datasets=named-in-sources,register';
    for (let pages = 0; next !== undefined && pages < 50; pages++) {
      const feed: Feed = await feedAt(next);
      ids.push(...feed.items.map(({ id }) => id));
      expect(feed.items.length).toBeLessThanOrEqual(17);
      next = feed.next_url;
    }
    expect(new Set(ids).size).toBe(ids.length);
    const whole = await feedAt('/api/v1/changes.json?limit=100&datasets=named-in-sources,register');
    expect(ids.slice(0, 100)).toEqual(whole.items.map(({ id }) => id));
    const atom = elementsOf((await send('/api/v1/changes.atom?limit=17')).text);
    expect(atom.filter(({ href }) => href?.includes('after='))).toHaveLength(1);
  });

  test('a copy is known by its tag until something changes', async () => {
    const tag = (await send('/api/v1/changes.atom')).headers.get('etag') ?? '';
    expect((await send('/api/v1/changes.atom', { 'if-none-match': tag })).status).toBe(304);
    await editing.entered({ name: 'Nytt etter merket' });
    expect((await send('/api/v1/changes.atom', { 'if-none-match': tag })).status).toBe(200);
  });

  test('every problem is named with its parameter, and no value is repeated', async () => {
    const { status, body, text } = await send('/api/v1/changes.json?kinds=KANARI&since=i%20g%C3%A5r&limit=0&page=2');
    expect(status).toBe(400);
    expect(body.errors[0]?.extensions?.problems?.map(({ path }) => path)).toEqual(['kinds', 'since', 'limit', 'page']);
    expect(text).not.toContain('KANARI');
    const foreign = await send('/api/v1/changes.json?after=e30');
    expect(foreign.body.errors[0]?.extensions?.problems?.map(({ path }) => path)).toEqual(['after']);
  });
});

describe('hostile texts', () => {
  const hostile = [
    '<script>alert(1)</script>]]><!-- & "quote" \'single\'',
    '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
    'bjelle\u0007 skift\u000b flukt\u001b slettet\u007f C1\u0085 \ufffe\uffff',
    'linje\nskift\rog\tfane',
    "=cmd|' /C calc'!A0",
    '😀 \u202esnudd',
  ];

  test.each(hostile)('%j is a text in both, and nothing else', async (text) => {
    const { id } = await editing.entered({ name: `Fiendtlig ${text}`.slice(0, 200), municipality: 'Færder' });
    const [item] = about(await feedAt('/api/v1/changes.json'), id);
    const { body } = await editing.server.query<{ measure: { name: string } }>(`{ measure(id: "${id}") { name } }`);
    expect(item?.title).toBe(`Nytt tiltak: ${body.data.measure.name}`);
    const { text: xml } = await send('/api/v1/changes.atom');
    const elements = elementsOf(xml);
    const title = elements[elements.findIndex((one) => one.name === 'id' && one.text.includes(id)) + 1];
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML cannot hold
    expect(title?.text).toBe(item?.title.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd'));
    const known = 'feed id title subtitle updated author name link entry category content'.split(' ');
    expect(elements.filter(({ name }) => !known.includes(name))).toEqual([]);
  });
});
