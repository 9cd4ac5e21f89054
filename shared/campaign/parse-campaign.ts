import { fieldPath, schemaFaults } from '../base/schema-fault.ts';
import { StudioError } from '../base/studio-error.ts';
import { type Campaign, campaignSchema } from './campaign-schema.ts';
import { migrateCampaign } from './migrate.ts';

/**
 * A campaign from the content of its file, migrated and checked; unknown keys are kept. `file` is the name for messages.
 * Throws `newer-version`, or `not-a-campaign` with the path of each wrong field.
 */
export function parseCampaign(content: unknown, file: string): Campaign {
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    throw new StudioError('not-a-campaign', `${file} must hold one JSON object in braces.`, { params: { file } });
  }
  const parsed = campaignSchema.safeParse(migrateCampaign({ ...content }, file));
  if (parsed.success) return parsed.data;
  const { issues } = parsed.error;
  throw new StudioError('not-a-campaign', `${file}: ${schemaFaults(issues)}. Correct the file and try again.`, {
    params: { file, field: fieldPath(issues[0]?.path ?? []) },
  });
}
