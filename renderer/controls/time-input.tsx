import { useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';

type TimeInputProps = {
  readonly label: string;
  /** Ms since 1970; null for none. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly isLabelHidden?: boolean;
};

/**
 * A date and time of day in the user's own time zone, with the browser's own picker. It counts when the field is left or
 * Enter is pressed: while 2026 is typed the field holds the years 2, 20 and 202.
 */
export function TimeInput({ label, value, onChange, isLabelHidden = false }: TimeInputProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const text = draft ?? (value === null ? '' : localText(value));
  const leave = (field: HTMLInputElement): void => {
    setDraft(null);
    // A date without its hour reads as empty, and is no wish to have none.
    if (draft === null || field.validity.badInput) return;
    const time = draft === '' ? null : new Date(draft).getTime();
    if (time !== value) onChange(time);
  };
  return (
    <TextField
      className="field time-input"
      value={text}
      onChange={setDraft}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
    >
      {!isLabelHidden && <Label>{label}</Label>}
      <Input
        className="input"
        type="datetime-local"
        dir="ltr"
        onBlur={({ currentTarget }) => leave(currentTarget)}
        onKeyDown={({ key, currentTarget }) => {
          if (key === 'Enter') leave(currentTarget);
          if (key === 'Escape') setDraft(null);
        }}
      />
    </TextField>
  );
}

/** `YYYY-MM-DDTHH:MM` in local time, as the browser's field wants it. */
function localText(at: number): string {
  const shifted = new Date(at - new Date(at).getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
}
