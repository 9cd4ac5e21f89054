/** Somebody who speaks over the film. */
export const voice = {
  'failure.no-microphone': 'The microphone cannot be used',
  'failure.voice-late': 'Too long for their captions',
  'timeline.voice': 'Voice',
  'voice.asking': 'Asking for the microphone…',
  'voice.draft': 'Draft by a program',
  'voice.hint':
    'Somebody speaks over the film: choose a sound file, record it here, or have the captions read out. Music and clips go down meanwhile.',
  'voice.is-draft': 'Read out by {{engine}}. Good to judge the timing; record it before you post.',
  'voice.lane': 'Voice {{file}}, {{count}} times',
  'voice.listen': 'Listen to the voice',
  'voice.nobody': 'Nobody speaks',
  'voice.record': 'Record',
  'voice.recording': 'Recording',
  'voice.stop': 'Stop ({{seconds}} s)',
  'voice.title': 'Voice-over',
  'voice.working': 'Working…',
} as const;
