import { Search } from 'lucide-react';
import { useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Input,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  SearchField,
  useFilter,
} from 'react-aria-components';
import { KeyCaps } from '../controls/key-caps.tsx';
import { useText } from '../i18n/use-text.ts';
import { useStudio } from '../studio/studio.ts';
import { allCommands } from './all-commands.ts';

/** Every command by its name. */
export function CommandPalette() {
  const t = useText();
  const studio = useStudio();
  const { contains } = useFilter({ sensitivity: 'base' });
  const [text, setText] = useState('');
  const close = () => studio.store.setState({ dialog: null });
  const state = studio.store.getState();
  const shown = allCommands.filter((command) => command.id !== 'palette' && command.disabled(state) === null);
  return (
    <ModalOverlay className="overlay overlay-top" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && close()}>
      <Modal className="modal palette">
        <Dialog className="dialog" aria-label={t('command.palette')}>
          <Autocomplete filter={contains} inputValue={text} onInputChange={setText}>
            <SearchField className="palette-search" aria-label={t('palette.search')} autoFocus>
              <Search aria-hidden className="icon" />
              <Input placeholder={t('palette.search')} />
            </SearchField>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by Tab (WCAG 2.1.1). */}
            <section className="palette-list" aria-label={t('command.palette')} tabIndex={0}>
              <Menu
                aria-label={t('command.palette')}
                items={shown}
                renderEmptyState={() => <p className="palette-empty">{t('palette.empty')}</p>}
                onAction={(id) => {
                  close();
                  // After the dialog gave the focus back: what comes up then keeps it.
                  const command = shown.find((each) => each.id === id);
                  if (command) studio.setTimer(() => command.run(studio), 0);
                }}
              >
                {(command) => (
                  <MenuItem id={command.id} textValue={t(command.label)} className="palette-item">
                    <command.icon aria-hidden className="icon" />
                    <span className="palette-label">{t(command.label)}</span>
                    {command.shortcut !== null && <KeyCaps shortcut={command.shortcut} />}
                  </MenuItem>
                )}
              </Menu>
            </section>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
