import { openSample } from '../studio/open-campaign.ts';
import { setPreferences } from '../studio/set-preferences.ts';
import { type Studio, setView } from '../studio/studio.ts';
import { GUIDE_STEPS } from './guide-steps.ts';

/** Remembered by the window, so that a reload comes back to the step. */
const STEP_KEY = 'fifteen.guide';

/** Opens the sample and begins with the first step. */
export async function startGuide(studio: Studio): Promise<void> {
  await openSample(studio);
  if (studio.store.getState().session) showStep(studio, 0);
}

/** Shows a step in the mode that it is about. */
export function showStep(studio: Studio, index: number): void {
  const step = GUIDE_STEPS[index];
  if (!step) return;
  const { store, storage } = studio;
  const { catalog, session } = store.getState();
  const template = session && catalog?.templateDocuments[session.history.present.campaign.template];
  const [caption] = template?.captions ?? [];
  const selection = step.selectsCaption && caption ? ({ kind: 'caption', id: caption.id } as const) : null;
  storage.setItem(STEP_KEY, String(index));
  setView(studio, { mode: step.mode, isPlaying: false, ...(selection && { selection }) });
  store.setState({ guideStep: index });
}

/** Ends it, finished or skipped; it is offered no more by itself. */
export function endGuide(studio: Studio): void {
  studio.storage.removeItem(STEP_KEY);
  studio.store.setState({ guideStep: null });
  void setPreferences(studio, { hasSeenGuide: true });
}

export function resumeGuide({ store, storage }: Studio): void {
  const step = storage.getItem(STEP_KEY);
  if (step !== null) store.setState({ guideStep: Number(step) });
}
