import type { Messages } from './en.ts';
import { brand } from './zh-cn/brand.ts';
import { captions } from './zh-cn/captions.ts';
import { catalogue } from './zh-cn/catalogue.ts';
import { cutting } from './zh-cn/cutting.ts';
import { editing } from './zh-cn/editing.ts';
import { exchange } from './zh-cn/exchange.ts';
import { findings } from './zh-cn/findings.ts';
import { format } from './zh-cn/format.ts';
import { guide } from './zh-cn/guide.ts';
import { hooks } from './zh-cn/hooks.ts';
import { music } from './zh-cn/music.ts';
import { posts } from './zh-cn/posts.ts';
import { problems } from './zh-cn/problems.ts';
import { review } from './zh-cn/review.ts';
import { studio } from './zh-cn/studio.ts';
import { templates } from './zh-cn/templates.ts';
import { voice } from './zh-cn/voice.ts';

export const zhCn: Messages = {
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
