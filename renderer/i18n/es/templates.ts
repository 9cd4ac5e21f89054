/** Templates of the user's own. */
export const templates = {
  'command.save-template': 'Guardar como plantilla',
  'save-template.done': 'La plantilla «{{name}}» está en la pantalla de inicio',
  'save-template.hint':
    'Orden, duraciones, aspecto y textos que esta campaña elige para todos sus vídeos. El material, los productos y los ganchos se quedan en la campaña.',
  'save-template.purpose': 'Para qué sirve',
  'save-template.save': 'Guardar',
  'start.own-template': 'Propia',
} as const;
