import type { Template, TemplateCaption } from './template-schema.ts';

/** Backings that belong to one kind of content alone. */
export const BACKINGS = { price: 'price-tag', countdown: 'countdown', count: 'countdown' } as const;

/** The roles that a caption may take: in every style there is such a role, and it can show the caption's content. */
export function rolesFor({ styles }: Template, { content }: Pick<TemplateCaption, 'content'>): readonly string[] {
  const all = Object.values(styles);
  const special: readonly string[] = Object.values(BACKINGS);
  return Object.keys(all[0]?.roles ?? {}).filter((role) =>
    all.every(({ roles }) => {
      const kind = roles[role]?.kind;
      if (kind === undefined) return false;
      return content.kind === 'text' ? !special.includes(kind) : kind === BACKINGS[content.kind];
    }),
  );
}
