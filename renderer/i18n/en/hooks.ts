/** Alternative openings of a campaign. */
export const hooks = {
  'cell.as-own': 'As the own opening',
  'command.next-opening': 'Next hook',
  'hooks.add': 'Add',
  'hooks.full': 'A campaign has room for {{count}} hooks',
  'hooks.hint':
    'Other openings of the same video, to learn which one holds viewers. What follows the opening is the same in all of them.',
  'hooks.name': 'Name of the hook {{id}}',
  'hooks.new-example': 'A question',
  'hooks.new-name': 'New hook',
  'hooks.own': 'Own opening',
  'hooks.remove': 'Remove “{{name}}”',
  'hooks.show': 'Show “{{name}}”',
  'hooks.title': 'Hooks',
  'reason.one-opening': 'Add a hook first',
  'scope.hook': 'This hook',
  'scope.market-hook': 'This hook in {{market}}',
  'scope.product-hook': 'This product with this hook',
  'scope.variant-hook': 'This product with this hook in {{market}}',
  'top.opening': 'Hook',
  'variants.openings': 'Openings: {{count}}',
} as const;
