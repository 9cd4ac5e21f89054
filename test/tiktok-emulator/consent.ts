import type { Scope } from './emulator-config.ts';

export type Decision =
  | { readonly user: string; readonly scopes: readonly Scope[] | 'all' }
  | { readonly user: string; readonly isDenied: true };

/** Sends the consent page's form as a browser would; gives the redirect. Throws where TikTok shows an error page instead. */
export async function consent(address: string, decision: Decision): Promise<string> {
  const isDenied = 'isDenied' in decision;
  const form = new URLSearchParams({ user: decision.user, decision: isDenied ? 'deny' : 'allow' });
  const asked = (new URL(address).searchParams.get('scope') ?? '').split(',');
  const scopes = isDenied ? [] : decision.scopes === 'all' ? asked : decision.scopes;
  for (const scope of scopes) form.append('scope', scope);
  const answer = await fetch(address, { method: 'POST', body: form, redirect: 'manual' });
  const location = answer.headers.get('location');
  if (location === null) throw new Error(`no redirect: ${await answer.text()}`);
  return location;
}
