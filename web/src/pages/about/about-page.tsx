import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import { version } from '../../../package.json';
import { PageHeading } from '../../parts/page-heading.tsx';
import { Holdings } from './holdings.tsx';
import { Sources } from './sources.tsx';
import './about.css';

const sections = ['what', 'data', 'sources', 'privacy', 'access', 'contact', 'api', 'licences'] as const;

/** What the register is, where it has what it says, what it keeps, and how it may be used. */
export default function AboutPage() {
  const { formatMessage } = useIntl();
  return (
    <div className="page narrow about">
      <PageHeading text={formatMessage({ id: 'about.title' })} />
      <nav className="no-print" aria-label={formatMessage({ id: 'about.contents' })}>
        <ul className="about-contents">
          {sections.map((name) => (
            <li key={name}>
              <a className="ds-link" href={`#${name}`}>
                <FormattedMessage id={`about.${name}`} />
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Section name="what">
        <Text id="about.what.text" />
        <ul>
          <Item id="about.what.adviser" to="/" />
          <Item id="about.what.caseWorker" to="/forslag" />
          <Item id="about.what.leader" to="/dekning" />
        </ul>
        <Text id="about.what.principle" />
      </Section>
      <Section name="data">
        <Holdings />
      </Section>
      <Section name="sources">
        <Sources />
      </Section>
      <Privacy />
      <Accessibility />
      <Section name="contact">
        <Text id="about.contact.text" />
      </Section>
      <Section name="api">
        <Text id="about.api.text" to="/api" />
      </Section>
      <Section name="licences">
        <Text id="about.licences.version" values={{ version }} />
        <ul>
          <Item id="about.licences.words" to="https://creativecommons.org/licenses/by/4.0/" />
          <Item id="about.licences.places" to="https://creativecommons.org/licenses/by/4.0/" />
          <Item id="about.licences.font" />
          <Item id="about.licences.map" />
        </ul>
        <Text id="about.licences.documents" />
      </Section>
    </div>
  );
}

function Privacy() {
  return (
    <Section name="privacy">
      <Text id="about.privacy.youth" />
      <Text id="about.privacy.identity" />
      <Text id="about.privacy.browser" />
      <ul>
        <Item id="about.privacy.language" />
        <Item id="about.privacy.county" />
      </ul>
      <Text id="about.privacy.address" />
      <Text id="about.privacy.cookies" />
    </Section>
  );
}

function Accessibility() {
  return (
    <Section name="access">
      <Text id="about.access.law" />
      <Text id="about.access.tested" />
      <ul>
        <Item id="about.access.axe" />
        <Item id="about.access.reflow" />
        <Item id="about.access.keyboard" />
      </ul>
      <Text id="about.access.missing" />
      <ul>
        <Item id="about.access.readers" />
        <Item id="about.access.browsers" />
        <Item id="about.access.audit" />
        <Item id="about.access.explorer" />
      </ul>
      <Text id="about.access.statement" />
    </Section>
  );
}

interface SectionProps {
  readonly name: (typeof sections)[number];
  readonly children: ReactNode;
}

function Section({ name, children }: SectionProps) {
  return (
    <section id={name} className="about-section">
      <Heading level={2} data-size="sm">
        <FormattedMessage id={`about.${name}`} />
      </Heading>
      {children}
    </section>
  );
}

interface TextProps {
  readonly id: string;
  /** Where the message's link leads: a page, or an address elsewhere. */
  readonly to?: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

function Text(text: TextProps) {
  return (
    <Paragraph>
      <Worded {...text} />
    </Paragraph>
  );
}

function Item(text: TextProps) {
  return (
    <li>
      <Worded {...text} />
    </li>
  );
}

function Worded({ id, to = '/', values }: TextProps) {
  const link = (words: ReactNode[]) =>
    to.startsWith('/') ? (
      <Link className="ds-link" to={to}>
        {words}
      </Link>
    ) : (
      <a className="ds-link" href={to} rel="noreferrer">
        {words}
      </a>
    );
  return (
    <FormattedMessage id={id} values={{ ...values, a: link, b: (words: ReactNode[]) => <strong>{words}</strong> }} />
  );
}
