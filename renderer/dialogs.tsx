import { ChangeBrandDialog, NewBrandDialog } from './brand/brand-dialog.tsx';
import { TryBrandDialog } from './brand/try-brand-dialog.tsx';
import { ImportCatalogueDialog } from './catalogue/import-catalogue-dialog.tsx';
import { CheatSheet } from './commands/cheat-sheet.tsx';
import { CommandPalette } from './commands/command-palette.tsx';
import { MarketsDialog } from './editor/markets-dialog.tsx';
import { MusicLibraryDialog } from './editor/music-library-dialog.tsx';
import { SaveTemplateDialog } from './editor/save-template-dialog.tsx';
import { ExportTextsDialog } from './exchange/export-texts-dialog.tsx';
import { ImportTextsDialog } from './exchange/import-texts-dialog.tsx';
import { PreferencesDialog } from './preferences-dialog.tsx';
import { ReviewDialog } from './review/review-dialog.tsx';
import { NewCampaignDialog } from './start/new-campaign-dialog.tsx';
import { OpenCampaignDialog } from './start/open-campaign-dialog.tsx';
import { useStudioState } from './studio/studio.ts';
import { HearCaptionsDialog } from './voice/hear-captions-dialog.tsx';

/** The one dialog that is open. */
export function Dialogs() {
  const dialog = useStudioState((state) => state.dialog);
  switch (dialog) {
    case 'palette':
      return <CommandPalette />;
    case 'shortcuts':
      return <CheatSheet />;
    case 'preferences':
      return <PreferencesDialog />;
    case 'new-campaign':
      return <NewCampaignDialog />;
    case 'open-campaign':
      return <OpenCampaignDialog />;
    case 'markets':
      return <MarketsDialog />;
    case 'music-library':
      return <MusicLibraryDialog />;
    case 'export-texts':
      return <ExportTextsDialog />;
    case 'import-texts':
      return <ImportTextsDialog />;
    case 'hear-captions':
      return <HearCaptionsDialog />;
    case 'import-catalogue':
      return <ImportCatalogueDialog />;
    case 'save-template':
      return <SaveTemplateDialog />;
    case 'new-brand':
      return <NewBrandDialog />;
    case 'change-brand':
      return <ChangeBrandDialog />;
    case 'try-brand':
      return <TryBrandDialog />;
    case 'review':
      return <ReviewDialog />;
    case null:
      return null;
  }
}
