import { type VariantIds, variantName } from '../../shared/campaign/variant-ids.ts';
import type { Tone } from '../controls/state-badge.tsx';
import type { Translate } from '../i18n/translate.ts';
import type { Readiness } from './variant-context.ts';

type VariantReadiness = Readiness[number];

export function readinessOf(readiness: Readiness | null, variant: VariantIds): VariantReadiness | null {
  return readiness?.find((each) => variantName(each) === variantName(variant)) ?? null;
}

/** The worst that is known of a variant, in a few words. Texts in another language are a fault of their own kind. */
export function readinessTone(
  { errors, warnings, missing }: VariantReadiness,
  t: Translate,
): { readonly tone: Tone; readonly label: string } {
  if (errors > 0) return { tone: 'bad', label: t('readiness.errors', { count: errors }) };
  if (missing > 0) return { tone: 'warning', label: t('readiness.missing', { count: missing }) };
  if (warnings > 0) return { tone: 'warning', label: t('readiness.warnings', { count: warnings }) };
  return { tone: 'good', label: t('readiness.ready') };
}
