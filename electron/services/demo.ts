import type { EncoderChoice } from '../../shared/render/hardware-encoders.ts';
import type { Quality } from '../../shared/render/render-plan.ts';
import { OWN_FORMAT } from './export-format.ts';
import { renderCampaign } from './render-campaign.ts';
import type { RenderControl, RenderSummary } from './render-request.ts';
import { sampleFolder } from './sample-folder.ts';
import type { Studio } from './studio.ts';

export type DemoRequest = {
  readonly out: string;
  readonly jobs: number | null;
  readonly memoryMb: number | null;
  readonly quality: Quality;
  readonly encoder: EncoderChoice;
};

const EVERYTHING = { markets: 'all', products: 'all', hooks: 'all' } as const;

/** Renders the sample campaign in all its markets. Its outputs are ours to replace. */
export function renderDemo(studio: Studio, request: DemoRequest, control: RenderControl): Promise<RenderSummary> {
  const folder = sampleFolder('kettle');
  return renderCampaign(
    studio,
    { folder, ...EVERYTHING, usesCache: true, first: null, format: OWN_FORMAT, only: [], replaces: true, ...request },
    control,
  );
}
