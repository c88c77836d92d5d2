import { Button } from '@digdir/designsystemet-react';
import { FormattedDate, FormattedMessage } from 'react-intl';
import { isInvented } from '../../parts/datasets.ts';
import type { Profile } from './profile.ts';
import type { Suggestion } from './suggestions-query.ts';

interface MeetingSheetProps {
  readonly suggestions: readonly Suggestion[];
  readonly youth: Profile;
  readonly asOf: string;
}

const lines = ['youth', 'adviser', 'choice', 'next', 'signed'] as const;

/** A sheet for the clarification meeting (avklaringsmøte): suggestions, reasons, and lines to write names on by hand. */
export function MeetingSheet({ suggestions, youth, asOf }: MeetingSheetProps) {
  return (
    <>
      <div className="no-print">
        <Button variant="secondary" data-size="sm" onClick={() => window.print()}>
          <FormattedMessage id="suggestions.print" />
        </Button>
      </div>
      <section className="meeting-sheet">
        <h2>
          <FormattedMessage id="suggestions.sheet.title" />
        </h2>
        <p>
          <FormattedMessage
            id="suggestions.sheet.about"
            values={{
              time: youth.time || 'none',
              day: <FormattedDate value={asOf} dateStyle="long" timeZone="UTC" />,
            }}
          />
        </p>
        {suggestions.map(({ measure, hits, cautions, unknown }) => (
          <div key={measure.id} className="sheet-measure">
            <h3>
              {measure.name}
              {isInvented(measure.dataset) && (
                <>
                  {' '}
                  (<FormattedMessage id="parts.reconstructed" />)
                </>
              )}
            </h3>
            <ul>
              {[...hits, ...cautions, ...unknown.filter(({ kind }) => kind === 'ELIGIBILITY')].map(({ code, text }) => (
                <li key={code}>{text}</li>
              ))}
            </ul>
          </div>
        ))}
        {lines.map((line) => (
          <p key={line} className="sheet-line">
            <FormattedMessage id={`suggestions.sheet.${line}`} />
          </p>
        ))}
      </section>
    </>
  );
}
