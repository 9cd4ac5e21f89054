import { Captions, FileDown, FileUp } from 'lucide-react';
import { type Command, needsCampaign, needsEditing } from './command.ts';

export const exportTextsCommand: Command = {
  id: 'export-texts',
  group: 'campaign',
  label: 'command.export-texts',
  icon: FileDown,
  shortcut: null,
  disabled: needsCampaign,
  run: ({ store }) => store.setState({ dialog: 'export-texts' }),
};

export const importTextsCommand: Command = {
  id: 'import-texts',
  group: 'campaign',
  label: 'command.import-texts',
  icon: FileUp,
  shortcut: null,
  disabled: needsEditing,
  run: ({ store }) => store.setState({ dialog: 'import-texts' }),
};

export const hearCaptionsCommand: Command = {
  id: 'hear-captions',
  group: 'campaign',
  label: 'command.hear-captions',
  icon: Captions,
  shortcut: null,
  disabled: needsEditing,
  run: ({ store }) => store.setState({ dialog: 'hear-captions' }),
};
