/** Who speaks over the film, and captions out of speech. */
export const voice = {
  'command.hear-captions': 'Captions from speech',
  'failure.no-microphone': 'The microphone cannot be used',
  'timeline.voice': 'Voice',
  'voice.asking': 'Asking for the microphone…',
  'voice.cancel': 'Stop',
  'voice.draft': 'Draft voice',
  'voice.engine': 'Read out by',
  'voice.hear': 'Listen',
  'voice.hear-hint':
    'whisper.cpp listens to the voice of {{market}} on this machine. Nothing is changed before you accept it.',
  'voice.hint':
    'Somebody speaks over the film: choose a sound file, record it here, or have the captions read out. Music and clips go down meanwhile.',
  'voice.is-draft': 'Read out by {{engine}}. Good to judge the timing; record it before you post.',
  'voice.lane': 'Voice {{file}}, {{count}} times',
  'voice.late': 'Longer than their captions: {{count}}',
  'voice.listen': 'Listen to the voice',
  'voice.model': 'Voice of piper (file)',
  'voice.needs-model': 'Name a model first',
  'voice.no-whisper':
    'whisper-cli is not on this machine. Get it from github.com/ggml-org/whisper.cpp; all else works without it.',
  'voice.nobody': 'Nobody speaks',
  'voice.not-here': 'Not on this machine',
  'voice.of': 'Voice in {{market}}',
  'voice.progress': 'Done: {{percent}} %',
  'voice.record': 'Record',
  'voice.remove': 'Remove the voice',
  'voice.stop': 'Stop and keep ({{seconds}} s)',
  'voice.title': 'Voice-over',
  'voice.whisper-model': 'Model of whisper.cpp (file)',
  'voice.working': 'Working on the voice',
} as const;
