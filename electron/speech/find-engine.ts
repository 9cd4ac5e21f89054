import { StudioError } from '../../shared/base/studio-error.ts';
import { findOnPath, installCommand } from '../bootstrap/system-tools.mjs';
import { openEspeak } from './espeak.ts';
import { openPiper } from './piper.ts';
import type { SpeechEngine } from './speech-engine.ts';

/** Where programs are looked for. */
export type Machine = { readonly env: NodeJS.ProcessEnv; readonly platform: NodeJS.Platform };

export type EngineChoice = {
  /** Null for the first that is there: piper where a model is given, else espeak-ng. */
  readonly engine: SpeechEngine['id'] | null;
  /** A model's file, for piper. */
  readonly model: string | null;
};

/** Programs that speak, as found: their full paths, or null. `FIFTEEN_ESPEAK` and `FIFTEEN_PIPER` name others. */
export function findSpeakers({ env, platform }: Machine): Readonly<Record<SpeechEngine['id'], string | null>> {
  return {
    'espeak-ng': env['FIFTEEN_ESPEAK'] || findOnPath('espeak-ng', env, platform),
    piper: env['FIFTEEN_PIPER'] || findOnPath('piper', env, platform),
  };
}

/** Opens a program that speaks. Throws `tool-missing` with the way to install it, or `usage` for piper without a model. */
export async function openEngine(choice: EngineChoice, machine: Machine, signal: AbortSignal): Promise<SpeechEngine> {
  const id = choice.engine ?? (choice.model === null ? 'espeak-ng' : 'piper');
  const program = findSpeakers(machine)[id];
  if (program === null) throw missing(id, machine);
  if (id === 'espeak-ng') return openEspeak(program, signal);
  if (choice.model === null) throw new StudioError('usage', 'piper needs a model: --model VOICE.onnx');
  return openPiper(program, choice.model);
}

function missing(id: SpeechEngine['id'], { env, platform }: Machine): StudioError {
  const command = id === 'piper' ? 'pip install piper-tts' : installCommand('espeak-ng', env, platform);
  const message = `${id} is not on this machine, so no draft voice can be made. Install it with: ${command}. Recorded voices need nothing.`;
  return new StudioError('tool-missing', message, { params: { tool: id, command } });
}
