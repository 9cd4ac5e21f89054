import type { z } from 'zod';

/** As many faults as a person mends in one go. */
const SHOWN_FAULTS = 5;

/** What a schema says against a document, for people: the path of each wrong field and what is wrong, five at the most. */
export function schemaFaults(issues: readonly z.core.$ZodIssue[]): string {
  const faults = issues.slice(0, SHOWN_FAULTS).map(faultText);
  const more = issues.length > SHOWN_FAULTS ? ` (and ${issues.length - SHOWN_FAULTS} more)` : '';
  return `${faults.join('; ')}${more}`;
}

function faultText(issue: z.core.$ZodIssue): string {
  const field = fieldPath(issue.path);
  return field === '' ? issue.message : `${field}: ${issue.message}`;
}

/** `products[0].price.amount`, as people and editors write it. */
export function fieldPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? String(part) : `${text}.${String(part)}`;
  }, '');
}
