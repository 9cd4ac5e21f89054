// A program that uploads, so that its memory is its own: `upload` on its channel posts the video once and reports.
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { openStudio } from '../../electron/services/studio.ts';
import { withPosting } from '../../electron/services/with-posting.ts';
import type { Post } from '../../shared/publish/post.ts';
import { consent } from '../tiktok-emulator/consent.ts';
import { DEMO_APP } from '../tiktok-emulator/emulator-config.ts';

/** From the first byte to TikTok's word that all is there, and the memory above what the program had before. */
export type UploadReport = { readonly seconds: number; readonly extraMegabytes: number };

const [origin = '', folder = '', campaign = ''] = process.argv.slice(2);
const SAMPLE_MS = 20;
const MEGABYTE = 1_000_000;

const studio = await openStudio({
  env: {
    ...process.env,
    FIFTEEN_CACHE: path.join(folder, 'cache'),
    FIFTEEN_SETTINGS: path.join(folder, 'settings'),
  },
  platform: process.platform,
  home: folder,
  now: Date.now,
  newId: randomUUID,
});
const listeners = new Set<(post: Post) => void>();
const on = {
  posts: ({ posts }: { readonly posts: readonly Post[] }) => {
    for (const post of posts) for (const hear of listeners) hear(post);
  },
};
const stop = new AbortController();
process.on('SIGTERM', () => stop.abort());

await withPosting(
  studio,
  {
    ...{ on, opensBrowser: false, signal: stop.signal },
    onBug: (error) => {
      throw error;
    },
  },
  async ({ accounts, posts, start }) => {
    await accounts.setApp(
      { clientKey: DEMO_APP.key, brokerUrl: null, isAudited: true, apiOrigin: origin },
      DEMO_APP.secret,
    );
    const { id, url } = await accounts.signIns.start();
    await fetch(await consent(url, { user: 'open-aurel', scopes: 'all' }));
    await accounts.signIns.settled(id);
    start(null);
    const upload = async (): Promise<UploadReport> => {
      const request = { mode: 'inbox', caption: '' } as const;
      const variant = { product: 'kettle', market: 'de-DE', hook: null };
      const item = { folder: campaign, ...variant, account: 'open-aurel', request };
      const [post] = await posts.prepare([{ ...item, sendAt: null }]);
      const states = new Map<Post['state'], number>();
      const { promise, resolve } = Promise.withResolvers<void>();
      const before = process.memoryUsage.rss();
      let peak = before;
      const sampling = setInterval(() => {
        peak = Math.max(peak, process.memoryUsage.rss());
      }, SAMPLE_MS);
      const hear = ({ state }: Post): void => {
        if (!states.has(state)) states.set(state, performance.now());
        if (state === 'processing') resolve();
      };
      listeners.add(hear);
      await posts.send([post?.id ?? '']);
      await promise;
      clearInterval(sampling);
      listeners.delete(hear);
      const seconds = ((states.get('processing') ?? 0) - (states.get('uploading') ?? 0)) / 1000;
      return { seconds, extraMegabytes: (peak - before) / MEGABYTE };
    };
    process.on('message', () => void upload().then((report) => process.send?.(report)));
    process.send?.('ready');
    await new Promise((resolve) => stop.signal.addEventListener('abort', resolve));
  },
);
await rm(path.join(folder, 'settings'), { recursive: true, force: true });
process.disconnect?.();
