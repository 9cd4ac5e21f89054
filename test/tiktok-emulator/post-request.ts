import type { ChunkPlan } from './chunk-rules.ts';

/** `post_info` of a direct post, as far as the emulator decides by it. */
export type PostInfo = {
  readonly privacy_level: string;
  readonly title: string;
  readonly brand_content_toggle: boolean;
  readonly brand_organic_toggle: boolean;
  readonly is_aigc: boolean;
};

/** Where the bytes come from. */
export type Source =
  | { readonly kind: 'file'; readonly plan: ChunkPlan }
  | { readonly kind: 'pull'; readonly host: string };
