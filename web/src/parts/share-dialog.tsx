import { Alert, Button, Dialog, Heading, ToggleGroup } from '@digdir/designsystemet-react';
import { useEffect, useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useLanguage } from '../app/language.tsx';
import { CopyButton } from './copy-button.tsx';
import { isInvented } from './datasets.ts';
import type { MeasureInList } from './measure-fields.ts';
import { type YouthLanguage, youthText } from './youth-text.ts';

interface ShareDialogProps {
  readonly measure: MeasureInList;
  readonly onClose: () => void;
}

/** The text for the youth, to copy or to send from one's own e-mail. The service sends nothing. */
export default function ShareDialog({ measure, onClose }: ShareDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { formatMessage } = useIntl();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <Dialog ref={dialog} onClose={onClose} closedby="any" closeButton={formatMessage({ id: 'parts.close' })}>
      <Heading level={2} data-size="xs">
        <FormattedMessage id="parts.share.title" />
      </Heading>
      <p className="measure-facts share-name">{measure.name}</p>
      <YouthText measure={measure} />
    </Dialog>
  );
}

/** The text in the language one chooses, with what can be done with it. */
export function YouthText({ measure }: { readonly measure: MeasureInList }) {
  const { formatMessage } = useIntl();
  const { language } = useLanguage();
  const [chosen, setChosen] = useState<YouthLanguage>(language === 'nn' ? 'nn' : 'nb');
  const text = youthText(measure, chosen);
  const subject = formatMessage({ id: `parts.share.subject.${chosen}` });
  const address = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`;
  return (
    <div className="youth-text">
      {isInvented(measure.dataset) && (
        <Alert data-color="warning" data-size="sm">
          <FormattedMessage id="parts.share.invented" />
        </Alert>
      )}
      <ToggleGroup
        className="no-print"
        data-size="sm"
        value={chosen}
        onChange={(value) => setChosen(value as YouthLanguage)}
        data-toggle-group={formatMessage({ id: 'parts.share.language' })}
      >
        <ToggleGroup.Item value="nb">Bokmål</ToggleGroup.Item>
        <ToggleGroup.Item value="nn">Nynorsk</ToggleGroup.Item>
      </ToggleGroup>
      <blockquote lang={chosen}>{text}</blockquote>
      <div className="row no-print">
        <CopyButton text={text} />
        <Button asChild variant="secondary" data-size="sm">
          <a href={address}>
            <FormattedMessage id="parts.share.mail" />
          </a>
        </Button>
      </div>
      <p className="measure-facts no-print">
        <FormattedMessage id="parts.share.note" values={{ length: text.length }} />
      </p>
    </div>
  );
}
