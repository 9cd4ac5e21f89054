import type { voice as en } from '../en/voice.ts';

export const voice: Readonly<Record<keyof typeof en, string>> = {
  'command.hear-captions': 'Texte aus Gesprochenem',
  'failure.no-microphone': 'Das Mikrofon ist nicht verfügbar',
  'timeline.voice': 'Stimme',
  'voice.asking': 'Mikrofon wird angefragt…',
  'voice.cancel': 'Anhalten',
  'voice.draft': 'Stimme als Entwurf',
  'voice.engine': 'Vorgelesen von',
  'voice.hear': 'Zuhören',
  'voice.hear-hint':
    'whisper.cpp hört auf diesem Rechner die Stimme von {{market}}. Nichts ändert sich, bevor du es annimmst.',
  'voice.hint':
    'Jemand spricht über den Film: Tondatei wählen, hier aufnehmen oder die Texte vorlesen lassen. Musik und Clips werden dabei leiser.',
  'voice.is-draft': 'Vorgelesen von {{engine}}. Gut für das Timing; nimm sie vor dem Posten selbst auf.',
  'voice.lane': 'Stimme {{file}}, {{count}}-mal',
  'voice.late': 'Länger als ihre Texte: {{count}}',
  'voice.listen': 'Stimme anhören',
  'voice.model': 'Stimme von piper (Datei)',
  'voice.needs-model': 'Nenne zuerst ein Modell',
  'voice.no-whisper':
    'whisper-cli ist nicht auf diesem Rechner. Es liegt bei github.com/ggml-org/whisper.cpp; alles andere geht ohne.',
  'voice.nobody': 'Niemand spricht',
  'voice.not-here': 'Nicht auf diesem Rechner',
  'voice.of': 'Stimme in {{market}}',
  'voice.progress': 'Fertig: {{percent}} %',
  'voice.record': 'Aufnehmen',
  'voice.remove': 'Stimme entfernen',
  'voice.stop': 'Beenden und behalten ({{seconds}} s)',
  'voice.title': 'Sprecherstimme',
  'voice.whisper-model': 'Modell von whisper.cpp (Datei)',
  'voice.working': 'Die Stimme ist in Arbeit',
};
