import { access } from 'node:fs/promises';
import path from 'node:path';
import { StudioError } from '../../shared/base/studio-error.ts';
import { runSpeech } from './run-speaker.ts';
import type { SpeechEngine } from './speech-engine.ts';

/** piper: sounds like a person, one model file for each voice. It reads `MODEL.onnx.json` beside the model. */
export async function openPiper(program: string, model: string): Promise<SpeechEngine> {
  for (const file of [model, `${model}.json`]) {
    await access(file).catch(() => {
      throw new StudioError('file-missing', `${file} is not there. A voice of piper is a MODEL.onnx with its .json.`);
    });
  }
  return {
    id: 'piper',
    voiceFor: () => path.basename(model),
    speak: async ({ text, target, signal }) => {
      // Each line of its input is a text of its own: one line, one file.
      const input = `${text.replace(/\s+/g, ' ')}\n`;
      await runSpeech({ program, args: ['--model', model, '--output_file', target], input, signal });
    },
  };
}
