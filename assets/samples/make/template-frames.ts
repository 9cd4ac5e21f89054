// What the scripts that draw templates share.
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { openSampleCampaign } from '../../../electron/services/sample-campaign.ts';
import { openStudio, type Studio } from '../../../electron/services/studio.ts';
import { type FrameRun, openTemplateFrames } from '../../../electron/services/templates/template-frames.ts';
import type { PictureSize } from '../../../shared/render/render-plan.ts';

export function openScriptStudio(): Promise<Studio> {
  const { env, platform } = process;
  return openStudio({ env, platform, home: homedir(), now: Date.now, newId: randomUUID });
}

type Wanted = { readonly template: string; readonly market: string; readonly style: string | null };

/** A template in a market with the sample that shows it off, ready to give its frames at a size. */
export async function openFrames(studio: Studio, wanted: Wanted, size: PictureSize): Promise<FrameRun> {
  const campaign = await openSampleCampaign(studio, wanted.template);
  return openTemplateFrames(studio, { ...wanted, campaign, signal: new AbortController().signal }, size);
}

export function scratchFolder(name: string): { readonly folder: string; readonly remove: () => Promise<void> } {
  const folder = path.join(process.env['TMPDIR'] ?? '/tmp', `fifteen-${name}-${process.pid}`);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
