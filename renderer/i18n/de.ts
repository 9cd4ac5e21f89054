import { brand } from './de/brand.ts';
import { captions } from './de/captions.ts';
import { catalogue } from './de/catalogue.ts';
import { cutting } from './de/cutting.ts';
import { editing } from './de/editing.ts';
import { exchange } from './de/exchange.ts';
import { findings } from './de/findings.ts';
import { format } from './de/format.ts';
import { guide } from './de/guide.ts';
import { hooks } from './de/hooks.ts';
import { music } from './de/music.ts';
import { posts } from './de/posts.ts';
import { problems } from './de/problems.ts';
import { review } from './de/review.ts';
import { studio } from './de/studio.ts';
import { templates } from './de/templates.ts';
import { voice } from './de/voice.ts';
import type { Messages } from './en.ts';

export const de: Messages = {
  ...studio,
  ...catalogue,
  ...cutting,
  ...editing,
  ...findings,
  ...format,
  ...music,
  ...guide,
  ...hooks,
  ...captions,
  ...brand,
  ...exchange,
  ...voice,
  ...posts,
  ...problems,
  ...templates,
  ...review,
};
