import { softwareEncoder } from '../../shared/render/encoder.ts';
import { type EncoderChoice, HARDWARE_ENCODERS, hardwareEncoder } from '../../shared/render/hardware-encoders.ts';
import type { EncoderSettings, Quality } from '../../shared/render/render-plan.ts';
import { encoderVerdict, type VerdictRequest } from './encoder-verdicts.ts';
import type { Studio } from './studio.ts';

export type ChosenEncoder = {
  readonly settings: EncoderSettings;
  /** Why it is not what was asked for; null where it is. */
  readonly note: string | null;
};

export type EncoderRequest = Omit<VerdictRequest, 'isFresh'> & {
  readonly choice: EncoderChoice;
  readonly quality: Quality;
  /** Whether a place for ads asks for a least bit rate. Hardware encoders are left at their own rates. */
  readonly holdsRate: boolean;
};

/**
 * The encoder for a batch. Software is the default, as it gives the same bytes on every machine; hardware is tried for
 * real first, and where none works the software encoder serves.
 */
export async function chooseEncoder(studio: Studio, request: EncoderRequest): Promise<ChosenEncoder> {
  const { choice, quality, holdsRate } = request;
  const software = softwareEncoder(quality, holdsRate);
  if (choice === 'software') return { settings: software, note: null };
  const reasons: string[] = [];
  for (const name of choice === 'auto' ? HARDWARE_ENCODERS : [choice]) {
    const verdict = await encoderVerdict(studio, name, { ...request, isFresh: false });
    if (verdict.ok) return { settings: hardwareEncoder(name, quality), note: null };
    reasons.push(`${name}: ${verdict.detail}`);
  }
  const what = choice === 'auto' ? 'No hardware encoder works here' : 'This encoder does not work here';
  return { settings: software, note: `${what}, libx264 is used instead (${reasons.join('; ')}).` };
}
