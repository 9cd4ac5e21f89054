import { type ReactNode, useState } from 'react';
import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components';

type TextInputProps = {
  readonly label: string;
  readonly value: string;
  /** Told of every change that `problemOf` lets pass. */
  readonly onChange: (value: string) => void;
  readonly onEnd?: () => void;
  /** What is wrong with a text; such a text stays in the field and is not given on. */
  readonly problemOf?: (value: string) => string | null;
  readonly isReadOnly?: boolean;
  readonly isMultiline?: boolean;
  readonly isLabelHidden?: boolean;
  readonly language?: string;
  readonly direction?: 'ltr' | 'rtl' | 'auto';
  readonly hint?: ReactNode;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  /** Shown as dots, and kept out of the browser's own lists. */
  readonly isSecret?: boolean;
};

/** A line (or some lines) of text. What is typed shows at once, also where it is not valid yet. */
export function TextInput(props: TextInputProps) {
  const { label, value, onChange, onEnd, problemOf, isReadOnly = false, isMultiline = false, hint } = props;
  const { isLabelHidden = false, language, direction = 'auto', placeholder, autoFocus, isSecret = false } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const shown = draft ?? value;
  const problem = problemOf?.(shown) ?? null;
  const control = { className: 'input', dir: direction, lang: language, placeholder: placeholder ?? '' };
  return (
    <TextField
      className="field"
      value={shown}
      isReadOnly={isReadOnly}
      isInvalid={problem !== null}
      autoFocus={autoFocus ?? false}
      onChange={(next) => {
        const isGood = (problemOf?.(next) ?? null) === null;
        setDraft(isGood ? null : next);
        if (isGood) onChange(next);
      }}
      onBlur={() => {
        setDraft(null);
        onEnd?.();
      }}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
    >
      {!isLabelHidden && <Label>{label}</Label>}
      {isMultiline ? (
        <TextArea {...control} rows={2} />
      ) : (
        <Input {...control} {...(isSecret ? { type: 'password', autoComplete: 'off' } : {})} />
      )}
      {problem === null ? (
        hint && (
          <Text slot="description" className="field-hint">
            {hint}
          </Text>
        )
      ) : (
        <FieldError className="field-problem">{problem}</FieldError>
      )}
    </TextField>
  );
}
