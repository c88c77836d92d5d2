import { Alert, Paragraph } from '@digdir/designsystemet-react';
import { FormattedMessage } from 'react-intl';
import { CopyButton } from '../../parts/copy-button.tsx';

/** A secret, this once. */
export function SecretNotice({ secret }: { readonly secret: string }) {
  return (
    <Alert data-color="info" role="status">
      <Paragraph>
        <FormattedMessage id="webhooks.secret" />
      </Paragraph>
      <p className="row">
        <code className="webhooks-address">{secret}</code>
        <CopyButton text={secret} />
      </p>
    </Alert>
  );
}
