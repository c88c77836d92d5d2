/** The languages every label comes in: bokmål, nynorsk, English. */
export const Language = { nb: 'nb', nn: 'nn', en: 'en' } as const;
export type Language = (typeof Language)[keyof typeof Language];

/** A text shown to people, once per language. */
export type Label = Readonly<Record<Language, string>>;

/**
 * The language a reader asked for in `Accept-Language`: the known tag with the highest weight, first one on a tie.
 * `no` means bokmål. Bokmål where nothing known is asked for.
 */
export function languageOf(acceptLanguage: string | null | undefined): Language {
  let best: Language = 'nb';
  let bestWeight = 0;
  for (const part of (acceptLanguage ?? '').slice(0, 200).split(',')) {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const quality = parameters.find((parameter) => parameter.trim().startsWith('q='));
    const weight = quality === undefined ? 1 : Number(quality.trim().slice(2));
    const primary = tag.split('-')[0] === 'no' ? 'nb' : (tag.split('-')[0] ?? '');
    if (Object.hasOwn(Language, primary) && weight > bestWeight) {
      best = primary as Language;
      bestWeight = weight;
    }
  }
  return best;
}

/** The language of a Unix locale such as `nn_NO.UTF-8`: nynorsk or English where it says so, else bokmål. */
export function languageOfLocale(locale: string | null): Language {
  const tag = /^(?:nn|en)(?![a-z])/.exec(locale?.toLowerCase() ?? '')?.[0];
  return tag === 'nn' || tag === 'en' ? tag : 'nb';
}
