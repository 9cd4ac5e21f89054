import { isObject } from './api-guard.ts';
import { type Call, reportUnknown } from './call.ts';
import { chunkFault } from './chunk-rules.ts';
import type { EmulatorOptions } from './emulator-config.ts';
import type { Journal } from './journal.ts';
import type { PostInfo, Source } from './post-request.ts';

/** A refusal of an init, as the API words it. */
export type InitFault = { readonly status: number; readonly code: string; readonly message?: string };

const LEVELS = ['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'FOLLOWER_OF_CREATOR', 'SELF_ONLY'];
const SWITCHES = [
  'disable_duet',
  'disable_stitch',
  'disable_comment',
  'brand_content_toggle',
  'brand_organic_toggle',
  'is_aigc',
];
const POST_MEMBERS = ['privacy_level', 'title', 'video_cover_timestamp_ms', ...SWITCHES];
const SOURCE_MEMBERS = ['source', 'video_size', 'chunk_size', 'total_chunk_count', 'video_url'];
const LONGEST_TITLE = 2200;

export function invalid(message: string): InitFault {
  return { status: 400, code: 'invalid_params', message };
}

const POST_FAULT = invalid('The request post info is empty or incorrect');
const SOURCE_FAULT = invalid('The request source info is empty or incorrect');

/** `post_info` with its types; the title in UTF-16 units. */
export function readPostInfo(value: unknown, call: Call, journal: Journal): PostInfo | InitFault {
  if (!isObject(value)) return POST_FAULT;
  reportUnknown(call, value, POST_MEMBERS, journal, 'post_info.');
  const { privacy_level: level, title = '', video_cover_timestamp_ms: cover = 0 } = value;
  if (typeof level !== 'string' || !LEVELS.includes(level) || typeof title !== 'string') return POST_FAULT;
  if (SWITCHES.some((name) => !['boolean', 'undefined'].includes(typeof value[name]))) return POST_FAULT;
  if (!Number.isInteger(cover)) return POST_FAULT;
  if (title.length > LONGEST_TITLE) return invalid('The title is too long');
  const isOn = (name: string) => value[name] === true;
  return {
    privacy_level: level,
    title,
    brand_content_toggle: isOn('brand_content_toggle'),
    brand_organic_toggle: isOn('brand_organic_toggle'),
    is_aigc: isOn('is_aigc'),
  };
}

/** `source_info` with its types; chunk rules come later, after the caps. */
export function readSource(value: unknown, call: Call, journal: Journal): Source | InitFault {
  if (!isObject(value)) return SOURCE_FAULT;
  reportUnknown(call, value, SOURCE_MEMBERS, journal, 'source_info.');
  const { video_size: size, chunk_size: chunk, total_chunk_count: count, video_url: address } = value;
  if (value['source'] === 'PULL_FROM_URL') {
    if (typeof address !== 'string' || !URL.canParse(address)) return SOURCE_FAULT;
    return { kind: 'pull', host: new URL(address).host };
  }
  if (value['source'] !== 'FILE_UPLOAD') return SOURCE_FAULT;
  if (typeof size !== 'number' || typeof chunk !== 'number' || typeof count !== 'number') return SOURCE_FAULT;
  return { kind: 'file', plan: { size, chunk, count } };
}

/** The last check of an init: whether the bytes could come as planned. */
export function sourceFault(source: Source, pullHosts: readonly string[], options: EmulatorOptions): InitFault | null {
  if (source.kind === 'pull')
    return pullHosts.includes(source.host) ? null : { status: 403, code: 'url_ownership_unverified' };
  const message = chunkFault(source.plan, options);
  return message === null ? null : invalid(message);
}
