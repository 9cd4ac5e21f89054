/** The table of captions: states of texts, details, markets side by side. */
export const captions = {
  'captions.compare': 'Show {{market}} beside the others',
  'captions.compare-full': 'Four markets are shown already',
  'captions.compared': 'Markets side by side',
  'captions.details': 'Details of the text',
  'captions.details-hint': 'Enter a cell to see its source, its state and whom it is for.',
  'captions.edit-market': 'Footage, colours and music of {{market}}',
  'captions.edit-scene': 'Open in Edit',
  'captions.source-was': 'Translated from',
  'cell.reviewed': 'Reviewed',
  'cell.stale': 'Source changed',
  'command.mark-reviewed': 'Mark as reviewed',
  'reason.already-reviewed': 'Reviewed already',
  'reason.no-translation': 'Enter the cell of a translation first',
} as const;
