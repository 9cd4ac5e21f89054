import { ratioOf } from '../base/ratio.ts';
import type { EndCard } from '../campaign/brand-kit-schema.ts';
import { captionPlace } from '../campaign/caption-place.ts';
import type { Choices } from '../campaign/choices.ts';
import type { CaptionChoice, SequenceEntry } from '../campaign/choices-schema.ts';
import { rolesFor } from './caption-roles.ts';
import { END_CARD_CAPTION, withEndCard } from './end-card.ts';
import { withHookTexts } from './opening.ts';
import { relayTemplate } from './relay-template.ts';
import { retime, type SceneMove, type SceneSpan, type Span, sceneSpans } from './retime.ts';
import type { Template, TemplateCaption, TemplateScene, Transition } from './template-schema.ts';

/** What may be chosen about a template's scenes and captions. */
type CutChoices = Pick<Choices, 'sequence' | 'scenes' | 'captions' | 'hook' | 'endCard' | 'ratio'>;

/**
 * A template as one variant shows it: on the canvas of the chosen shape, scenes in their chosen order and lengths, captions with them, and the chosen
 * transitions, roles, times, places and opening, and the brand's end card. A choice that the template cannot follow is left out; `checkChoices` says so.
 */
export function cutTemplate(template: Template, choices: CutChoices): Template {
  const cut = cutScenes(relayTemplate(template, choices.ratio), choices);
  const opened = choices.hook === null ? cut : withHookTexts(cut, choices.hook);
  return choices.endCard ? closed(opened, choices.endCard, choices.captions) : opened;
}

/** The end card comes last: it ends every film, whatever its scenes do. Its line may be moved as other captions are. */
function closed(template: Template, card: EndCard, choices: CutChoices['captions']): Template {
  const carded = withEndCard(template, card);
  const choice = choices[END_CARD_CAPTION];
  if (!choice) return carded;
  const spans = sceneSpans(carded.scenes, carded.canvas.frames);
  const cut: CaptionCut = { template: carded, move: { before: spans, after: spans } };
  const captions = carded.captions.map((each) => (each.id === END_CARD_CAPTION ? cutCaption(each, choice, cut) : each));
  return { ...carded, captions };
}

function cutScenes(template: Template, { sequence, scenes: sceneChoices, captions }: CutChoices): Template {
  const isSame = !sequence && Object.keys(sceneChoices).length === 0 && Object.keys(captions).length === 0;
  if (isSame) return template;
  const film = template.canvas.frames;
  const ordered = sequence && sequenceFits(template, sequence) ? inSequence(template, sequence) : template.scenes;
  const move = { before: sceneSpans(template.scenes, film), after: sceneSpans(ordered, film) };
  const scenes = ordered.map((scene, index) => {
    const transition = sceneChoices[scene.id]?.transition ?? scene.transition;
    return { ...scene, transition: fitTransition(transition, transitionRoom(move.after, index)) };
  });
  return {
    ...template,
    scenes,
    captions: template.captions.map((caption) => cutCaption(caption, captions[caption.id] ?? {}, { template, move })),
    ...(template.stickers ? { stickers: template.stickers.map((each) => ({ ...each, ...retime(each, move) })) } : {}),
    ...(template.logo ? { logo: { ...template.logo, ...retime(template.logo, move) } } : {}),
  };
}

/** True where a sequence names every scene of the template once and fills the film. */
export function sequenceFits({ scenes, canvas }: Template, sequence: readonly SequenceEntry[]): boolean {
  const named = new Set(sequence.map(({ scene }) => scene));
  const total = sequence.reduce((sum, { frames }) => sum + frames, 0);
  const isComplete = named.size === sequence.length && sequence.length === scenes.length;
  return isComplete && scenes.every(({ id }) => named.has(id)) && total === canvas.frames;
}

/** A template's own sequence, or that of one that was cut. */
export function sequenceOf({ scenes, canvas }: Pick<Template, 'scenes' | 'canvas'>): readonly SequenceEntry[] {
  return sceneSpans(scenes, canvas.frames).map(({ id, frames }) => ({ scene: id, frames }));
}

/** Frames that a scene's transition may take at most: both scenes move during it, and it may take neither whole. */
export function transitionRoom(scenes: readonly Span[], index: number): number {
  const before = scenes[index - 1];
  const own = scenes[index];
  return before && own ? Math.min(before.frames, own.frames) - 1 : 0;
}

function inSequence({ scenes }: Template, sequence: readonly SequenceEntry[]): readonly TemplateScene[] {
  let from = 0;
  return sequence.flatMap(({ scene: id, frames }) => {
    const scene = scenes.find((each) => each.id === id);
    const start = from;
    from += frames;
    return scene ? [{ ...scene, from: start }] : [];
  });
}

function fitTransition(transition: Transition, room: number): Transition {
  const frames = transition.kind === 'cut' ? 0 : Math.min(transition.frames, room);
  return frames === 0 ? { ...transition, kind: 'cut', frames: 0 } : { ...transition, frames };
}

type CaptionCut = { readonly template: Template; readonly move: SceneMove };

function cutCaption(caption: TemplateCaption, choice: CaptionChoice, { template, move }: CaptionCut): TemplateCaption {
  const { role, timing } = choice;
  const place = captionPlace(choice, ratioOf(template.canvas));
  const scene = timing && move.after.find(({ id }) => id === timing.scene);
  const span = timing && scene ? chosenSpan(timing, scene, template.canvas.frames) : retime(caption, move);
  return {
    ...caption,
    ...span,
    ...(timing?.words && scene ? { wordTimes: timing.words } : {}),
    role: role !== undefined && rolesFor(template, caption).includes(role) ? role : caption.role,
    box: place ? { ...caption.box, x: place.x, y: place.y } : caption.box,
  };
}

/** A chosen time stays with its scene: it begins there, and ends with the film at the latest. */
function chosenSpan(timing: Span, scene: SceneSpan, film: number): Span {
  const from = scene.from + Math.min(timing.from, scene.frames - 1);
  return { from, frames: Math.min(timing.frames, film - from) };
}
