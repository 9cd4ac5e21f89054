import { z } from 'zod';
import { idSchema } from './schema-parts.ts';

/** Ending of a packed template. */
export const PACK_ENDING = '.fifteen-template';
/** The list in a pack: what it holds, and the checksum of each file. */
export const PACK_LIST = 'pack.json';

/** What a pack may be at the most; templates are text, and ours have 110 kB in 25 files. */
export const PACK_LIMITS = { files: 80, fileBytes: 1 << 20, totalBytes: 8 << 20 } as const;

/** Names that may stand in a pack: data of known kinds, and nothing that could run. */
const FILE_NAME =
  /^(template\.json|captions-status\.json|sample\.json|captions\/[A-Za-z0-9]{2,8}(-[A-Za-z0-9]{1,8})*\.json)$/;

/** True for a file that a template consists of. */
export function isTemplateFile(name: string): boolean {
  return FILE_NAME.test(name);
}

/** `pack.json` of a packed template. Its own SHA-256 stands for everything in it. */
export const packListSchema = z.strictObject({
  schema: z.literal('fifteen/template-pack'),
  version: z.literal(1),
  id: idSchema,
  revision: z.int().min(1),
  files: z
    .array(
      z.strictObject({
        path: z.string().regex(FILE_NAME, 'is no file of a template'),
        bytes: z.int().min(0).max(PACK_LIMITS.fileBytes),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    )
    .min(1)
    .max(PACK_LIMITS.files)
    .refine((files) => new Set(files.map(({ path }) => path)).size === files.length, 'lists one file twice'),
});

export type PackList = z.infer<typeof packListSchema>;
