/**
 * What the screen may load and run, the same under every host: only our own files, no inline script or style, no
 * frames, no plug-ins, no requests to anywhere else. `blob:` shows a dropped file before it is imported.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "media-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** Goes with every answer that a screen gets. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(self), geolocation=(), usb=(), serial=(), display-capture=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/**
 * What a screen may ask the system for: to put text on the clipboard, and to listen, where somebody records a voice. No
 * camera, no place, no notification. `media` are the kinds that are asked for with the permission `media`.
 */
export function isAllowed(permission: string, media: readonly (string | undefined)[] = []): boolean {
  return permission === 'clipboard-sanitized-write' || (permission === 'media' && media.join() === 'audio');
}

/** Links of the screen: TikTok's terms, its portal, a video that was posted. They open in the user's own browser. */
export function isTikTokPage(address: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === 'https:' && /(^|\.)tiktok\.com$/.test(url.hostname);
}
