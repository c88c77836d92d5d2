import { Button } from '@digdir/designsystemet-react';
import { CheckmarkIcon, FilesIcon } from '@navikt/aksel-icons';
import { useEffect, useState } from 'react';
import { FormattedMessage } from 'react-intl';

/** Puts a text on the clipboard and says that it did, or that the browser did not let it. */
export function CopyButton({ text }: { readonly text: string }) {
  const [copied, setCopied] = useState<'not yet' | 'copied' | 'refused'>('not yet');
  useEffect(() => {
    if (copied !== 'copied') return;
    const timer = setTimeout(() => setCopied('not yet'), 4_000);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied('copied'),
      () => setCopied('refused'),
    );
  return (
    <>
      <Button data-size="sm" onClick={() => void copy()}>
        {copied === 'copied' ? <CheckmarkIcon aria-hidden /> : <FilesIcon aria-hidden />}
        <FormattedMessage id={copied === 'copied' ? 'parts.copied' : 'parts.copy'} />
      </Button>
      <span role="status" className={copied === 'refused' ? '' : 'ds-sr-only'}>
        {copied === 'copied' && <FormattedMessage id="parts.copied.said" />}
        {copied === 'refused' && <FormattedMessage id="parts.copy.refused" />}
      </span>
    </>
  );
}
