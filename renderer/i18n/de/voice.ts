export const voice = {
  'failure.no-microphone': 'Das Mikrofon ist nicht verfügbar',
  'failure.voice-late': 'Zu lang für ihre Texte',
  'timeline.voice': 'Stimme',
  'voice.asking': 'Mikrofon wird angefragt…',
  'voice.draft': 'Entwurf vom Programm',
  'voice.hint':
    'Jemand spricht über den Film: Tondatei wählen, hier aufnehmen oder die Texte vorlesen lassen. Musik und Clips werden dabei leiser.',
  'voice.is-draft': 'Vorgelesen von {{engine}}. Gut für das Timing; nimm sie vor dem Posten selbst auf.',
  'voice.lane': 'Stimme {{file}}, {{count}}-mal',
  'voice.listen': 'Stimme anhören',
  'voice.nobody': 'Niemand spricht',
  'voice.record': 'Aufnehmen',
  'voice.recording': 'Aufnahme läuft',
  'voice.stop': 'Stopp ({{seconds}} s)',
  'voice.title': 'Sprecherstimme',
  'voice.working': 'Arbeitet…',
};
