import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Focusable, Tooltip, TooltipTrigger } from 'react-aria-components';
import { KeyCaps } from './key-caps.tsx';
import type { Shortcut } from './shortcut.ts';

type ButtonProps = {
  readonly label: string;
  readonly onPress: () => void;
  readonly icon?: LucideIcon;
  /** Shows the icon alone; the label moves into the tooltip. */
  readonly isIconOnly?: boolean;
  readonly variant?: 'plain' | 'quiet' | 'accent' | 'danger';
  readonly shortcut?: Shortcut | null;
  /** Why it cannot be used now; it stays reachable, so that the reason can be read. */
  readonly disabledReason?: string | null;
  readonly isPressed?: boolean;
  /** Mirrored in right-to-left screens, as arrows are. */
  readonly isDirectional?: boolean;
  readonly badge?: ReactNode;
};

export function Button(props: ButtonProps) {
  const { label, icon: Icon, isIconOnly = false, shortcut = null, disabledReason = null, onPress } = props;
  const { variant = 'plain', isPressed, isDirectional = false, badge } = props;
  const button = (
    <button
      type="button"
      className={`button button-${variant}${isIconOnly ? ' button-icon' : ''}`}
      aria-label={isIconOnly ? label : undefined}
      aria-disabled={disabledReason !== null || undefined}
      aria-pressed={isPressed}
      onClick={() => disabledReason === null && onPress()}
    >
      {Icon && <Icon aria-hidden className={isDirectional ? 'icon directional' : 'icon'} />}
      {!isIconOnly && <span>{label}</span>}
      {badge}
    </button>
  );
  if (!isIconOnly && shortcut === null && disabledReason === null) return button;
  return (
    <TooltipTrigger delay={400} closeDelay={60}>
      <Focusable>{button}</Focusable>
      <Tooltip className="tooltip" offset={6}>
        <span>{isIconOnly ? label : (disabledReason ?? label)}</span>
        {shortcut !== null && <KeyCaps shortcut={shortcut} />}
        {isIconOnly && disabledReason !== null && <span className="tooltip-reason">{disabledReason}</span>}
      </Tooltip>
    </TooltipTrigger>
  );
}
