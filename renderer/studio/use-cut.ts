import { useMemo } from 'react';
import { type Choices, choicesFor } from '../../shared/campaign/choices.ts';
import { cutTemplate } from '../../shared/template/cut-template.ts';
import type { Template } from '../../shared/template/template-schema.ts';
import { presentDocument } from './selectors.ts';
import { useStudioState } from './studio.ts';
import type { StudioState } from './studio-state.ts';
import { useVariantIds } from './use-variant-ids.ts';

/** The template as its author made it; null for one that this program does not have. */
export function templateDocument(state: StudioState): Template | null {
  return state.catalog?.templateDocuments[presentDocument(state).campaign.template] ?? null;
}

/** What the document chooses for the variant on the screen. */
export function currentChoices(state: StudioState): Choices {
  return choicesFor(presentDocument(state).campaign, state.view);
}

/** The template as the variant on the screen shows it. */
export function currentCut(state: StudioState, draft: Partial<Choices> = {}): Template | null {
  const template = templateDocument(state);
  return template && cutTemplate(template, { ...currentChoices(state), ...draft });
}

/** What is in force for the variant on the screen, in this very document: nothing of it waits for the host. */
export function useChoices(): Choices {
  const { campaign } = useStudioState(presentDocument);
  const variant = useVariantIds();
  return useMemo(() => choicesFor(campaign, variant), [campaign, variant]);
}

/** The template as this variant shows it, with the choices of a drag that goes on. */
export function useCut(draft: Partial<Choices> | null = null): Template | null {
  const template = useStudioState(templateDocument);
  const choices = useChoices();
  return useMemo(() => template && cutTemplate(template, { ...choices, ...draft }), [template, choices, draft]);
}
