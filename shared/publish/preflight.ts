import type { Finding } from '../check/finding.ts';
import { checkRequest, type RequestContext } from './check-request.ts';
import { postFinding } from './post-finding.ts';
import type { PostRequest } from './post-request.ts';
import { uploadOutlook } from './upload-outlook.ts';

/** What is known of the file before any byte is sent. `rate`: frames a second; `codec`: as ffprobe names it. */
export type VideoToPost = {
  readonly bytes: number;
  readonly durationSeconds: number;
  readonly codec: string;
  readonly width: number;
  readonly height: number;
  readonly rate: number;
};

/** What the market and the material ask of a post. Dates are ISO 8601; `today` in the user's zone. */
export type PostDuties = {
  readonly needsDisclosure: boolean;
  readonly needsAiLabel: boolean;
  readonly rights: readonly { readonly subject: string; readonly expiresOn: string | null }[];
  readonly today: string;
};

/** Everything that a look before the upload needs. `bytesPerSecond` is null until an upload was measured. */
export type PreflightInput = Omit<RequestContext, 'durationSeconds'> & {
  readonly video: VideoToPost;
  readonly duties: PostDuties;
  readonly bytesPerSecond: number | null;
};

/** All findings on a post. TikTok tells of a bad file only after its upload; here it shows before any byte. */
export function preflight(request: PostRequest, input: PreflightInput): readonly Finding[] {
  const context = { ...input, durationSeconds: input.video.durationSeconds };
  return [
    ...checkRequest(request, context),
    ...checkVideo(input),
    ...checkDuties(request, input.duties),
    ...checkTime(input),
  ];
}

function checkVideo({ video, limits: { file } }: PreflightInput): readonly Finding[] {
  const findings: Finding[] = [];
  const { codec, rate, width, height, bytes } = video;
  const again = 'Export it again as MP4 with H.264 at 30 frames a second.';
  if (!file.codecs.includes(codec))
    findings.push(postFinding('post-codec', `TikTok does not take the codec ${codec}.`, again));
  if (rate < file.minRate || rate > file.maxRate) {
    const message = `The video has ${rate} frames a second; TikTok takes ${file.minRate} to ${file.maxRate}.`;
    findings.push(postFinding('post-frame-rate', message, again));
  }
  if (Math.min(width, height) < file.minEdge || Math.max(width, height) > file.maxEdge) {
    const message = `The picture is ${width}x${height}; each side must have ${file.minEdge} to ${file.maxEdge} pixels.`;
    findings.push(postFinding('post-picture-size', message, 'Export it again at standard quality.'));
  }
  if (bytes > file.maxBytes)
    findings.push(postFinding('post-file-size', 'The file is larger than TikTok takes.', again));
  else if (bytes > file.warnBytes)
    findings.push(postFinding('post-file-size', 'The file may be larger than TikTok takes.', again, 'warning'));
  return findings;
}

function checkDuties(request: PostRequest, duties: PostDuties): readonly Finding[] {
  const findings: Finding[] = [];
  const inApp = request.mode === 'inbox';
  if (duties.needsDisclosure && (inApp || !request.disclosure)) {
    const fix = inApp ? 'Switch the disclosure on when you post it in TikTok.' : 'Switch the disclosure on.';
    const message = 'This video promotes a product and must say so in its market.';
    findings.push(postFinding('post-disclosure', message, fix, inApp ? 'notice' : 'error'));
  }
  if (duties.needsAiLabel && (inApp || !request.isAiGenerated)) {
    const fix = inApp ? 'Switch the AI label on when you post it in TikTok.' : 'Switch the AI label on.';
    findings.push(postFinding('post-ai-label', 'The video holds AI-made parts.', fix, inApp ? 'notice' : 'error'));
  }
  for (const { subject, expiresOn } of duties.rights) {
    if (expiresOn === null || expiresOn >= duties.today) continue;
    const finding = postFinding(
      'post-rights-expired',
      `The right to use ${subject} ended on ${expiresOn}.`,
      'Renew it or render the variant with other material.',
    );
    findings.push({ ...finding, subject });
  }
  return findings;
}

function checkTime({ video, bytesPerSecond, limits }: PreflightInput): readonly Finding[] {
  if (bytesPerSecond === null) return [];
  const { fits, seconds } = uploadOutlook({ bytes: video.bytes, bytesPerSecond, limits });
  if (fits) return [];
  const message = `At the speed of the last upload this one takes ${Math.ceil(seconds / 60)} minutes; TikTok gives it ${Math.floor(limits.upload.budgetSeconds / 60)}.`;
  return [postFinding('post-upload-time', message, 'Use a faster line or export a smaller file.', 'warning')];
}
