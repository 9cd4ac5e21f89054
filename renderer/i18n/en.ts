import { brand } from './en/brand.ts';
import { captions } from './en/captions.ts';
import { catalogue } from './en/catalogue.ts';
import { cutting } from './en/cutting.ts';
import { editing } from './en/editing.ts';
import { exchange } from './en/exchange.ts';
import { findings } from './en/findings.ts';
import { format } from './en/format.ts';
import { guide } from './en/guide.ts';
import { hooks } from './en/hooks.ts';
import { music } from './en/music.ts';
import { posts } from './en/posts.ts';
import { problems } from './en/problems.ts';
import { review } from './en/review.ts';
import { studio } from './en/studio.ts';
import { templates } from './en/templates.ts';
import { voice } from './en/voice.ts';

/** The screen's texts. English is where keys and placeholders come from; all other languages have the same. */
export const en = {
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
} as const;

/** The id of a text. */
export type TextKey = keyof typeof en;

/** A language's texts: every id, no other. */
export type Messages = Readonly<Record<TextKey, string>>;
