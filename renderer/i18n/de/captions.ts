import type { captions as en } from '../en/captions.ts';

export const captions: Readonly<Record<keyof typeof en, string>> = {
  'captions.compare': '{{market}} daneben zeigen',
  'captions.compare-full': 'Vier Märkte sind schon zu sehen',
  'captions.compared': 'Märkte nebeneinander',
  'captions.details': 'Einzelheiten des Textes',
  'captions.details-hint': 'Eine Zelle betreten, um Quelle, Zustand und Geltung zu sehen.',
  'captions.edit-market': 'Material, Farben und Musik von {{market}}',
  'captions.edit-scene': 'Im Schnitt öffnen',
  'captions.source-was': 'Übersetzt aus',
  'cell.reviewed': 'Geprüft',
  'cell.stale': 'Quelle geändert',
  'command.mark-reviewed': 'Als geprüft kennzeichnen',
  'reason.already-reviewed': 'Schon geprüft',
  'reason.no-translation': 'Zuerst die Zelle einer Übersetzung betreten',
};
