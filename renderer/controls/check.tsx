import { Check as CheckMark } from 'lucide-react';
import { Checkbox, Switch } from 'react-aria-components';

type CheckProps = {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  /** Why it cannot be changed now. */
  readonly disabledReason?: string | null;
  readonly hint?: string;
};

/** A box to tick. */
export function Check({ label, isOn, onChange, disabledReason = null, hint }: CheckProps) {
  const note = disabledReason ?? hint;
  return (
    <div className="check" title={disabledReason ?? undefined}>
      <Checkbox className="check-label" isSelected={isOn} isDisabled={disabledReason !== null} onChange={onChange}>
        <span className="check-box">
          <CheckMark aria-hidden className="icon" />
        </span>
        <span>{label}</span>
      </Checkbox>
      {note !== undefined && <p className="field-hint check-note">{note}</p>}
    </div>
  );
}

/** Something that is on or off. */
export function Toggle({ label, isOn, onChange, hint }: Omit<CheckProps, 'disabledReason'>) {
  return (
    <div className="check">
      <Switch className="toggle" isSelected={isOn} onChange={onChange}>
        <span className="toggle-track">
          <span className="toggle-thumb" />
        </span>
        <span>{label}</span>
      </Switch>
      {hint !== undefined && <p className="field-hint check-note">{hint}</p>}
    </div>
  );
}
