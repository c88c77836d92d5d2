import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { IntlProvider } from 'react-intl';
import { keep, kept } from '../data/kept.ts';
import { messagesOf } from '../i18n/catalog.ts';
import type { Messages } from '../i18n/messages.ts';
import { type Language, languageFrom } from './languages.ts';

interface Choice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

const LanguageContext = createContext<Choice>({ language: 'nb', choose: () => undefined });

/** The language of the page, and how to choose another; the choice is kept in the browser. */
export function useLanguage(): Choice {
  return useContext(LanguageContext);
}

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<{ language: Language; messages: Messages }>();
  const show = useCallback(async (language: Language) => {
    const messages = await messagesOf(language);
    document.documentElement.lang = language;
    setShown({ language, messages });
  }, []);
  useEffect(() => void show(languageFrom([kept('language'), ...navigator.languages])), [show]);
  const choice = useMemo<Choice>(
    () => ({
      language: shown?.language ?? 'nb',
      choose: (language) => {
        keep('language', language);
        void show(language);
      },
    }),
    [shown?.language, show],
  );
  if (!shown) return null;
  return (
    <LanguageContext value={choice}>
      <IntlProvider locale={shown.language} defaultLocale="nb" messages={shown.messages}>
        {children}
      </IntlProvider>
    </LanguageContext>
  );
}
