/** The guided sample. */
export const guide = {
  'command.guide': 'Geführtes Beispiel',
  'guide.back': 'Zurück',
  'guide.done': 'Erledigt',
  'guide.end': 'Das ist der ganze Weg',
  'guide.end-text':
    'Rückgängig nimmt jeden Schritt zurück, auch nach einem Neustart. Gespeichert wird von selbst. Das Fragezeichen zeigt alle Tastenkürzel. Ihre eigene Kampagne beginnt mit einer Vorlage auf der Startseite.',
  'guide.finish': 'Fertig',
  'guide.invite': 'Neu hier?',
  'guide.invite-text':
    'Zwei Minuten mit einer Beispielkampagne: abspielen, einen Text ändern, einen anderen Markt ansehen, rendern.',
  'guide.market': 'Einen anderen Markt ansehen',
  'guide.market-text':
    'Wählen Sie oben in der Liste Arabisch: Anordnung, Preise und Schriften folgen. Verwendet werden nur vorhandene Übersetzungen; nichts wird geraten.',
  'guide.next': 'Weiter',
  'guide.not-now': 'Nicht jetzt',
  'guide.play': 'Das Video abspielen',
  'guide.play-text':
    'Das ist das fertige Video, gezeichnet vom Renderer selbst. Drücken Sie die Leertaste oder den Knopf darunter.',
  'guide.render': 'Einige rendern',
  'guide.render-text':
    'Jede Zelle ist ein Produkt in einem Markt. Wählen Sie einige aus und drücken Sie „Auswahl rendern“. Sie können dabei weiterarbeiten.',
  'guide.skip': 'Geführtes Beispiel verlassen',
  'guide.step': 'Schritt {{number}} von {{count}}',
  'guide.table': 'Alle Texte nebeneinander',
  'guide.table-text':
    'Eine Zeile je Text, eine Spalte je Markt. Ändern Sie eine beliebige Zelle; das Bild daneben folgt. Zellen mit Mängeln sagen, was fehlt.',
  'guide.text': 'Einen Text ändern',
  'guide.text-text':
    'Der erste Text ist ausgewählt. Schreiben Sie andere Worte in das Feld auf der anderen Seite des Bildes; das Bild folgt.',
  'guide.title': 'Geführtes Beispiel',
} as const;
