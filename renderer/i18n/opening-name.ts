import type { Hook } from '../../shared/campaign/hook-schema.ts';
import type { Translate } from './translate.ts';

/** What an opening is called; its id where the campaign has it no more. */
export function openingName(t: Translate, hooks: readonly Hook[], hook: string | null): string {
  return hook === null ? t('hooks.own') : (hooks.find(({ id }) => id === hook)?.name ?? hook);
}
