import type { Language } from '../../platform/language.js';

const tags = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' } as const satisfies Readonly<Record<Language, string>>;

/** How many decimals a figure is written with. */
type Decimals = 0 | 1 | 2;

const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(language: Language, decimals: Decimals): Intl.NumberFormat {
  const key = `${language} ${decimals}`;
  const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const format = formats.get(key) ?? new Intl.NumberFormat(tags[language], options);
  formats.set(key, format);
  return format;
}

/** `1 205`, or `12,4` with one decimal. */
export const numberIn = (value: number, language: Language, decimals: Decimals = 0): string =>
  numberFormat(language, decimals).format(value);

/** A percent as sources have it, with two decimals: `27,62`. */
export const shareIn = (percent: number, language: Language): string => numberIn(percent, language, 2);

const days = {
  nb: dayFormat('nb'),
  nn: dayFormat('nn'),
  en: dayFormat('en'),
} as const satisfies Readonly<Record<Language, Intl.DateTimeFormat>>;

function dayFormat(language: Language): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(tags[language], { dateStyle: 'long', timeZone: 'UTC' });
}

/** `2011-01-01` as `1. januar 2011`. */
export const dayIn = (day: string, language: Language): string =>
  days[language].format(new Date(`${day.slice(0, 10)}T00:00:00Z`));
