/** Alternative openings of a campaign. */
export const hooks = {
  'cell.as-own': 'Comme l’ouverture d’origine',
  'command.next-opening': 'Accroche suivante',
  'hooks.add': 'Ajouter',
  'hooks.full': 'Une campagne a de la place pour {{count}} accroches',
  'hooks.hint':
    'D’autres débuts de la même vidéo, pour savoir lequel retient les spectateurs. La suite est la même dans toutes.',
  'hooks.name': 'Nom de l’accroche {{id}}',
  'hooks.new-example': 'Une question',
  'hooks.new-name': 'Nouvelle accroche',
  'hooks.own': 'Ouverture d’origine',
  'hooks.remove': 'Supprimer « {{name}} »',
  'hooks.show': 'Montrer « {{name}} »',
  'hooks.title': 'Accroches',
  'reason.one-opening': 'Ajoutez d’abord une accroche',
  'scope.hook': 'Cette accroche',
  'scope.market-hook': 'Cette accroche en {{market}}',
  'scope.product-hook': 'Ce produit avec cette accroche',
  'scope.variant-hook': 'Ce produit avec cette accroche en {{market}}',
  'top.opening': 'Accroche',
  'variants.openings': 'Ouvertures : {{count}}',
} as const;
