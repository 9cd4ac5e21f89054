export const voice = {
  'failure.no-microphone': 'No se puede usar el micrófono',
  'failure.voice-late': 'Demasiado largo para sus textos',
  'timeline.voice': 'Voz',
  'voice.asking': 'Pidiendo el micrófono…',
  'voice.draft': 'Borrador de un programa',
  'voice.hint':
    'Alguien habla sobre el vídeo: elige un archivo de sonido, graba aquí o haz leer los textos. Mientras tanto bajan la música y los clips.',
  'voice.is-draft': 'Leído por {{engine}}. Sirve para el ritmo; grábalo antes de publicar.',
  'voice.lane': 'Voz {{file}}, {{count}} veces',
  'voice.listen': 'Escuchar la voz',
  'voice.nobody': 'Nadie habla',
  'voice.record': 'Grabar',
  'voice.recording': 'Grabando',
  'voice.stop': 'Parar ({{seconds}} s)',
  'voice.title': 'Voz en off',
  'voice.working': 'Trabajando…',
};
