/** The guided sample. */
export const guide = {
  'command.guide': 'Guided sample',
  'guide.back': 'Back',
  'guide.done': 'Done',
  'guide.end': 'That is the whole way',
  'guide.end-text':
    'Undo takes every step back, also after a restart. Saving happens by itself. The question mark shows all shortcuts. Your own campaign begins with a template on the start screen.',
  'guide.finish': 'Finish',
  'guide.invite': 'New here?',
  'guide.invite-text': 'Two minutes with a sample campaign: play it, change a text, look at another market, render.',
  'guide.market': 'Look at another market',
  'guide.market-text':
    'Choose Arabic in the list at the top: layout, prices and fonts follow. Only translations that you have are used; nothing is guessed.',
  'guide.next': 'Next',
  'guide.not-now': 'Not now',
  'guide.play': 'Play the video',
  'guide.play-text': 'This is the finished video, drawn by the renderer itself. Press Space, or the button below it.',
  'guide.render': 'Render some',
  'guide.render-text':
    'Every cell is one product in one market. Select a few and press Render selected. You can go on working meanwhile.',
  'guide.skip': 'Leave the guided sample',
  'guide.step': 'Step {{number}} of {{count}}',
  'guide.table': 'All texts side by side',
  'guide.table-text':
    'One row for each text, one column for each market. Change any cell; the picture beside it follows. Cells to mend say what is wrong.',
  'guide.text': 'Change a text',
  'guide.text-text':
    'The first caption is selected. Type other words in the field on the other side of the picture; the picture follows.',
  'guide.title': 'Guided sample',
} as const;
