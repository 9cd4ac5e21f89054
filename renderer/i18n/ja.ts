import type { Messages } from './en.ts';
import { brand } from './ja/brand.ts';
import { captions } from './ja/captions.ts';
import { catalogue } from './ja/catalogue.ts';
import { cutting } from './ja/cutting.ts';
import { editing } from './ja/editing.ts';
import { exchange } from './ja/exchange.ts';
import { findings } from './ja/findings.ts';
import { format } from './ja/format.ts';
import { guide } from './ja/guide.ts';
import { hooks } from './ja/hooks.ts';
import { music } from './ja/music.ts';
import { posts } from './ja/posts.ts';
import { problems } from './ja/problems.ts';
import { review } from './ja/review.ts';
import { studio } from './ja/studio.ts';
import { templates } from './ja/templates.ts';
import { voice } from './ja/voice.ts';

export const ja: Messages = {
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
