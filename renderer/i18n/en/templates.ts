/** Templates of the user's own. */
export const templates = {
  'command.save-template': 'Save as template',
  'save-template.done': 'The template “{{name}}” is on the start screen',
  'save-template.hint':
    'Order, lengths, looks and texts that this campaign chooses for all its videos. Footage, products and hooks stay with the campaign.',
  'save-template.purpose': 'What it is for',
  'save-template.save': 'Save',
  'start.own-template': 'Your own',
} as const;
