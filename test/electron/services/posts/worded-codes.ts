import type { Problem } from '../../../../shared/publish/error-table.ts';
import type { Post } from '../../../../shared/publish/post.ts';
import { tiktokErrors } from '../../../setup/tiktok-data.ts';
import { directRequest } from '../../../shared/publish/post-fixtures.ts';
import type { Fault } from '../../../tiktok-emulator/faults.ts';
import type { Endpoint } from '../../../tiktok-emulator/journal.ts';
import { connect, ENDS, type PostingBench, postingBench, sendAll } from './posting-bench.ts';

const TABLE = tiktokErrors().errors;

/** Codes of assets/tiktok/errors.json by the kind of answer that carries them. */
export function codesFrom(from: 'api' | 'oauth' | 'status' | 'local'): readonly string[] {
  return TABLE.filter((entry) => entry.from.includes(from)).map(({ code }) => code);
}

/** What the table says of a code. */
export function worded(code: string): Partial<Problem> {
  const entry = TABLE.find((each) => each.code === code);
  if (!entry) throw new Error(`the table lacks ${code}`);
  const { from: _from, ...words } = entry;
  return words;
}

export function logIdOf({ emulator }: PostingBench, endpoint: Endpoint): string | undefined {
  return emulator.journal.entries.findLast((entry) => entry.endpoint === endpoint && entry.code !== 'ok')?.logId;
}

/** A bench with an account connected and faults that wait. */
export async function setUp(...faults: readonly Fault[]) {
  const bench = await postingBench();
  const account = await connect(bench, 'open-aurel');
  for (const fault of faults) bench.emulator.inject(fault);
  return { bench, account };
}

export const publicRequest = { ...directRequest, privacy: 'PUBLIC_TO_EVERYONE' } as const;

/** Sends one post and waits until nothing more happens to it by itself. */
export async function postToItsEnd(bench: PostingBench, account: string): Promise<Post> {
  const [id = ''] = await sendAll(bench, account, publicRequest);
  bench.publishing.start(null);
  const [post] = await bench.until([id], ENDS);
  if (!post) throw new Error('a post was sent');
  return post;
}
