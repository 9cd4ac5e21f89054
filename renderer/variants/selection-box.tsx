import { Check, Minus } from 'lucide-react';

type SelectionBoxProps = {
  readonly label: string;
  readonly share: 'none' | 'some' | 'all';
  readonly onToggle: () => void;
  /** Inside a grid cell that has the focus itself. */
  readonly isOutOfTabOrder?: boolean;
};

/** A checkbox that knows "some". */
export function SelectionBox({ label, share, onToggle, isOutOfTabOrder = false }: SelectionBoxProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: an input cannot be "mixed" without a script after each render.
    <button
      type="button"
      role="checkbox"
      aria-checked={share === 'some' ? 'mixed' : share === 'all'}
      aria-label={label}
      tabIndex={isOutOfTabOrder ? -1 : 0}
      className="selection-box"
      onClick={(event) => {
        event.stopPropagation();
        onToggle();
      }}
    >
      <span className={share === 'none' ? 'check-box' : 'check-box check-on'}>
        {share === 'some' && <Minus aria-hidden className="icon" />}
        {share === 'all' && <Check aria-hidden className="icon" />}
      </span>
    </button>
  );
}
