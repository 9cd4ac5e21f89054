import type { voice as en } from '../en/voice.ts';

export const voice: Readonly<Record<keyof typeof en, string>> = {
  'command.hear-captions': 'Textos a partir de la voz',
  'failure.no-microphone': 'No se puede usar el micrófono',
  'timeline.voice': 'Voz',
  'voice.asking': 'Pidiendo el micrófono…',
  'voice.cancel': 'Detener',
  'voice.draft': 'Voz provisional',
  'voice.engine': 'Leído por',
  'voice.hear': 'Escuchar',
  'voice.hear-hint': 'whisper.cpp escucha la voz de {{market}} en este equipo. Nada cambia antes de que lo aceptes.',
  'voice.hint':
    'Alguien habla sobre el vídeo: elige un archivo de sonido, graba aquí o haz leer los textos. Mientras tanto bajan la música y los clips.',
  'voice.is-draft': 'Leído por {{engine}}. Sirve para el ritmo; grábalo antes de publicar.',
  'voice.lane': 'Voz {{file}}, {{count}} veces',
  'voice.late': 'Más largos que sus textos: {{count}}',
  'voice.listen': 'Escuchar la voz',
  'voice.model': 'Voz de piper (archivo)',
  'voice.needs-model': 'Indica primero un modelo',
  'voice.no-whisper':
    'whisper-cli no está en este equipo. Está en github.com/ggml-org/whisper.cpp; todo lo demás funciona sin él.',
  'voice.nobody': 'Nadie habla',
  'voice.not-here': 'No está en este equipo',
  'voice.of': 'Voz en {{market}}',
  'voice.progress': 'Hecho: {{percent}} %',
  'voice.record': 'Grabar',
  'voice.remove': 'Quitar la voz',
  'voice.stop': 'Detener y guardar ({{seconds}} s)',
  'voice.title': 'Voz en off',
  'voice.whisper-model': 'Modelo de whisper.cpp (archivo)',
  'voice.working': 'Trabajando en la voz',
};
