import { type ErrorTable, errorTableSchema } from '../../shared/publish/error-table.ts';
import { type PublishLimits, publishLimitsSchema } from '../../shared/publish/limits.ts';
import { readAsset } from './assets.ts';

export function tiktokLimits(): PublishLimits {
  return publishLimitsSchema.parse(readAsset('tiktok/limits.json'));
}

export function tiktokErrors(): ErrorTable {
  return errorTableSchema.parse(readAsset('tiktok/errors.json'));
}
