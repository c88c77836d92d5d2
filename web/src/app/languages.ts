/** The languages of the page, as the service answers in: bokmål, nynorsk, English. */
export const languages = ['nb', 'nn', 'en'] as const;
export type Language = (typeof languages)[number];

/** Each language by its own name. */
export const languageNames: Readonly<Record<Language, string>> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' };

/** The first language of a list such as `navigator.languages` that the page has; bokmål where it has none. */
export function languageFrom(wanted: readonly (string | null)[]): Language {
  for (const tag of wanted) {
    const primary = tag?.toLowerCase().split('-')[0];
    const known = primary === 'no' ? 'nb' : languages.find((language) => language === primary);
    if (known) return known;
  }
  return 'nb';
}
