/** Templates of the user's own. */
export const templates = {
  'command.save-template': 'Als Vorlage speichern',
  'save-template.done': 'Die Vorlage „{{name}}“ steht auf der Startseite',
  'save-template.hint':
    'Reihenfolge, Längen, Aussehen und Texte, die diese Kampagne für alle Videos wählt. Material, Produkte und Einstiege bleiben bei der Kampagne.',
  'save-template.purpose': 'Wofür sie gut ist',
  'save-template.save': 'Speichern',
  'start.own-template': 'Eigene',
} as const;
