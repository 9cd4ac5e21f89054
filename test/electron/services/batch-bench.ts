import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { OWN_FORMAT } from '../../../electron/services/export-format.ts';
import { forecastRender } from '../../../electron/services/forecast-render.ts';
import { renderCampaign } from '../../../electron/services/render-campaign.ts';
import type { RenderEvents, RenderRequest } from '../../../electron/services/render-request.ts';
import { H264, makeMedia, moving } from '../../setup/make-media.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';
import { testStudio } from './editor/test-editor.ts';

function ignore(): void {
  // What is asserted stands in results and files.
}

const SILENT: RenderEvents = {
  ...{ started: ignore, finding: ignore, progress: ignore },
  ...{ settled: ignore, note: ignore, explained: ignore },
};

type BenchContent = { readonly markets: readonly string[]; readonly products: readonly object[] };

/** A campaign of one clip, rendered as drafts in a cache of its own. */
export async function openBatchBench(content: BenchContent) {
  const root = await temporaryFolder();
  const folder = path.join(root, 'shop.fifteen');
  await mkdir(path.join(folder, 'media'), { recursive: true });
  const clip = await makeMedia('good.mp4', [...moving('320x568', { seconds: 4 }), ...H264]);
  await copyFile(clip, path.join(folder, 'media/clip.mp4'));
  const slots = { hook: { file: 'media/clip.mp4' } };
  const head = { schema: 'fifteen/campaign', version: 1, name: 'Shop', template: 'feature-trio', slots };
  await writeFile(path.join(folder, 'campaign.json'), JSON.stringify({ ...head, ...content }));
  const studio = await testStudio(root);
  const request = (changes: Partial<RenderRequest>): RenderRequest => ({
    ...{
      folder,
      markets: 'all',
      products: 'all',
      hooks: 'all',
      out: null,
      jobs: null,
      memoryMb: null,
      quality: 'draft',
    },
    ...{ encoder: 'software', usesCache: true, replaces: false, first: null, format: OWN_FORMAT, only: [], ...changes },
  });
  const control = { on: SILENT, signal: new AbortController().signal };
  return {
    root,
    folder,
    env: studio.env,
    studio,
    render: (changes: Partial<RenderRequest> = {}) => renderCampaign(studio, request(changes), control),
    forecast: (changes: Partial<RenderRequest> = {}) => forecastRender(studio, request(changes), control),
    /** Rows of `summary.csv`, cells parted by spaces, cut. */
    summary: async (length: number) => {
      const text = await readFile(path.join(folder, 'renders/summary.csv'), 'utf8');
      const rows = text.trim().split('\r\n').slice(1);
      return rows.map((row) => row.split(',').join(' ').slice(0, length));
    },
  };
}
