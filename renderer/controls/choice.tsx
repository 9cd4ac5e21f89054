import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';

export type Option<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  readonly detail?: ReactNode;
  /** Why it cannot be chosen now; it stays in the list, so that the reason can be read. */
  readonly disabledReason?: string | null;
};

type ChoiceProps<Value extends string> = {
  readonly label: string;
  /** Null where nothing is chosen yet: the placeholder says so. */
  readonly value: Value | null;
  readonly placeholder?: string;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
  readonly isDisabled?: boolean;
  /** A longer name for screen readers, where the label alone could mean several things. */
  readonly ariaLabel?: string;
  /** The label is for screen readers alone. */
  readonly isLabelHidden?: boolean;
};

/** One of several, from a list. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, ariaLabel, value, options, onChange, isDisabled = false, isLabelHidden = false, placeholder } = props;
  const barred = options.flatMap((each) => (each.disabledReason ? [each.value] : []));
  return (
    <Select
      className="field choice"
      selectedKey={value}
      disabledKeys={barred}
      {...(placeholder === undefined ? {} : { placeholder })}
      isDisabled={isDisabled}
      onSelectionChange={(key) => {
        const option = options.find((each) => each.value === key);
        if (option) onChange(option.value);
      }}
      {...(isLabelHidden || ariaLabel !== undefined ? { 'aria-label': ariaLabel ?? label } : {})}
    >
      {!isLabelHidden &&
        (ariaLabel === undefined ? <Label>{label}</Label> : <span className="field-label">{label}</span>)}
      <Button className="choice-button">
        <SelectValue>{({ selectedText, defaultChildren }) => selectedText || defaultChildren}</SelectValue>
        <ChevronDown aria-hidden className="icon" />
      </Button>
      <Popover className="popover" offset={4}>
        <ListBox className="list-box" items={options}>
          {(option) => (
            <ListBoxItem id={option.value} textValue={option.label} className="list-box-item">
              {({ isSelected }) => (
                <>
                  <Check aria-hidden className={isSelected ? 'icon' : 'icon invisible'} />
                  <span className="list-box-label" title={option.disabledReason ?? undefined}>
                    {option.label}
                    {option.disabledReason && <span className="field-hint">{option.disabledReason}</span>}
                  </span>
                  {option.detail}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
