import { Select, SkipLink } from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';
import { FormattedMessage } from 'react-intl';
import { Link, NavLink } from 'react-router';
import { mayDo, useViewer } from '../data/use-viewer.ts';
import { useLanguage } from './language.tsx';
import { type Language, languageNames, languages } from './languages.ts';
import { Visitor } from './visitor.tsx';

const places = [
  ['/', 'frame.search'],
  ['/forslag', 'frame.suggestions'],
  ['/dekning', 'frame.coverage'],
  ['/kunnskap', 'frame.knowledge'],
  ['/regler', 'frame.rules'],
  ['/om', 'frame.about'],
] as const;

/** Where those who write or propose have their work. */
const desk = ['/fylket', 'frame.desk'] as const;

/** Where administrators see who did what. */
const log = ['/logg', 'frame.log'] as const;

/** What stands around every page. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const viewer = useViewer();
  const shown = [...places, ...(mayDo(viewer, 'PROPOSE') ? [desk] : []), ...(mayDo(viewer, 'READ_AUDIT') ? [log] : [])];
  return (
    <>
      <SkipLink href="#innhold">
        <FormattedMessage id="frame.skip" />
      </SkipLink>
      <header className="frame-header">
        <div className="frame-bar">
          <Link className="frame-name" to="/">
            Tiltaksregister
          </Link>
          <nav className="frame-places">
            {shown.map(([to, id]) => (
              <NavLink key={to} className="ds-link" to={to} end={to === '/'}>
                <FormattedMessage id={id} />
              </NavLink>
            ))}
          </nav>
          <Visitor />
          <LanguageSelect />
        </div>
      </header>
      <main id="innhold" tabIndex={-1}>
        {children}
      </main>
      <footer className="frame-footer">
        <div className="frame-bar">
          <span>
            <FormattedMessage id="frame.footer" />
          </span>
          <Link className="ds-link" to="/om">
            <FormattedMessage id="frame.footer.about" />
          </Link>
          <Link className="ds-link" to="/api">
            <FormattedMessage id="frame.footer.api" />
          </Link>
        </div>
      </footer>
    </>
  );
}

function LanguageSelect() {
  const { language, choose } = useLanguage();
  const id = useId();
  return (
    <div className="frame-language">
      <label className="ds-sr-only" htmlFor={id}>
        <FormattedMessage id="frame.language" />
      </label>
      <Select id={id} data-size="sm" value={language} onChange={(event) => choose(event.target.value as Language)}>
        {languages.map((code) => (
          <Select.Option key={code} value={code} lang={code}>
            {languageNames[code]}
          </Select.Option>
        ))}
      </Select>
    </div>
  );
}
