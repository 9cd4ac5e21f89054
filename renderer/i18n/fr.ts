import type { Messages } from './en.ts';
import { brand } from './fr/brand.ts';
import { captions } from './fr/captions.ts';
import { catalogue } from './fr/catalogue.ts';
import { cutting } from './fr/cutting.ts';
import { editing } from './fr/editing.ts';
import { exchange } from './fr/exchange.ts';
import { findings } from './fr/findings.ts';
import { format } from './fr/format.ts';
import { guide } from './fr/guide.ts';
import { hooks } from './fr/hooks.ts';
import { music } from './fr/music.ts';
import { posts } from './fr/posts.ts';
import { problems } from './fr/problems.ts';
import { review } from './fr/review.ts';
import { studio } from './fr/studio.ts';
import { templates } from './fr/templates.ts';
import { voice } from './fr/voice.ts';

export const fr: Messages = {
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
