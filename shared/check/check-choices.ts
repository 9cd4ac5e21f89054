import { DEFAULT_RATIO } from '../base/ratio.ts';
import type { Campaign } from '../campaign/campaign-schema.ts';
import { matchingOverrides } from '../campaign/choices.ts';
import type { CaptionChoice, SceneChoice, SequenceEntry } from '../campaign/choices-schema.ts';
import { rolesFor } from '../template/caption-roles.ts';
import { cutTemplate, sequenceFits, transitionRoom } from '../template/cut-template.ts';
import { withEndCard } from '../template/end-card.ts';
import { sceneSpans } from '../template/retime.ts';
import type { Template } from '../template/template-schema.ts';
import { type CheckScope, type Fault, findingIn } from './check-scope.ts';
import type { Finding } from './finding.ts';

/** A campaign against its template. */
export type ChoiceCheck = { readonly campaign: Campaign; readonly template: Template };

type Layer = {
  /** How `campaign.json` names it: empty, or `overrides[2].`. */
  readonly at: string;
  readonly sequence?: readonly SequenceEntry[] | undefined;
  readonly scenes?: Readonly<Record<string, SceneChoice>> | undefined;
  readonly captions?: Readonly<Record<string, CaptionChoice>> | undefined;
};

type ChoiceFault = Fault & { readonly rule: string };

/** `choice-unknown`, `sequence-wrong` and `transition-shortened`: choices that the template cannot follow. */
export function checkChoices({ campaign, template: own }: ChoiceCheck, scope: CheckScope): readonly Finding[] {
  const { endCard } = campaign.brand ?? {};
  // Its line may be chosen for like the template's own captions.
  const template = endCard ? withEndCard(own, endCard) : own;
  const layers: readonly Layer[] = [
    { ...campaign, at: '' },
    ...matchingOverrides(campaign, scope).map(({ override, index }) => ({ ...override, at: `overrides[${index}].` })),
  ];
  return layers
    .flatMap((layer) => [
      ...sequenceFaults(layer, template),
      ...sceneFaults(layer, template, layers),
      ...captionFaults(layer, template),
    ])
    .map((fault) => findingIn(scope, fault));
}

function sequenceFaults({ at, sequence }: Layer, template: Template): readonly ChoiceFault[] {
  if (!sequence || sequenceFits(template, sequence)) return [];
  const { frames: film } = template.canvas;
  const total = sequence.reduce((sum, { frames }) => sum + frames, 0);
  const ids = template.scenes.map(({ id }) => id);
  const isComplete = ids.every((id) => sequence.filter(({ scene }) => scene === id).length === 1);
  const what =
    isComplete && sequence.length === ids.length
      ? `its scenes last ${total} frames together, the film has ${film}`
      : `it must name each scene once: ${ids.join(', ')}`;
  return [
    {
      rule: 'sequence-wrong',
      subject: 'sequence',
      message: `campaign.json: ${at}sequence cannot be followed: ${what}.`,
      fix: "Correct it, or take it away for the template's own order and lengths.",
    },
  ];
}

function sceneFaults({ at, scenes = {} }: Layer, template: Template, layers: readonly Layer[]): readonly ChoiceFault[] {
  const ids = template.scenes.map(({ id }) => id);
  return Object.entries(scenes).flatMap(([id, { transition }]) => {
    if (!ids.includes(id)) return [unknown({ field: `${at}scenes.${id}`, what: `scene "${id}"`, known: ids })];
    if (!transition || transition.kind === 'cut') return [];
    const room = roomFor(id, template, layers);
    // A first scene has nothing to come in over; its transition waits until it stands elsewhere.
    if (room === 0 || transition.frames <= room) return [];
    const message = `campaign.json: ${at}scenes.${id}.transition takes ${transition.frames} frames; between these scenes there is room for ${room}, so it is shortened.`;
    return [{ rule: 'transition-shortened', subject: id, message }];
  });
}

function roomFor(scene: string, template: Template, layers: readonly Layer[]): number {
  const sequence = layers.findLast((layer) => layer.sequence)?.sequence ?? null;
  const { scenes, canvas } = cutTemplate(template, {
    ...{ sequence, scenes: {}, captions: {}, hook: null, endCard: null },
    ratio: DEFAULT_RATIO,
  });
  return transitionRoom(
    sceneSpans(scenes, canvas.frames),
    scenes.findIndex(({ id }) => id === scene),
  );
}

function captionFaults({ at, captions = {} }: Layer, template: Template): readonly ChoiceFault[] {
  const scenes = template.scenes.map(({ id }) => id);
  const ids = template.captions.map(({ id }) => id);
  return Object.entries(captions).flatMap(([id, { role, timing }]) => {
    const field = `${at}captions.${id}`;
    const caption = template.captions.find((each) => each.id === id);
    if (!caption) return [unknown({ field, what: `caption "${id}"`, known: ids })];
    const faults: ChoiceFault[] = [];
    const roles = rolesFor(template, caption);
    if (role !== undefined && !roles.includes(role))
      faults.push(
        unknown({ field: `${field}.role`, what: `role "${role}" for this caption`, known: roles, subject: id }),
      );
    if (timing && !scenes.includes(timing.scene))
      faults.push(
        unknown({ field: `${field}.timing.scene`, what: `scene "${timing.scene}"`, known: scenes, subject: id }),
      );
    return faults;
  });
}

type Unknown = {
  readonly field: string;
  readonly what: string;
  readonly known: readonly string[];
  readonly subject?: string;
};

function unknown({ field, what, known, subject = field }: Unknown): ChoiceFault {
  const message = `campaign.json: ${field}: the template has no ${what}.`;
  return { rule: 'choice-unknown', subject, message, fix: `Choose from: ${known.join(', ')}.` };
}
