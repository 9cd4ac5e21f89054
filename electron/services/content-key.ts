import type { Timeline } from '../../shared/timeline/timeline.ts';
import { hashText } from '../storage/hash-file.ts';

/** Equal for timelines that show and sound the same: sizes, encoders and tools come later and change nothing in it. */
export function contentKey(timeline: Timeline): string {
  return hashText(JSON.stringify(timeline));
}
