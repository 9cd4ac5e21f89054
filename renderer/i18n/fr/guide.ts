/** The guided sample. */
export const guide = {
  'command.guide': 'Exemple guidé',
  'guide.back': 'Retour',
  'guide.done': 'Fait',
  'guide.end': 'Vous avez tout vu',
  'guide.end-text':
    'Annuler reprend chaque étape, même après un redémarrage. L’enregistrement se fait tout seul. Le point d’interrogation montre tous les raccourcis. Votre campagne commence par un modèle sur l’écran d’accueil.',
  'guide.finish': 'Terminer',
  'guide.invite': 'Nouveau ici ?',
  'guide.invite-text':
    'Deux minutes avec une campagne d’exemple : la lire, changer un texte, voir un autre marché, calculer.',
  'guide.market': 'Voir un autre marché',
  'guide.market-text':
    'Choisissez l’arabe dans la liste en haut : disposition, prix et polices suivent. Seules vos traductions sont utilisées ; rien n’est inventé.',
  'guide.next': 'Suivant',
  'guide.not-now': 'Pas maintenant',
  'guide.play': 'Lire la vidéo',
  'guide.play-text':
    'C’est la vidéo finie, dessinée par le moteur de rendu lui-même. Appuyez sur Espace ou sur le bouton en dessous.',
  'guide.render': 'En calculer quelques-unes',
  'guide.render-text':
    'Chaque case est un produit dans un marché. Sélectionnez-en quelques-unes et lancez le calcul de la sélection. Vous pouvez continuer à travailler.',
  'guide.skip': 'Quitter l’exemple guidé',
  'guide.step': 'Étape {{number}} sur {{count}}',
  'guide.table': 'Tous les textes côte à côte',
  'guide.table-text':
    'Une ligne par texte, une colonne par marché. Changez n’importe quelle case ; l’image à côté suit. Les cases à corriger disent pourquoi.',
  'guide.text': 'Changer un texte',
  'guide.text-text':
    'Le premier texte est sélectionné. Écrivez autre chose dans le champ de l’autre côté de l’image ; l’image suit.',
  'guide.title': 'Exemple guidé',
} as const;
