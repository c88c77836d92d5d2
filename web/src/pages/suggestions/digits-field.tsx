import { Textfield } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';

interface DigitsFieldProps {
  readonly label: ReactNode;
  readonly description?: ReactNode;
  readonly value: string;
  /** More digits than this are not kept: they may be an identity number. */
  readonly most: number;
  readonly problem: string | undefined;
  readonly onChange: (digits: string) => void;
}

/** A short number. What is too long is taken away at once, also from memory, and the field says so. */
export function DigitsField({ label, description, value, most, problem, onChange }: DigitsFieldProps) {
  const { formatMessage } = useIntl();
  const [refused, setRefused] = useState(false);
  const take = (text: string) => {
    const digits = text.replace(/\D/g, '');
    setRefused(digits.length > most);
    onChange(digits.length > most ? '' : digits);
  };
  return (
    <Textfield
      data-size="sm"
      className="digits-field"
      label={label}
      description={description}
      inputMode="numeric"
      autoComplete="off"
      value={value}
      error={refused ? formatMessage({ id: 'suggestions.tooManyDigits' }, { most }) : problem}
      onChange={(event) => take(event.target.value)}
    />
  );
}
