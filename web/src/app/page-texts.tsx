import { type ReactNode, use, useMemo } from 'react';
import { IntlProvider, useIntl } from 'react-intl';
import { pageMessagesOf } from '../i18n/catalog.ts';
import type { Messages } from '../i18n/messages.ts';
import { useLanguage } from './language.tsx';
import type { Language } from './languages.ts';

const asked = new Map<Language, Promise<Messages>>();

function pageMessages(language: Language): Promise<Messages> {
  const known = asked.get(language);
  if (known) return known;
  const texts = pageMessagesOf(language);
  asked.set(language, texts);
  // Asked for again where they did not come.
  texts.catch(() => asked.delete(language));
  return texts;
}

/** Lets pages behind the first one say what they say: their texts come with the first of them that is opened. */
export function PageTexts({ children }: { readonly children: ReactNode }) {
  const { language } = useLanguage();
  const { messages } = useIntl();
  const own = use(pageMessages(language));
  const all = useMemo(() => ({ ...(messages as Messages), ...own }), [messages, own]);
  return (
    <IntlProvider locale={language} defaultLocale="nb" messages={all}>
      {children}
    </IntlProvider>
  );
}
