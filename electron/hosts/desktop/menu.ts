import { type MenuItemConstructorOptions as Item, Menu } from 'electron';
import type { MenuCommand, Preferences } from '../../../shared/api/studio-methods.ts';
import { labelIn, type MenuLabels } from './menu-labels.ts';

type MenuOptions = {
  readonly labels: MenuLabels;
  readonly language: Preferences['language'];
  /** The system's language, for those who chose none. */
  readonly systemLanguage: string;
  readonly isMac: boolean;
  readonly onCommand: (command: MenuCommand) => void;
};

/** The native menu in the language of the screen. Editing of text is the system's; undo is the campaign's. */
export function setMenu({ labels, language, systemLanguage, isMac, onCommand }: MenuOptions): void {
  const label = (name: string): string => labelIn(labels, language ?? systemLanguage, name);
  const item = (command: MenuCommand, accelerator: string): Item => ({
    label: label(command),
    accelerator,
    // The screen has the same shortcuts; two would undo twice.
    registerAccelerator: false,
    click: () => onCommand(command),
  });
  const gap: Item = { type: 'separator' };
  const role = (name: NonNullable<Item['role']>): Item => ({ role: name, label: label(name) });
  const file = [
    item('new', 'CmdOrCtrl+N'),
    item('open', 'CmdOrCtrl+O'),
    gap,
    item('save', 'CmdOrCtrl+S'),
    item('render', 'CmdOrCtrl+E'),
  ];
  const edit = [
    item('undo', 'CmdOrCtrl+Z'),
    item('redo', 'CmdOrCtrl+Shift+Z'),
    gap,
    role('cut'),
    role('copy'),
    role('paste'),
    role('selectAll'),
  ];
  const preferences = item('preferences', 'CmdOrCtrl+,');
  const template: Item[] = [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    { label: label('file'), submenu: [...file, gap, preferences, gap, role(isMac ? 'close' : 'quit')] },
    { label: label('edit'), submenu: edit },
    {
      label: label('view'),
      submenu: [role('zoomIn'), role('zoomOut'), role('resetZoom'), gap, role('togglefullscreen')],
    },
    { label: label('help'), role: 'help', submenu: [item('shortcuts', 'CmdOrCtrl+/')] },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
