import type { Messages } from './en.ts';
import { brand } from './es/brand.ts';
import { captions } from './es/captions.ts';
import { catalogue } from './es/catalogue.ts';
import { cutting } from './es/cutting.ts';
import { editing } from './es/editing.ts';
import { exchange } from './es/exchange.ts';
import { findings } from './es/findings.ts';
import { format } from './es/format.ts';
import { guide } from './es/guide.ts';
import { hooks } from './es/hooks.ts';
import { music } from './es/music.ts';
import { posts } from './es/posts.ts';
import { problems } from './es/problems.ts';
import { review } from './es/review.ts';
import { studio } from './es/studio.ts';
import { templates } from './es/templates.ts';
import { voice } from './es/voice.ts';

export const es: Messages = {
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
