import type { PanelName } from './post-facts.ts';

/** The points of TikTok's audit in the order of its checklist; each is a `data-step` of the screen. docs/audit.md. */
export const WALK_STEPS = [
  ['accounts', 'accounts'],
  ['creator', 'new'],
  ['preview', 'new'],
  ['caption', 'new'],
  ['privacy', 'new'],
  ['interactions', 'new'],
  ['disclosure', 'new'],
  ['ai', 'new'],
  ['processing', 'new'],
  ['declaration', 'new'],
  ['publish', 'new'],
  ['outcome', 'new'],
] as const satisfies readonly (readonly [string, PanelName])[];
