import { produce } from 'immer';
import type { Campaign } from '../campaign/campaign-schema.ts';
import { choicesFor, matchingOverrides } from '../campaign/choices.ts';
import type { CaptionChoice } from '../campaign/choices-schema.ts';
import { rolesFor } from '../template/caption-roles.ts';
import { cutTemplate, transitionRoom } from '../template/cut-template.ts';
import { sceneSpans } from '../template/retime.ts';
import type { Template } from '../template/template-schema.ts';
import type { FixedVariant } from './finding.ts';
import { switchOn } from './switch-rule.ts';

type ForTemplate = { readonly template: Template };
type CaptionPart = Pick<CaptionChoice, 'place' | 'timing'>;

/** Leaves place or time of a caption to the template again, where the campaign had chosen another for this variant. */
export function takeBack(campaign: Campaign, finding: FixedVariant, choice: keyof CaptionPart): Campaign {
  return chooseForCaption(campaign, finding, { choice, value: undefined });
}

type Chosen<Choice extends keyof CaptionPart> = { readonly choice: Choice; readonly value: CaptionPart[Choice] };

/** Chooses for a caption where that was chosen last for this variant, else for all; undefined takes the choice away. */
export function chooseForCaption<Choice extends keyof CaptionPart>(
  campaign: Campaign,
  finding: FixedVariant,
  { choice, value }: Chosen<Choice>,
): Campaign {
  const { subject } = finding;
  const last = matchingOverrides(campaign, finding).findLast(
    ({ override }) => override.captions?.[subject]?.[choice] !== undefined,
  );
  return produce(campaign, (draft) => {
    const layer = (last && draft.overrides?.[last.index]) ?? draft;
    const caption = layer.captions?.[subject];
    if (value === undefined) delete caption?.[choice];
    else layer.captions = { ...layer.captions, [subject]: { ...caption, [choice]: value } };
  });
}

/** Takes away scenes, captions, roles and times that the template does not have: such choices have no effect. */
export function dropUnknown(campaign: Campaign, _finding: FixedVariant, { template }: ForTemplate): Campaign {
  const scenes = template.scenes.map(({ id }) => id);
  const captions = new Map(template.captions.map((caption) => [caption.id, caption]));
  return produce(campaign, (draft) => {
    for (const layer of [draft, ...(draft.overrides ?? [])]) {
      for (const id of Object.keys(layer.scenes ?? {})) if (!scenes.includes(id)) delete layer.scenes?.[id];
      for (const [id, choice] of Object.entries(layer.captions ?? {})) {
        const caption = captions.get(id);
        if (!caption) delete layer.captions?.[id];
        else {
          if (choice.role !== undefined && !rolesFor(template, caption).includes(choice.role)) delete choice.role;
          if (choice.timing && !scenes.includes(choice.timing.scene)) delete choice.timing;
        }
      }
    }
  });
}

/** Takes a style away that the template does not have: its default is shown already. */
export function dropStyle(campaign: Campaign, { subject }: FixedVariant, { template }: ForTemplate): Campaign {
  if (template.styles[subject]) return campaign;
  return produce(campaign, (draft) => {
    for (const layer of [draft, ...(draft.overrides ?? [])]) if (layer.style === subject) delete layer.style;
  });
}

/** Takes away a switch that switches nothing. */
export function dropSwitch(campaign: Campaign, { subject }: FixedVariant): Campaign {
  return switchOn(campaign, subject.replace(/^checks\.off\./, ''));
}

/**
 * Makes a transition as long as it is shown anyway. Not where an override has an order of its own: for other variants
 * the longer one may be right.
 */
export function fitTransition(campaign: Campaign, finding: FixedVariant, { template }: ForTemplate): Campaign {
  if (campaign.overrides?.some(({ sequence }) => sequence)) return campaign;
  const { scenes, canvas } = cutTemplate(template, { ...choicesFor(campaign, finding), scenes: {}, captions: {} });
  const index = scenes.findIndex(({ id }) => id === finding.subject);
  const room = transitionRoom(sceneSpans(scenes, canvas.frames), index);
  return produce(campaign, (draft) => {
    for (const layer of [draft, ...(draft.overrides ?? [])]) {
      const transition = layer.scenes?.[finding.subject]?.transition;
      if (transition && transition.frames > room) transition.frames = room;
    }
  });
}
