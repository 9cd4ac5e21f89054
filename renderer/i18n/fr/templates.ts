/** Templates of the user's own. */
export const templates = {
  'command.save-template': 'Enregistrer comme modèle',
  'save-template.done': 'Le modèle « {{name}} » est sur l’écran de départ',
  'save-template.hint':
    'Ordre, durées, apparence et textes que cette campagne choisit pour toutes ses vidéos. Médias, produits et accroches restent dans la campagne.',
  'save-template.purpose': 'À quoi il sert',
  'save-template.save': 'Enregistrer',
  'start.own-template': 'À vous',
} as const;
