import type { z } from 'zod';
import { StudioError } from '../base/studio-error.ts';
import { type Campaign, campaignSchema } from './campaign-schema.ts';
import { migrateCampaign } from './migrate.ts';

/** As many faults as a person mends in one go. */
const SHOWN_FAULTS = 5;

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
  const faults = issues.slice(0, SHOWN_FAULTS).map(faultText);
  const more = issues.length > SHOWN_FAULTS ? ` (and ${issues.length - SHOWN_FAULTS} more)` : '';
  throw new StudioError('not-a-campaign', `${file}: ${faults.join('; ')}${more}. Correct the file and try again.`, {
    params: { file, field: fieldPath(issues[0]?.path ?? []) },
  });
}

function faultText(issue: z.core.$ZodIssue): string {
  const field = fieldPath(issue.path);
  return field === '' ? issue.message : `${field}: ${issue.message}`;
}

/** `products[0].price.amount`, as people and editors write it. */
function fieldPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? String(part) : `${text}.${String(part)}`;
  }, '');
}
