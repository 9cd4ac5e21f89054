import type { AppConfig, Scope, UserConfig } from './emulator-config.ts';

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:34rem;margin:3rem auto;padding:0 1rem;color:#161823}
h1{font-size:1.4rem}fieldset{border:1px solid #ccc;border-radius:8px;margin:0 0 1rem}label{display:block;padding:.25rem 0}
button{font:inherit;padding:.5rem 1.2rem;border-radius:8px;border:1px solid #161823;background:#fff;margin-inline-end:.5rem}
button[value=allow]{background:#161823;color:#fff}.note{background:#fff4d6;padding:.5rem .75rem;border-radius:8px}
table{border-collapse:collapse;width:100%}td,th{text-align:start;padding:.3rem .5rem;border-bottom:1px solid #ddd}
code{overflow-wrap:anywhere}`;

const WHAT: Readonly<Record<Scope, string>> = {
  'user.info.basic': 'Read your profile picture and display name',
  'user.info.profile': 'Read your user name and profile link',
  'user.info.stats': 'Read your follower, like and video counts',
  'video.list': 'Read your public videos',
  'video.upload': 'Send drafts to your inbox',
  'video.publish': 'Post to your account',
};

type Consent = {
  readonly app: AppConfig;
  readonly scopes: readonly Scope[];
  readonly users: readonly UserConfig[];
  /** The account that the browser is logged in to; empty for none. */
  readonly seated: string;
};

/** Who signs in, and which rights they give: any subset, but for the basic one. */
export function consentPage({ app, scopes, users, seated }: Consent): string {
  const chosen = users.some(({ openId }) => openId === seated) ? seated : users[0]?.openId;
  const people = users.map(({ openId, nickname, username }) => {
    const mark = openId === chosen ? ' checked' : '';
    return `<label><input type="radio" name="user" value="${escaped(openId)}"${mark}> ${escaped(nickname)} (@${escaped(username)})</label>`;
  });
  const rights = scopes.map((scope) => {
    const mark = scope === 'user.info.basic' ? ' checked disabled' : ' checked';
    return `<label><input type="checkbox" name="scope" value="${scope}"${mark}> ${WHAT[scope]} <code>${scope}</code></label>`;
  });
  return page(
    'Allow access?',
    `<p>The app <b>${escaped(app.key)}</b> asks for access to a TikTok account.</p>
<form method="post"><fieldset><legend>Account</legend>${people.join('')}</fieldset>
<fieldset><legend>Rights</legend>${rights.join('')}</fieldset>
<button name="decision" value="allow">Authorize</button><button name="decision" value="deny">Cancel</button></form>`,
  );
}

/** What TikTok shows for wrong app settings; the app never hears of it. */
export function faultPage(parameter: string, logId: string): string {
  return page(
    'Something went wrong',
    `<p>We couldn't log in with TikTok. This may be due to specific app settings.</p>
<p>If you're a developer, correct the following and try again:</p><ul><li><code>${escaped(parameter)}</code></li></ul><p><small>${logId}</small></p>`,
  );
}

export function page(title: string, content: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(title)} - TikTok emulator</title><style>${STYLE}</style>
<p class="note">This is an emulator on your own machine. Nothing here reaches TikTok.</p><h1>${escaped(title)}</h1>${content}</html>`;
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
