import type { Language } from '../../platform/language.js';
import type { EntryQuality, ItemQuality } from './entry-quality.js';
import { dayIn, numberIn } from './in-words.js';
import type { ReportBlock } from './report-document.js';
import { reportWords } from './report-words.js';

/** How much is not recorded, and when the measures were last confirmed. */
export function qualityBlocks(quality: EntryQuality, language: Language): readonly ReportBlock[] {
  const words = reportWords[language];
  const { items, measures } = quality;
  if (measures === 0) return [{ kind: 'TEXT', text: words.empty }];
  const never = items.filter(({ recorded, notRecorded }) => recorded === 0 && notRecorded > 0);
  const partly = items.filter(({ recorded, notRecorded }) => recorded > 0 && notRecorded > 0);
  const notAsked = items.filter((item) => item.notAsked > 0);
  const sum = (of: (item: ItemQuality) => number): number => items.reduce((total, item) => total + of(item), 0);
  const missing = sum(({ notRecorded }) => notRecorded);
  const number = (value: number): string => numberIn(value, language);
  const listed = (some: readonly ItemQuality[], text: (item: ItemQuality) => string): string =>
    some.map(text).join('; ');
  const label = (item: ItemQuality): string => item.label[language];
  const counted = (item: ItemQuality): string => words.notRecordedFor(label(item), item.notRecorded);
  const said = [
    words.answered(number(missing), number(missing + sum(({ recorded }) => recorded))),
    ...(never.length === 0 ? [] : [words.neverRecorded(listed(never, label))]),
    ...(partly.length === 0 ? [] : [words.partlyRecorded(listed(partly, counted))]),
    ...(notAsked.length === 0 ? [] : [words.notAsked(listed(notAsked, label))]),
    ...confirmed(quality, language),
  ];
  return [{ kind: 'LIST', items: said }];
}

function confirmed({ kept, toConfirm, lastConfirmed }: EntryQuality, language: Language): readonly string[] {
  const words = reportWords[language];
  if (kept === 0) return [words.notKept];
  const last = lastConfirmed === null ? words.neverConfirmed : words.lastConfirmed(dayIn(lastConfirmed, language));
  return [`${words.toConfirm(toConfirm, kept)} ${last}`];
}
