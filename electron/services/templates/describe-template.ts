import { z } from 'zod';
import { type TemplateFacts, templateFactsSchema } from '../../../shared/api/studio-methods.ts';
import type { TemplateContent } from './template-folder.ts';

const metaSchema = z.object({ meta: z.object({ name: z.string(), description: z.string() }) });

/** What lists show of a template, with its name and purpose in every language that has both. */
export function describeTemplate({ template, texts }: TemplateContent, origin: TemplateFacts['origin']): TemplateFacts {
  const { id, revision, styles, defaultStyle, slots, captions, canvas } = template;
  const words = Object.entries(texts).flatMap(([locale, tree]) => {
    const meta = metaSchema.safeParse(tree).data?.meta;
    return meta ? [[locale, meta] as const] : [];
  });
  return templateFactsSchema.parse({
    id,
    origin,
    revision,
    seconds: canvas.frames / canvas.fps,
    words: Object.fromEntries(words),
    styles: Object.keys(styles),
    defaultStyle,
    slots: slots.map((slot) => ({ id: slot.id, kind: slot.kind, required: slot.required })),
    keys: [...new Set(captions.flatMap(({ content }) => (content.kind === 'text' ? [content.key] : [])))],
  });
}
