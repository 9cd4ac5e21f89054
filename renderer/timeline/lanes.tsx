import type { CaptionView } from '../../shared/api/variant-methods.ts';
import type { Template } from '../../shared/template/template-schema.ts';
import { useText } from '../i18n/use-text.ts';
import { useVariantFacts } from '../preview/variant-context.ts';
import { VARIANT_FRAMES } from '../studio/frame-time.ts';
import { setView, useStudio, useStudioState } from '../studio/studio.ts';
import type { Selection } from '../studio/studio-state.ts';
import { useChoices } from '../studio/use-cut.ts';
import { CoverMark } from './cover-mark.tsx';
import { Lane } from './lane.tsx';
import { Playhead } from './playhead.tsx';
import { Ruler } from './ruler.tsx';
import { SceneLane } from './scene-lane.tsx';
import { SoundLane } from './sound-lane.tsx';
import type { Drafts } from './use-drafts.ts';
import { VoiceLane } from './voice-lane.tsx';

type LanesProps = {
  readonly zoom: number;
  readonly rows: readonly (readonly CaptionView[])[];
  readonly cut: Template;
  readonly drafts: Drafts;
};

/** What runs along the time, one lane under the other. */
export function Lanes({ zoom, rows, cut, drafts }: LanesProps) {
  const t = useText();
  const studio = useStudio();
  const { value: view } = useVariantFacts().view;
  const selection = useStudioState((state) => state.view.selection);
  const { music, voice } = useChoices();
  const select =
    (kind: Selection['kind'], spans: readonly { id: string; frames: number }[]) => (id: string, from: number) => {
      const { frame } = studio.store.getState().view;
      const length = spans.find((each) => each.id === id)?.frames ?? 0;
      const isShown = frame >= from && frame < from + length;
      // Shows what was selected, past its way in, unless it is on the screen already.
      const shown = from + Math.min(20, Math.floor(length / 2));
      setView(studio, { selection: { kind, id }, isPlaying: false, ...(isShown ? {} : { frame: shown }) });
    };
  const selectedId = (kind: Selection['kind']): string | null => (selection?.kind === kind ? selection.id : null);
  const { draft, isOn, caption: drag } = drafts;
  return (
    <div className="timeline-scroller" dir="ltr">
      <div className="timeline-lanes" style={{ inlineSize: `${zoom * 100}%` }}>
        <Ruler />
        <CoverMark />
        {view && (
          <SceneLane
            scenes={view.scenes}
            cut={cut}
            drafts={drafts}
            selected={selectedId('scene')}
            onSelect={select('scene', view.scenes)}
          />
        )}
        {rows.map((row, index) => (
          <Lane
            key={row[0]?.id}
            kind="captions"
            label={t('timeline.caption-row', { number: index + 1 })}
            blocks={row.map(({ id, from, frames, text, status }) => ({
              id,
              from,
              frames,
              label: text || id,
              isFaulty: status !== 'ok',
              isDragged: draft?.held === id,
              drags: isOn ? { body: drag(id, 'body'), start: drag(id, 'start'), end: drag(id, 'end') } : null,
            }))}
            selected={selectedId('caption')}
            onSelect={select('caption', row)}
          />
        ))}
        {voice && <VoiceLane voice={voice} />}
        <SoundLane file={music?.file ?? null} />
        {draft?.snapped != null && (
          <span className="snap-line" style={{ insetInlineStart: `${(draft.snapped / VARIANT_FRAMES) * 100}%` }} />
        )}
        <Playhead />
      </div>
    </div>
  );
}
