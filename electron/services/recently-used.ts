/** Keeps what was made for the keys that were asked for last, so that a batch of thousands stays small. */
export type RecentlyUsed<Value> = { readonly get: (key: string, make: () => Value) => Value };

export function recentlyUsed<Value>(limit: number): RecentlyUsed<Value> {
  const known = new Map<string, Value>();
  return {
    get: (key, make) => {
      const found = known.get(key);
      const value = found ?? make();
      // Put last again: the first key of the map is then the one unused for longest.
      known.delete(key);
      known.set(key, value);
      const oldest = known.size > limit ? known.keys().next().value : undefined;
      if (oldest !== undefined) known.delete(oldest);
      return value;
    },
  };
}
