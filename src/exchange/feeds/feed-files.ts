import type { Language } from '../../platform/language.js';
import { type ToldChange, textOfChange } from './told-change.js';
import { feedWords } from './words.js';

/** A page of a feed, ready to be written. */
export interface FeedPage {
  readonly changes: readonly ToldChange[];
  readonly language: Language;
  readonly origin: string;
  /** Of the whole feed, without where it goes on: a reader knows the feed by it. */
  readonly feedUrl: string;
  /** Of this very page. */
  readonly selfUrl: string;
  /** Where older changes are; null where there are none. */
  readonly nextUrl: string | null;
  /** When the newest of the register was changed: what is written where a page has no change. ISO 8601 in UTC. */
  readonly changedAt: string;
}

/** JSON Feed 1.1: https://www.jsonfeed.org/version/1.1/. What it has no word for stands in `_tiltaksregister`. */
export function jsonFeed(page: FeedPage): string {
  const { changes, language, origin, feedUrl, nextUrl } = page;
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feedWords.title[language],
    description: feedWords.about[language],
    home_page_url: `${origin}/`,
    feed_url: feedUrl,
    ...(nextUrl === null ? {} : { next_url: nextUrl }),
    language,
    authors: [{ name: feedWords.publisher[language], url: `${origin}/` }],
    items: changes.map(jsonFeedItem),
  });
}

/** One change as an item of JSON Feed 1.1; a webhook is sent the same. */
export function jsonFeedItem(change: ToldChange): object {
  const { id, url, title, at, by, kind, measure, version, county, dataset, fields } = change;
  return {
    id,
    url,
    title,
    content_text: textOfChange(change),
    date_published: at,
    authors: [{ name: by }],
    tags: [kind, ...(county === null ? [] : [county])],
    _tiltaksregister: { kind, measure, version, county, dataset, fields },
  };
}

/** Atom 1.0 (RFC 4287), with the link to older changes of RFC 5005. Texts are texts: nothing in them is markup. */
export function atomFeed({ changes, language, origin, feedUrl, selfUrl, nextUrl, changedAt }: FeedPage): string {
  const links = [
    `<link rel="self" type="application/atom+xml" href="${xml(selfUrl)}"/>`,
    `<link rel="alternate" type="text/html" href="${xml(`${origin}/`)}"/>`,
    ...(nextUrl === null ? [] : [`<link rel="next" type="application/atom+xml" href="${xml(nextUrl)}"/>`]),
  ];
  const newest = changes[0]?.at ?? changedAt;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${xml(feedUrl)}</id>
<title>${xml(feedWords.title[language])}</title>
<subtitle>${xml(feedWords.about[language])}</subtitle>
<updated>${newest}</updated>
<author><name>${xml(feedWords.publisher[language])}</name></author>
${links.join('\n')}
${changes.map(atomEntry).join('\n')}
</feed>
`;
}

function atomEntry(change: ToldChange): string {
  const { id, title, at, by, url, kind, county } = change;
  const categories = [kind, ...(county === null ? [] : [county])].map((term) => `<category term="${xml(term)}"/>`);
  return `<entry>
<id>${xml(id)}</id>
<title>${xml(title)}</title>
<updated>${at}</updated>
<author><name>${xml(by)}</name></author>
<link rel="alternate" type="text/html" href="${xml(url)}"/>
${categories.join('')}
<content>${xml(textOfChange(change))}</content>
</entry>`;
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Text for an element or an attribute. What XML 1.0 cannot hold (2.2, Char) is shown as U+FFFD. */
function xml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"\t\n\r]/g, (one) => escapes[one] ?? one);
}
