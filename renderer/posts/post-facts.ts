import type { Result } from '../../shared/api/contract.ts';
import { type CreatorInfo, unaskedCreator } from '../../shared/publish/creator-info.ts';

/** What TikTok says of an account now. */
export type CreatorAnswer = Result<'posts.creator'>;

/** What a rendered variant offers to a post. */
export type Draft = Result<'posts.draft'>;

/** The parts of the mode Posts, in the order of their tabs. */
export const PANELS = ['new', 'batch', 'queue', 'results', 'accounts'] as const;
export type PanelName = (typeof PANELS)[number];

/** Whether TikTok could not be asked: posts can be prepared, not sent. */
export function isOffline({ problem }: Pick<CreatorAnswer, 'problem'>): boolean {
  return problem?.code === 'unreachable';
}

/** What may be chosen: TikTok's word, or a stand-in for it while offline; null where the account cannot post. */
export function optionsOf(answer: CreatorAnswer, isAudited: boolean): CreatorInfo | null {
  return answer.creator ?? (isOffline(answer) ? unaskedCreator(isAudited) : null);
}
