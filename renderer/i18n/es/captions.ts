import type { captions as en } from '../en/captions.ts';

export const captions: Readonly<Record<keyof typeof en, string>> = {
  'captions.compare': 'Mostrar {{market}} al lado',
  'captions.compare-full': 'Ya se muestran cuatro mercados',
  'captions.compared': 'Mercados uno al lado del otro',
  'captions.details': 'Detalles del texto',
  'captions.details-hint': 'Entra en una celda para ver su origen, su estado y a quién se aplica.',
  'captions.edit-market': 'Material, colores y música de {{market}}',
  'captions.edit-scene': 'Abrir en Edición',
  'captions.source-was': 'Traducido de',
  'cell.reviewed': 'Revisado',
  'cell.stale': 'Origen modificado',
  'command.mark-reviewed': 'Marcar como revisado',
  'reason.already-reviewed': 'Ya está revisado',
  'reason.no-translation': 'Entra primero en la celda de una traducción',
};
