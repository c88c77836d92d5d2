import { FormattedMessage } from 'react-intl';
import type { Change } from './suggestions-query.ts';

interface ReasonsProps {
  readonly mark: 'for' | 'against' | 'open' | 'not';
  readonly reasons: readonly { readonly code: string; readonly text: string }[];
}

const signs = { for: '✓', against: '✕', open: '?', not: '–' } as const;

/** Sentences of one kind, each with its sign and, for those who do not see it, the word for it. */
export function Reasons({ mark, reasons }: ReasonsProps) {
  if (reasons.length === 0) return null;
  return (
    <ul className={`reasons reasons-${mark}`}>
      {reasons.map(({ code, text }) => (
        <li key={code}>
          <span className="reason-sign" aria-hidden="true">
            {signs[mark]}
          </span>
          <span>
            <span className="ds-sr-only">
              <FormattedMessage id={`suggestions.mark.${mark}`} />:{' '}
            </span>
            {text}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The smallest change that would bring a measure in, or further up. */
export function WouldChange({ change }: { readonly change: Change }) {
  const { label, from, to, recordsMeasure } = change;
  return (
    <p className="would-change">
      <FormattedMessage id={`suggestions.change.${recordsMeasure ? 'record' : 'youth'}`} values={{ label, from, to }} />
    </p>
  );
}
