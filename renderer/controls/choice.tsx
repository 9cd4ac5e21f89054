import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';

export type Option<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  readonly detail?: ReactNode;
};

type ChoiceProps<Value extends string> = {
  readonly label: string;
  readonly value: Value;
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
  const { label, ariaLabel, value, options, onChange, isDisabled = false, isLabelHidden = false } = props;
  return (
    <Select
      className="field choice"
      selectedKey={value}
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
        <SelectValue>{({ selectedText, defaultChildren }) => selectedText ?? defaultChildren}</SelectValue>
        <ChevronDown aria-hidden className="icon" />
      </Button>
      <Popover className="popover" offset={4}>
        <ListBox className="list-box" items={options}>
          {(option) => (
            <ListBoxItem id={option.value} textValue={option.label} className="list-box-item">
              {({ isSelected }) => (
                <>
                  <Check aria-hidden className={isSelected ? 'icon' : 'icon invisible'} />
                  <span className="list-box-label">{option.label}</span>
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
