import { z } from 'zod';
import { ApiError } from '../../shared/api/api-error.ts';
import { envelopeSchema } from '../../shared/api/envelope.ts';

const uploadedSchema = z.object({ path: z.string() });

/** Sends a dropped file to the host, which answers with a path of its own: a browser never tells where a file lies. */
export async function uploadFile(file: File): Promise<string> {
  const answer = await fetch(`/upload?name=${encodeURIComponent(file.name)}`, { method: 'POST', body: file });
  const envelope = envelopeSchema.parse(await answer.json());
  if (!envelope.ok) throw new ApiError(envelope.error);
  return uploadedSchema.parse(envelope.result).path;
}
