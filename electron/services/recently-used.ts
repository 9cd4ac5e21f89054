/** Keeps what was made for the keys that were asked for last, so that a batch of thousands stays small. */
export type RecentlyUsed<Value> = { readonly get: (key: string, make: () => Value) => Value };

export function recentlyUsed<Value>(limit: number): RecentlyUsed<Value> {
  return keeping(new Map<string, Value>(), limit);
}

/** The same for what takes time to make. What failed is not kept: it may succeed next time. */
export function recentlyMade<Value>(limit: number): RecentlyUsed<Promise<Value>> {
  const known = new Map<string, Promise<Value>>();
  const { get } = keeping(known, limit);
  return {
    get: (key, make) =>
      get(key, () => {
        const made = make();
        made.catch(() => known.delete(key));
        return made;
      }),
  };
}

function keeping<Value>(known: Map<string, Value>, limit: number): RecentlyUsed<Value> {
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
