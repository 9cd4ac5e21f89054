import { KeyCaps } from '../controls/key-caps.tsx';
import { PanelDialog } from '../controls/panel-dialog.tsx';
import { useText } from '../i18n/use-text.ts';
import { useStudio } from '../studio/studio.ts';
import { allCommands } from './all-commands.ts';
import { GROUPS } from './command.ts';

/** All shortcuts on one page. */
export function CheatSheet() {
  const t = useText();
  const { store } = useStudio();
  return (
    <PanelDialog title={t('command.shortcuts')} size="large" onClose={() => store.setState({ dialog: null })}>
      <div className="cheat-sheet">
        {GROUPS.map((group) => {
          const commands = allCommands.filter((command) => command.group === group && command.shortcut !== null);
          if (commands.length === 0) return null;
          return (
            <section key={group}>
              <h3>{t(`group.${group}`)}</h3>
              <dl>
                {commands.map(({ id, label, shortcut }) => (
                  <div key={id} className="cheat-sheet-row">
                    <dt>{t(label)}</dt>
                    <dd>{shortcut !== null && <KeyCaps shortcut={shortcut} />}</dd>
                  </div>
                ))}
              </dl>
            </section>
          );
        })}
      </div>
    </PanelDialog>
  );
}
