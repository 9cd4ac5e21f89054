import { Input, Label, TextField } from 'react-aria-components';

type TimeInputProps = {
  readonly label: string;
  /** Ms since 1970; null for none. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
};

/** A date and time of day in the user's own time zone, with the browser's own picker. */
export function TimeInput({ label, value, onChange }: TimeInputProps) {
  return (
    <TextField
      className="field time-input"
      value={value === null ? '' : localText(value)}
      onChange={(text) => onChange(text === '' ? null : new Date(text).getTime())}
    >
      <Label>{label}</Label>
      <Input className="input" type="datetime-local" dir="ltr" />
    </TextField>
  );
}

/** `YYYY-MM-DDTHH:MM` in local time, as the browser's field wants it. */
function localText(at: number): string {
  const shifted = new Date(at - new Date(at).getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
}
