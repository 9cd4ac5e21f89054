import { describe, expect, it } from 'vitest';
import { tiktokErrors, tiktokLimits } from '../setup/tiktok-data.ts';

/** Every code that TikTok's pages document, as listed in docs/tiktok-api.md. */
const DOCUMENTED = `
access_token_invalid scope_not_authorized scope_permission_missed invalid_params invalid_param invalid_file_upload
rate_limit_exceeded internal_error spam_risk_too_many_posts spam_risk_user_banned_from_posting reached_active_user_cap
spam_risk_too_many_pending_share unaudited_client_can_only_post_to_private_accounts privacy_level_option_mismatch
url_ownership_unverified app_version_check_failed invalid_publish_id token_not_authorized_for_specified_publish_id
publish_not_cancellable
access_denied invalid_client invalid_grant invalid_request invalid_scope unauthorized_client unsupported_grant_type
unsupported_response_type server_error temporarily_unavailable
file_format_check_failed duration_check_failed frame_rate_check_failed picture_size_check_failed internal
video_pull_failed photo_pull_failed publish_cancelled auth_removed spam_risk_text spam_risk
`;

describe("TikTok's limits and errors as shipped", () => {
  it('name every documented code once, with a way out', () => {
    const codes = tiktokErrors().errors.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    const documented = DOCUMENTED.trim().split(/\s+/);
    expect(documented.filter((code) => !codes.includes(code))).toEqual([]);
    const own = tiktokErrors().errors.flatMap(({ code, from }) => (from.includes('local') ? [] : [code]));
    expect(own.filter((code) => !documented.includes(code))).toEqual([]);
  });

  it('keep under the calls a minute that TikTok allows', () => {
    expect(tiktokLimits().perMinute).toEqual({ creatorInfo: 20, init: 6, inboxInit: 6, status: 20, display: 600 });
  });
});
