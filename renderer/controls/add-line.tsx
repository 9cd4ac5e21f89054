import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from './button.tsx';
import { TextInput } from './text-input.tsx';

type AddLineProps = {
  readonly label: string;
  readonly placeholder?: string;
  readonly action: string;
  /** Why what is written cannot be added; null where it can. */
  readonly reasonAgainst: (text: string) => string | null;
  readonly onAdd: (text: string) => void;
};

/** A line to write, and a button that adds it to a list; Enter does so too. */
export function AddLine({ label, placeholder, action, reasonAgainst, onAdd }: AddLineProps) {
  const [text, setText] = useState('');
  const reason = reasonAgainst(text);
  const add = (): void => {
    onAdd(text);
    setText('');
  };
  return (
    <form
      className="hook"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason === null) add();
      }}
    >
      <TextInput
        label={label}
        value={text}
        {...(placeholder === undefined ? {} : { placeholder })}
        onChange={setText}
      />
      <Button label={action} icon={Plus} disabledReason={reason} onPress={add} />
    </form>
  );
}
