import type { Result } from '../../shared/api/contract.ts';

/** What TikTok says of an account now. */
export type CreatorAnswer = Result<'posts.creator'>;

/** What a rendered variant offers to a post. */
export type Draft = Result<'posts.draft'>;

/** The parts of the mode Posts, in the order of their tabs. */
export const PANELS = ['new', 'batch', 'queue', 'results', 'accounts'] as const;
export type PanelName = (typeof PANELS)[number];
