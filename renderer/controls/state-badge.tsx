import {
  CircleAlert,
  CircleCheck,
  CircleDashed,
  Clock3,
  LoaderCircle,
  type LucideIcon,
  TriangleAlert,
} from 'lucide-react';

export type Tone = 'good' | 'warning' | 'bad' | 'busy' | 'waiting' | 'none';

const ICONS: Readonly<Record<Tone, LucideIcon>> = {
  good: CircleCheck,
  warning: TriangleAlert,
  bad: CircleAlert,
  busy: LoaderCircle,
  waiting: Clock3,
  none: CircleDashed,
};

type StateBadgeProps = {
  readonly tone: Tone;
  readonly label: string;
  /** Shows the icon alone where there is no room; the word stays for screen readers and as a title. */
  readonly isCompact?: boolean;
};

/** A state by icon and word, never by colour alone. */
export function StateBadge({ tone, label, isCompact = false }: StateBadgeProps) {
  const Icon = ICONS[tone];
  return (
    <span className={`state state-${tone}`} title={isCompact ? label : undefined}>
      <Icon aria-hidden className={tone === 'busy' ? 'icon spinning' : 'icon'} />
      <span className={isCompact ? 'visually-hidden' : undefined}>{label}</span>
    </span>
  );
}
