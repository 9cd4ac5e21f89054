const LONGEST = 512;
const MOST = 10;

/** What is wrong with a redirect as it is registered for a desktop app (login-kit-desktop); null when nothing is. */
export function registrationFault(redirects: readonly string[]): string | null {
  if (redirects.length > MOST) return `at most ${MOST} redirects`;
  const bad = redirects.find((each) => !isRegistrable(each));
  return bad === undefined ? null : `not a desktop redirect: ${bad}`;
}

function isRegistrable(redirect: string): boolean {
  return redirect.length < LONGEST && /^https?:\/\/(localhost|127\.0\.0\.1):(\*|\d{1,5})(\/[^?#]*)?$/.test(redirect);
}

/** Whether a request's redirect is a registered one: equal, or equal but for a concrete port where `*` is registered. */
export function isRegistered(redirect: string, registered: readonly string[]): boolean {
  if (redirect.includes('*') || !isRegistrable(redirect)) return false;
  return registered.some((each) => each === redirect || each === redirect.replace(/:\d{1,5}(?=\/|$)/, ':*'));
}
