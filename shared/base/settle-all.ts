type Results<Work extends readonly Promise<unknown>[]> = { -readonly [Index in keyof Work]: Awaited<Work[Index]> };

/**
 * Waits until all works have ended, then gives their results in order. Throws the first failure in that order, and only
 * then: nothing works on behind the back of whoever cleans up.
 */
export async function settleAll<const Work extends readonly Promise<unknown>[]>(works: Work): Promise<Results<Work>> {
  await Promise.allSettled(works);
  return (await Promise.all(works)) as Results<Work>;
}
