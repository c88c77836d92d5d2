import { Field, Input, Label } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';

interface FileFieldProps {
  readonly label: ReactNode;
  /** Endings of names, `.csv,.txt`. */
  readonly accept: string;
  readonly disabled: boolean;
  readonly onFile: (file: File) => void;
}

/** Takes a file; the same one may be chosen again once it was changed. */
export function FileField({ label, accept, disabled, onFile }: FileFieldProps) {
  return (
    <Field className="file-field">
      <Label>{label}</Label>
      <Input
        type="file"
        accept={accept}
        disabled={disabled}
        onChange={(event) => {
          const [chosen] = event.target.files ?? [];
          if (chosen !== undefined) onFile(chosen);
          event.target.value = '';
        }}
      />
    </Field>
  );
}
