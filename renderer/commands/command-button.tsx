import { Button } from '../controls/button.tsx';
import { useText } from '../i18n/use-text.ts';
import { useStudio, useStudioState } from '../studio/studio.ts';
import type { Command } from './command.ts';

type CommandButtonProps = {
  readonly command: Command;
  readonly isIconOnly?: boolean;
  readonly variant?: 'plain' | 'quiet' | 'accent';
  readonly isDirectional?: boolean;
  readonly isPressed?: boolean;
};

/** A button that does a command, and says why where it cannot. */
export function CommandButton({ command, isPressed, ...look }: CommandButtonProps) {
  const t = useText();
  const studio = useStudio();
  const reason = useStudioState(command.disabled);
  return (
    <Button
      {...look}
      {...(isPressed === undefined ? {} : { isPressed })}
      label={t(command.label)}
      icon={command.icon}
      shortcut={command.shortcut}
      disabledReason={reason === null ? null : t(reason)}
      onPress={() => command.run(studio)}
    />
  );
}
