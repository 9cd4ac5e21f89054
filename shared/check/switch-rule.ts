import { produce } from 'immer';
import type { Campaign } from '../campaign/campaign-schema.ts';

/** Switches a rule off for a whole campaign; the reason is kept and shown. An empty one changes nothing. */
export function switchOff(campaign: Campaign, rule: string, reason: string): Campaign {
  if (reason.trim() === '') return campaign;
  return produce(campaign, (draft) => {
    draft.checks ??= {};
    draft.checks.off = { ...draft.checks.off, [rule]: { reason: reason.trim() } };
  });
}

/** Switches a rule on again; what becomes empty goes. */
export function switchOn(campaign: Campaign, rule: string): Campaign {
  return produce(campaign, (draft) => {
    const { checks } = draft;
    if (!checks?.off) return;
    delete checks.off[rule];
    if (Object.keys(checks.off).length === 0) delete checks.off;
    if (Object.keys(checks).length === 0) delete draft.checks;
  });
}
