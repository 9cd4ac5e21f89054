import { FRAME_RATE } from '../base/units.ts';
import { type CheckScope, type FrameSpan, findingIn } from './check-scope.ts';
import type { Finding } from './finding.ts';

/** What was seen and heard in a finished video; `file` as the user knows it. */
export type FinishedFacts = {
  readonly file: string;
  readonly flashes: readonly FrameSpan[];
  readonly black: readonly FrameSpan[];
  readonly frozen: readonly FrameSpan[];
  readonly silent: readonly FrameSpan[];
};

/** `flashing`, `black-frames`, `frozen-frames` and `silence` of a finished video. */
export function checkFinished(
  { file, flashes, black, frozen, silent }: FinishedFacts,
  scope: CheckScope,
): readonly Finding[] {
  const found = [
    { rule: 'flashing', spans: flashes, what: 'flashes too often' },
    { rule: 'black-frames', spans: black, what: 'is black' },
    { rule: 'frozen-frames', spans: frozen, what: 'stands still' },
    { rule: 'silence', spans: silent, what: 'is silent' },
  ];
  return found.flatMap(({ rule, spans, what }) =>
    spans.map((span) => {
      const from = (span.from / FRAME_RATE).toFixed(1);
      const end = ((span.from + span.frames) / FRAME_RATE).toFixed(1);
      return findingIn(scope, {
        rule,
        subject: file,
        frames: span,
        message: `${file} ${what} from ${from} to ${end} s.`,
      });
    }),
  );
}
