import { Paragraph } from '@digdir/designsystemet-react';
import { useEffect } from 'react';
import { FormattedMessage } from 'react-intl';
import { useLocation } from 'react-router';
import { useAnswer } from '../../data/use-answer.ts';
import { Fold } from '../../parts/fold.tsx';
import { aboutQuery } from './about-query.ts';
import { documents } from './documents.ts';

/** The documents by short name, which links from rules end in, and where each code list comes from. */
export function Sources() {
  const { data } = useAnswer(aboutQuery, {});
  const target = useNamed();
  return (
    <>
      <Paragraph>
        <FormattedMessage id="about.sources.text" />
      </Paragraph>
      <dl>
        {documents.map(([name, title]) => (
          <div key={name} id={name} tabIndex={-1} className={name === target ? 'is-target' : undefined}>
            <dt>{name}</dt>
            <dd>
              <span lang="nb">{title}</span>
              <br />
              <FormattedMessage id={`about.source.${name}`} />
            </dd>
          </div>
        ))}
      </dl>
      {data && (
        <Fold summary={<FormattedMessage id="about.lists" />}>
          <dl>
            {data.codeLists.map(({ name, version, label, source }) => (
              <div key={`${name} ${version}`}>
                <dt>
                  {label}
                  {version && ` (${version})`}
                </dt>
                <dd>{source}</dd>
              </div>
            ))}
          </dl>
        </Fold>
      )}
    </>
  );
}

/** Goes to what the address names, since the browser looked for it before the page was there; its name where there is one. */
function useNamed(): string {
  const { hash } = useLocation();
  const name = decoded(hash.slice(1));
  useEffect(() => {
    const named = document.getElementById(name);
    named?.scrollIntoView();
    named?.focus({ preventScroll: true });
  }, [name]);
  return name;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
