import { en, type TextKey } from './en.ts';
import type { Translate } from './translate.ts';

type Words = { readonly message: string };

/** Texts without values. */
type PlainKey =
  | Extract<TextKey, `problem.${string}`>
  | 'posts.branded-private'
  | 'posts.reason-caption'
  | 'posts.reason-disclosure'
  | 'posts.reason-too-long'
  | 'posts.unaudited-private'
  | 'posts.unaudited-public';

/** What a problem of a post says in the screen's language; a code that this version does not know keeps the host's words. */
export function problemText(t: Translate, { code, message, wayOut }: Words & { code: string; wayOut: string }): string {
  const key = TEXTS[code] ?? `problem.${code}`;
  return isText(key) ? t(key) : `${message} ${wayOut}`;
}

/** The same for a finding on a post. */
export function postFindingText(t: Translate, { rule, message, fix }: Words & { rule: string; fix: string }): string {
  const key = RULES[rule] ?? `problem.${rule.replace(/^post-/, '')}`;
  return isText(key) ? t(key) : `${message} ${fix}`;
}

function isText(key: string): key is PlainKey {
  return Object.hasOwn(en, key);
}

/** Codes of assets/tiktok/errors.json whose words are shared or go by another name. */
const TEXTS: Readonly<Record<string, PlainKey>> = {
  access_token_invalid: 'problem.reconnect',
  invalid_grant: 'problem.reconnect',
  'reconnect-needed': 'problem.reconnect',
  scope_not_authorized: 'problem.scope',
  scope_permission_missed: 'problem.scope-figures',
  invalid_params: 'problem.fault',
  invalid_param: 'problem.fault',
  url_ownership_unverified: 'problem.fault',
  unsupported_grant_type: 'problem.fault',
  unsupported_response_type: 'problem.fault',
  'upload-refused': 'problem.fault',
  invalid_file_upload: 'problem.file',
  file_format_check_failed: 'problem.file',
  rate_limit_exceeded: 'problem.rate',
  internal_error: 'problem.tiktok-fault',
  server_error: 'problem.tiktok-fault',
  temporarily_unavailable: 'problem.tiktok-fault',
  spam_risk_too_many_posts: 'problem.posts-cap',
  spam_risk_user_banned_from_posting: 'problem.banned',
  reached_active_user_cap: 'problem.user-cap',
  spam_risk_too_many_pending_share: 'problem.pending-cap',
  unaudited_client_can_only_post_to_private_accounts: 'problem.private-account',
  privacy_level_option_mismatch: 'problem.audience',
  app_version_check_failed: 'problem.app-old',
  invalid_publish_id: 'problem.publish-id',
  token_not_authorized_for_specified_publish_id: 'problem.other-account',
  publish_not_cancellable: 'problem.not-cancellable',
  invalid_client: 'problem.client',
  unauthorized_client: 'problem.login-kit',
  invalid_scope: 'problem.products',
  invalid_request: 'problem.redirect',
  access_denied: 'problem.denied',
  duration_check_failed: 'problem.duration',
  frame_rate_check_failed: 'problem.frame-rate',
  picture_size_check_failed: 'problem.picture-size',
  internal: 'problem.processing-failed',
  video_pull_failed: 'problem.processing-failed',
  photo_pull_failed: 'problem.processing-failed',
  publish_cancelled: 'problem.cancelled',
  auth_removed: 'problem.access-removed',
  spam_risk_text: 'problem.caption-spam',
  spam_risk: 'problem.risk',
  'upload-address-expired': 'problem.upload-late',
  'upload-address-strange': 'problem.strange-address',
  'upload-broken': 'problem.line',
  'init-unclear': 'problem.opening-unclear',
};

/** Rules whose words stand elsewhere in the form, or belong to a problem. */
const RULES: Readonly<Record<string, PlainKey>> = {
  'post-branded-private': 'posts.branded-private',
  'post-caption-length': 'posts.reason-caption',
  'post-codec': 'problem.file',
  'post-disclosure-empty': 'posts.reason-disclosure',
  'post-duration': 'posts.reason-too-long',
  'post-interaction-disabled': 'problem.interaction',
  'post-privacy-not-offered': 'problem.audience',
  'post-rights-expired': 'problem.rights',
  'post-unaudited-audience': 'posts.unaudited-private',
  'post-unaudited-public-account': 'posts.unaudited-public',
};
