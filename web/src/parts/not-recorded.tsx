import { FormattedMessage } from 'react-intl';

/** The answer "not recorded", which is neither yes nor no. */
export function NotRecorded() {
  return (
    <span className="not-recorded">
      <FormattedMessage id="parts.notRecorded" />
    </span>
  );
}
