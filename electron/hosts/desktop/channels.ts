/** Names of the two lines between main process and screen; what travels on them is the contract's business. */
export const REQUEST_CHANNEL = 'fifteen:request';
export const EVENT_CHANNEL = 'fifteen:event';

/** The screen's own address. Nothing else is ever loaded into a window. */
export const SCHEME = 'app';
export const SCREEN = `${SCHEME}://studio`;

/** Whether an address is the screen's own. Node gives custom schemes no origin, so the parts are compared. */
export function isOwnAddress(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && `${url.protocol}//${url.host}` === SCREEN;
}
