import { Compass, FilePlus2, FolderOpen, House, Keyboard, MapPinned, Search, Settings2 } from 'lucide-react';
import { startGuide } from '../guide/lead-guide.ts';
import { closeCampaign } from '../studio/open-campaign.ts';
import { always, type Command, needsCampaign, needsEditing } from './command.ts';

export const campaignCommands: readonly Command[] = [
  {
    id: 'palette',
    group: 'help',
    label: 'command.palette',
    icon: Search,
    shortcut: 'mod+k',
    disabled: always,
    run: ({ store }) => store.setState({ dialog: 'palette' }),
  },
  {
    id: 'shortcuts',
    group: 'help',
    label: 'command.shortcuts',
    icon: Keyboard,
    shortcut: '?',
    disabled: always,
    run: ({ store }) => store.setState({ dialog: 'shortcuts' }),
  },
  {
    id: 'guide',
    group: 'help',
    label: 'command.guide',
    icon: Compass,
    shortcut: null,
    disabled: always,
    run: (studio) => void startGuide(studio),
  },
  {
    id: 'preferences',
    group: 'help',
    label: 'command.preferences',
    icon: Settings2,
    shortcut: 'mod+,',
    disabled: always,
    run: ({ store }) => store.setState({ dialog: 'preferences' }),
  },
  {
    id: 'new-campaign',
    group: 'campaign',
    label: 'command.new-campaign',
    icon: FilePlus2,
    shortcut: 'alt+n',
    disabled: always,
    run: ({ store }) => store.setState({ dialog: 'new-campaign' }),
  },
  {
    id: 'open-campaign',
    group: 'campaign',
    label: 'command.open-campaign',
    icon: FolderOpen,
    shortcut: 'mod+o',
    disabled: always,
    run: ({ store }) => store.setState({ dialog: 'open-campaign' }),
  },
  {
    id: 'markets',
    group: 'campaign',
    label: 'command.markets',
    icon: MapPinned,
    shortcut: null,
    disabled: needsEditing,
    run: ({ store }) => store.setState({ dialog: 'markets' }),
  },
  {
    id: 'close-campaign',
    group: 'campaign',
    label: 'command.close-campaign',
    icon: House,
    shortcut: null,
    disabled: needsCampaign,
    run: (studio) => void closeCampaign(studio),
  },
];
