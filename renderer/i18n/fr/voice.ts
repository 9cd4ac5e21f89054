import type { voice as en } from '../en/voice.ts';

export const voice: Readonly<Record<keyof typeof en, string>> = {
  'command.hear-captions': 'Textes depuis la voix',
  'failure.no-microphone': 'Le micro ne peut pas être utilisé',
  'timeline.voice': 'Voix',
  'voice.asking': 'Demande du micro…',
  'voice.cancel': 'Arrêter',
  'voice.draft': 'Voix provisoire',
  'voice.engine': 'Lu par',
  'voice.hear': 'Écouter',
  'voice.hear-hint': 'whisper.cpp écoute la voix de {{market}} sur cette machine. Rien ne change avant votre accord.',
  'voice.hint':
    'Quelqu’un parle sur le film : choisissez un fichier son, enregistrez ici ou faites lire les textes. Musique et clips baissent pendant ce temps.',
  'voice.is-draft': 'Lu par {{engine}}. Utile pour le rythme ; enregistrez avant de publier.',
  'voice.lane': 'Voix {{file}}, {{count}} fois',
  'voice.late': 'Plus longs que leurs textes : {{count}}',
  'voice.listen': 'Écouter la voix',
  'voice.model': 'Voix de piper (fichier)',
  'voice.needs-model': 'Indiquez d’abord un modèle',
  'voice.no-whisper':
    'whisper-cli n’est pas sur cette machine. Il se trouve sur github.com/ggml-org/whisper.cpp ; tout le reste marche sans lui.',
  'voice.nobody': 'Personne ne parle',
  'voice.not-here': 'Absent de cette machine',
  'voice.of': 'Voix en {{market}}',
  'voice.progress': 'Fait : {{percent}} %',
  'voice.record': 'Enregistrer',
  'voice.remove': 'Retirer la voix',
  'voice.stop': 'Arrêter et garder ({{seconds}} s)',
  'voice.title': 'Voix off',
  'voice.whisper-model': 'Modèle de whisper.cpp (fichier)',
  'voice.working': 'Traitement de la voix',
};
