import { presentDocument } from '../studio/selectors.ts';
import type { Mode, StudioState } from '../studio/studio-state.ts';

/** One step of the guided sample, over the real screen. */
export type GuideStep = {
  /** Names its texts too: `guide.play` and `guide.play-text`. */
  readonly id: 'play' | 'text' | 'market' | 'table' | 'render' | 'end';
  readonly mode: Mode;
  /** Whether the caption that comes first is selected for it. */
  readonly selectsCaption: boolean;
  /** Whether the user has done it, told by the state now and when the step began. */
  readonly isDone: (now: StudioState, first: StudioState) => boolean;
};

export const GUIDE_STEPS: readonly GuideStep[] = [
  {
    id: 'play',
    mode: 'edit',
    selectsCaption: false,
    isDone: ({ view }) => view.isPlaying,
  },
  {
    id: 'text',
    mode: 'edit',
    selectsCaption: true,
    isDone: haveTextsChanged,
  },
  {
    id: 'market',
    mode: 'edit',
    selectsCaption: false,
    isDone: (now, first) => now.view.market !== first.view.market,
  },
  {
    id: 'table',
    mode: 'captions',
    selectsCaption: false,
    isDone: haveTextsChanged,
  },
  {
    id: 'render',
    mode: 'variants',
    selectsCaption: false,
    isDone: (now, first) => countRenders(now) > countRenders(first),
  },
  {
    id: 'end',
    mode: 'edit',
    selectsCaption: false,
    isDone: () => false,
  },
];

function haveTextsChanged(now: StudioState, first: StudioState): boolean {
  if (!now.session || !first.session) return false;
  return presentDocument(now).texts !== presentDocument(first).texts;
}

function countRenders({ jobs }: StudioState): number {
  return jobs.filter(({ kind }) => kind === 'render').length;
}
