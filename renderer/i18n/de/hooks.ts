/** Alternative openings of a campaign. */
export const hooks = {
  'cell.as-own': 'Wie der eigene Einstieg',
  'command.next-opening': 'Nächster Einstieg',
  'hooks.add': 'Hinzufügen',
  'hooks.full': 'Eine Kampagne hat Platz für {{count}} weitere Einstiege',
  'hooks.hint':
    'Andere Anfänge desselben Videos, um zu sehen, welcher die Zuschauer hält. Was danach kommt, ist in allen gleich.',
  'hooks.name': 'Name des Einstiegs {{id}}',
  'hooks.new-example': 'Eine Frage',
  'hooks.new-name': 'Neuer Einstieg',
  'hooks.own': 'Eigener Einstieg',
  'hooks.remove': '„{{name}}“ entfernen',
  'hooks.show': '„{{name}}“ zeigen',
  'hooks.title': 'Einstiege',
  'reason.one-opening': 'Zuerst einen Einstieg hinzufügen',
  'scope.hook': 'Dieser Einstieg',
  'scope.market-hook': 'Dieser Einstieg in {{market}}',
  'scope.product-hook': 'Dieses Produkt mit diesem Einstieg',
  'scope.variant-hook': 'Dieses Produkt mit diesem Einstieg in {{market}}',
  'top.opening': 'Einstieg',
  'variants.openings': 'Einstiege: {{count}}',
} as const;
