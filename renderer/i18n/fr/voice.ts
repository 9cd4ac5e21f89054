export const voice = {
  'failure.no-microphone': 'Le micro ne peut pas être utilisé',
  'failure.voice-late': 'Trop long pour leurs textes',
  'timeline.voice': 'Voix',
  'voice.asking': 'Demande du micro…',
  'voice.draft': 'Brouillon par un programme',
  'voice.hint':
    'Quelqu’un parle sur le film : choisissez un fichier son, enregistrez ici ou faites lire les textes. Musique et clips baissent pendant ce temps.',
  'voice.is-draft': 'Lu par {{engine}}. Utile pour le rythme ; enregistrez avant de publier.',
  'voice.lane': 'Voix {{file}}, {{count}} fois',
  'voice.listen': 'Écouter la voix',
  'voice.nobody': 'Personne ne parle',
  'voice.record': 'Enregistrer',
  'voice.recording': 'Enregistrement',
  'voice.stop': 'Arrêter ({{seconds}} s)',
  'voice.title': 'Voix off',
  'voice.working': 'En cours…',
};
