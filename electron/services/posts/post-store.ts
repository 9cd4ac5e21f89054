import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { StudioError } from '../../../shared/base/studio-error.ts';
import { type Post, postSchema } from '../../../shared/publish/post.ts';
import { readJsonFile, writeJsonFile } from '../../storage/json-file.ts';
import { systemErrorCode } from '../../storage/system-error.ts';
import { inFolderTurn, type TurnPorts } from '../folder-turn.ts';

/**
 * Posts on the disk, a folder for each: `posts/ID/post.json`, written beside, synced and renamed. Files rather than a
 * database: a damaged one costs one post, they can be read without us, and no native code is in the way of a write that
 * must be durable before a request leaves.
 */
export type PostStore = {
  /** Oldest first. Files that cannot be read are reported and left alone. */
  readonly list: () => Promise<readonly Post[]>;
  /** Throws `post-missing`. */
  readonly read: (id: string) => Promise<Post>;
  /** Resolves when it is on the disk. Throws `output-unwritable` or `disk-full`. */
  readonly write: (post: Post) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  /** Runs while no other task of any process works on that post; null where one does. */
  readonly turn: <Result>(id: string, run: () => Promise<Result>) => Promise<{ readonly result: Result } | null>;
};

type StoreOptions = {
  readonly settingsFolder: string;
  readonly turn: TurnPorts;
  readonly onUnreadable: (error: unknown) => void;
};

const POST_FILE = 'post.json';

export function openPostStore({ settingsFolder, turn, onUnreadable }: StoreOptions): PostStore {
  const root = path.join(settingsFolder, 'posts');
  const folderOf = (id: string): string => path.join(root, safeId(id));
  const readOrNull = (id: string) => readJsonFile(path.join(folderOf(id), POST_FILE), postSchema);
  return {
    list: async () => {
      const posts = await Promise.all(
        (await namesIn(root)).map((id) =>
          readOrNull(id).catch((error: unknown) => {
            onUnreadable(error);
            return null;
          }),
        ),
      );
      return posts.filter((post) => post !== null).sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
    },
    read: async (id) => {
      const post = await readOrNull(id);
      if (post) return post;
      throw new StudioError('post-missing', `There is no post ${id}. See: fifteen posts list`, {
        params: { post: id },
      });
    },
    write: (post) => writeJsonFile(path.join(folderOf(post.id), POST_FILE), post),
    remove: (id) => rm(folderOf(id), { recursive: true, force: true }),
    turn: (id, run) => inFolderTurn(folderOf(id), turn, run),
  };
}

/** Ids are ours, but they come back from screens and command lines. */
function safeId(id: string): string {
  if (/^[A-Za-z0-9-]{1,80}$/.test(id)) return id;
  throw new StudioError('post-missing', `There is no post ${id}. See: fifteen posts list`, { params: { post: id } });
}

async function namesIn(root: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(root, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return [];
    throw error;
  }
}
