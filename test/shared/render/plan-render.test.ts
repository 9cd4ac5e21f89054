import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { contentHash, frames } from '../../../shared/base/units.ts';
import { softwareEncoder } from '../../../shared/render/encoder.ts';
import { type PlanPorts, type PlanRequest, planRender, planWindow } from '../../../shared/render/plan-render.ts';
import type { RenderPlan } from '../../../shared/render/render-plan.ts';
import type { Timeline } from '../../../shared/timeline/timeline.ts';
import { sampleSprite, sampleTimeline } from './sample-timeline.ts';

const PORTS: PlanPorts = {
  hash: (text) => contentHash(createHash('sha256').update(text).digest('hex')),
  ffmpegVersion: '5.1.9',
  spriteIdentity: () => 'fonts 1',
};

function request(timeline: Timeline): PlanRequest {
  return { timeline, size: { width: 1080, height: 1920 }, encoder: softwareEncoder('standard') };
}

function plan(timeline: Timeline, ports: PlanPorts = PORTS): RenderPlan {
  return planRender(request(timeline), ports);
}

function segmentKeys(made: RenderPlan): readonly string[] {
  return made.segments.map((segment) => segment.key);
}

function pictureKeys(made: RenderPlan): readonly string[] {
  return made.segments.map((segment) => segment.picture.key);
}

describe('planRender', () => {
  it('is the same for the same timeline, and plain JSON', () => {
    const made = plan(sampleTimeline());
    expect(plan(sampleTimeline())).toEqual(made);
    expect(JSON.parse(JSON.stringify(made))).toEqual(made);
  });

  it('covers all frames and names what is on screen', () => {
    const { segments } = plan(sampleTimeline());
    expect(segments.reduce((sum, segment) => sum + segment.frames, 0)).toBe(450);
    expect(segments.map((segment) => segment.title)).toEqual([
      'hook',
      'hook > feature',
      'feature',
      'feature',
      'feature > action',
    ]);
  });

  it('names media by hash and never by path', () => {
    const text = JSON.stringify(plan(sampleTimeline()));
    expect(text).toContain('1'.repeat(64));
    expect(text).not.toMatch(/"[^"]*\/(media|home|tmp)\//);
  });

  it('changes only the segments that show an edited caption, and no picture', () => {
    const before = plan(sampleTimeline());
    const [one, , three] = sampleTimeline().sprites;
    if (!one || !three) throw new Error('the sample has three sprites');
    const after = plan(
      sampleTimeline({ sprites: [one, { ...sampleSprite('other words', 200, 60), id: 'two' }, three] }),
    );
    const changed = segmentKeys(after).map((key, index) => key !== segmentKeys(before)[index]);
    expect(changed).toEqual([false, false, true, false, false]);
    expect(pictureKeys(after)).toEqual(pictureKeys(before));
  });

  it('changes every key with the version of ffmpeg, and sprite keys with the fonts', () => {
    const before = plan(sampleTimeline());
    const newer = plan(sampleTimeline(), { ...PORTS, ffmpegVersion: '6.0' });
    expect(segmentKeys(newer).filter((key) => segmentKeys(before).includes(key))).toEqual([]);
    const redrawn = plan(sampleTimeline(), { ...PORTS, spriteIdentity: () => 'fonts 2' });
    expect(segmentKeys(redrawn).map((key, index) => key === segmentKeys(before)[index])).toEqual([
      false,
      true,
      false,
      true,
      false,
    ]);
    expect(pictureKeys(redrawn)).toEqual(pictureKeys(before));
  });

  it('changes every segment with the encoder, but no picture', () => {
    const before = plan(sampleTimeline());
    const high = planRender({ ...request(sampleTimeline()), encoder: softwareEncoder('high') }, PORTS);
    expect(segmentKeys(high).filter((key) => segmentKeys(before).includes(key))).toEqual([]);
    expect(pictureKeys(high)).toEqual(pictureKeys(before));
  });
});

describe('planWindow', () => {
  it('plans one frame with the sprites that are on screen then', () => {
    const made = planWindow({ ...request(sampleTimeline()), window: { from: frames(210), frames: frames(1) } }, PORTS);
    expect(made.segments).toHaveLength(1);
    expect(made.segments[0]).toMatchObject({ title: 'feature', frames: 1, sprites: [{ from: 0, frames: 50 }] });
    expect(made.sound.sounds).toEqual([]);
  });

  it('draws of each sprite only the pictures that fall into the window', () => {
    const timeline = sampleTimeline();
    const whole = timeline.sprites[1]?.sprite;
    if (whole?.kind !== 'caption') throw new Error('the sample has a caption there');
    const celsIn = (from: number, count: number) => {
      const window = { from: frames(from), frames: frames(count) };
      const { segments, sprites } = planWindow({ ...request(timeline), window }, PORTS);
      const drawn = Object.values(sprites).flatMap((sprite) => (sprite.kind === 'caption' ? [sprite.cels] : []));
      return { drawn, from: segments[0]?.sprites.map((use) => use.from) };
    };
    // It comes in by a picture a frame, and rests in one that is held.
    expect(celsIn(203, 1)).toEqual({ drawn: [[whole.cels[3]]], from: [0] });
    expect(celsIn(230, 1)).toEqual({ drawn: [[whole.cels[11]]], from: [-19] });
    expect(celsIn(195, 8)).toEqual({ drawn: [whole.cels.slice(0, 3)], from: [5] });
    expect(celsIn(190, 5)).toEqual({ drawn: [], from: [] });
  });
});
