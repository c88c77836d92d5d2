import { countyIn } from '../../codes/counties.js';
import { signatureText } from '../../identity/signature-text.js';
import type { Problem } from '../../platform/errors.js';
import type { Language } from '../../platform/language.js';
import { countSystemLabels, labelOf, whyUnknownLabels } from '../../statistics/count-labels.js';
import { knownKey } from '../../statistics/count-problems.js';
import type { WhyUnknown } from '../../statistics/youth-count.js';
import { figureWords } from '../figures/words.js';
import { type CountPreviewRow, CountRowStatus } from './count-preview.js';

/** A count, or why it is not known. */
interface ToldFigure {
  readonly persons: number | null;
  readonly why: string | null;
}

/** A row of a preview as its sender is told of it, in their language. Null where the row does not say it. */
export interface ToldCount extends ToldFigure {
  readonly row: number;
  readonly status: CountRowStatus;
  readonly date: string | null;
  readonly area: string | null;
  readonly system: string | null;
  readonly of: string | null;
  /** What is kept now, and who handed it in and when; null where the count is new. */
  readonly before: (ToldFigure & { readonly reportedBy: string; readonly reportedAt: string }) | null;
  readonly problems: readonly { column: number | null; heading: string; message: string }[];
}

export interface ToldCounts {
  readonly counts: Readonly<Record<CountRowStatus, number>>;
  readonly notices: readonly { path: string; message: string }[];
  /** Without those that are the same or empty: they are only counted. */
  readonly rows: readonly ToldCount[];
  /** Sent along with what is to be stored: that it is what was seen. */
  readonly seen: string;
}

export function toldCounts(
  rows: readonly CountPreviewRow[],
  notices: readonly Problem[],
  seen: string,
  language: Language,
): ToldCounts {
  const counts = Object.fromEntries(Object.keys(CountRowStatus).map((status) => [status, 0])) as Record<
    CountRowStatus,
    number
  >;
  for (const { status } of rows) counts[status]++;
  return {
    counts,
    notices: notices.map(({ path, message }) => ({ path, message: message[language] })),
    rows: rows.filter(({ status }) => status !== 'SAME' && status !== 'EMPTY').map((row) => toldCount(row, language)),
    seen,
  };
}

function toldCount({ row, status, count, before, problems }: CountPreviewRow, language: Language): ToldCount {
  const figure = (persons: number | null, why: WhyUnknown | null): ToldFigure => ({
    persons,
    why: why === null ? null : whyUnknownLabels[why][language],
  });
  const county = count?.county ?? null;
  const area = county === null ? null : (countyIn(county.division, county.number)?.name ?? null);
  return {
    row,
    status,
    date: count?.date ?? null,
    area: count === null ? null : county === null ? figureWords.norway[language] : area,
    system: count === null ? null : countSystemLabels[count.system][language],
    of: count === null || !knownKey(count) ? null : labelOf(count)[language],
    ...figure(count?.persons ?? null, count?.why ?? null),
    before:
      before === null
        ? null
        : {
            ...figure(before.persons, before.why),
            reportedBy: signatureText(before.reportedBy, language),
            reportedAt: before.reportedAt,
          },
    problems: problems.map(({ column, heading, message }) => ({ column, heading, message: message[language] })),
  };
}
