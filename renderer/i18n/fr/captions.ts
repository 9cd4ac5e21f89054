import type { captions as en } from '../en/captions.ts';

export const captions: Readonly<Record<keyof typeof en, string>> = {
  'captions.compare': 'Afficher {{market}} à côté',
  'captions.compare-full': 'Quatre marchés sont déjà affichés',
  'captions.compared': 'Marchés côte à côte',
  'captions.details': 'Détails du texte',
  'captions.details-hint': 'Entrez dans une cellule pour voir sa source, son état et sa portée.',
  'captions.edit-market': 'Médias, couleurs et musique de {{market}}',
  'captions.edit-scene': 'Ouvrir dans Montage',
  'captions.source-was': 'Traduit de',
  'cell.reviewed': 'Relu',
  'cell.stale': 'Source modifiée',
  'command.mark-reviewed': 'Marquer comme relu',
  'reason.already-reviewed': 'Déjà relu',
  'reason.no-translation': 'Entrez d’abord dans la cellule d’une traduction',
};
