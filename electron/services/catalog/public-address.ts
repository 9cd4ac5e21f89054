import type { LookupAddress } from 'node:dns';
import ipaddr from 'ipaddr.js';

/**
 * Whether an address is one of the public internet. Everything else is refused: a feed of strangers must not make this
 * machine ask its own services, its router or a cloud's metadata (server-side request forgery).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  // Also those that carry an IPv4 address inside: 6to4, Teredo, NAT64 have ranges of their own there.
  return parsed.range() === 'unicast';
}

/** The first address of a host that is not public; null when all are. */
export function privateAddress(addresses: readonly LookupAddress[]): string | null {
  return addresses.find(({ address }) => !isPublicAddress(address))?.address ?? null;
}
