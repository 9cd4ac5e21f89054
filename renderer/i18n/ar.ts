import { brand } from './ar/brand.ts';
import { captions } from './ar/captions.ts';
import { catalogue } from './ar/catalogue.ts';
import { cutting } from './ar/cutting.ts';
import { editing } from './ar/editing.ts';
import { exchange } from './ar/exchange.ts';
import { findings } from './ar/findings.ts';
import { format } from './ar/format.ts';
import { guide } from './ar/guide.ts';
import { hooks } from './ar/hooks.ts';
import { music } from './ar/music.ts';
import { posts } from './ar/posts.ts';
import { problems } from './ar/problems.ts';
import { review } from './ar/review.ts';
import { studio } from './ar/studio.ts';
import { templates } from './ar/templates.ts';
import { voice } from './ar/voice.ts';
import type { Messages } from './en.ts';

export const ar: Messages = {
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
