import { FormattedMessage, FormattedNumber, useIntl } from 'react-intl';
import { Link } from 'react-router';
import { useAnswer } from '../../data/use-answer.ts';
import { isInvented } from '../../parts/datasets.ts';
import { PageHeading } from '../../parts/page-heading.tsx';
import { datasetsQuery } from '../search/search-query.ts';
import './about.css';

/** The sections and how many paragraphs each has. */
const sections = [
  ['what', 3],
  ['sources', 2],
  ['figures', 2],
  ['privacy', 3],
  ['accessibility', 5],
  ['contact', 2],
  ['licences', 3],
  ['api', 1],
] as const;

/** What the register is, what it rests on, what it keeps and whom it leaves out. */
export default function AboutPage() {
  const { formatMessage } = useIntl();
  return (
    <div className="page narrow about-page">
      <PageHeading text={formatMessage({ id: 'about.title' })} />
      <nav aria-label={formatMessage({ id: 'about.contents' })} className="no-print">
        <ul>
          {sections.map(([name]) => (
            <li key={name}>
              <a className="ds-link" href={`#${name}`}>
                <FormattedMessage id={`about.${name}`} />
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {sections.map(([name, paragraphs]) => (
        <section key={name} id={name}>
          <h2>
            <FormattedMessage id={`about.${name}`} />
          </h2>
          {Array.from({ length: paragraphs }, (_, place) => `about.${name}.${place + 1}`).map((id) => (
            <p key={id}>
              <FormattedMessage id={id} values={links} />
            </p>
          ))}
          {name === 'sources' && <Datasets />}
        </section>
      ))}
    </div>
  );
}

const outside = (address: string) => (text: React.ReactNode) => (
  <a key={address} className="ds-link" href={address} rel="noreferrer">
    {text}
  </a>
);
const inside = (address: string) => (text: React.ReactNode) => (
  <Link key={address} className="ds-link" to={address}>
    {text}
  </Link>
);

/** What a text may link to, by the name of its tag. */
const links = {
  printed: inside('/dekning/trykt'),
  rules: inside('/regler'),
  api: inside('/api'),
  wcag: outside('https://www.w3.org/TR/WCAG21/'),
  cc: outside('https://creativecommons.org/licenses/by/4.0/'),
};

function Datasets() {
  const { data } = useAnswer(datasetsQuery, {}, { keptWhileOpen: true });
  const values = data?.searchMeasures.facets.find(({ name }) => name === 'DATASET')?.values ?? [];
  return (
    <ul>
      {values.map(({ value, label, count }) => (
        <li key={value}>
          <strong>{label}</strong> (<FormattedNumber value={count} />
          ): <FormattedMessage id={isInvented(value ?? '') ? 'about.dataset.invented' : 'about.dataset.recorded'} />
        </li>
      ))}
    </ul>
  );
}
