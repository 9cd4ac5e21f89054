/** The guided sample. */
export const guide = {
  'command.guide': 'Ejemplo guiado',
  'guide.back': 'Atrás',
  'guide.done': 'Hecho',
  'guide.end': 'Ese es todo el camino',
  'guide.end-text':
    'Deshacer revierte cada paso, también tras reiniciar. Se guarda solo. El signo de interrogación muestra todos los atajos. Su propia campaña empieza con una plantilla en la pantalla inicial.',
  'guide.finish': 'Terminar',
  'guide.invite': '¿Primera vez aquí?',
  'guide.invite-text':
    'Dos minutos con una campaña de ejemplo: reproducirla, cambiar un texto, ver otro mercado, renderizar.',
  'guide.market': 'Vea otro mercado',
  'guide.market-text':
    'Elija árabe en la lista de arriba: disposición, precios y fuentes cambian. Solo se usan las traducciones que hay; nada se inventa.',
  'guide.next': 'Siguiente',
  'guide.not-now': 'Ahora no',
  'guide.play': 'Reproduzca el vídeo',
  'guide.play-text': 'Es el vídeo terminado, dibujado por el propio motor. Pulse Espacio o el botón de debajo.',
  'guide.render': 'Renderice algunos',
  'guide.render-text':
    'Cada celda es un producto en un mercado. Seleccione unas cuantas y renderice la selección. Mientras tanto puede seguir trabajando.',
  'guide.skip': 'Salir del ejemplo guiado',
  'guide.step': 'Paso {{number}} de {{count}}',
  'guide.table': 'Todos los textos juntos',
  'guide.table-text':
    'Una fila por texto, una columna por mercado. Cambie cualquier celda; la imagen de al lado la sigue. Las celdas por corregir dicen qué falla.',
  'guide.text': 'Cambie un texto',
  'guide.text-text':
    'El primer texto está seleccionado. Escriba otras palabras en el campo al otro lado de la imagen; la imagen las sigue.',
  'guide.title': 'Ejemplo guiado',
} as const;
