import { describe, expect, it } from 'vitest';
import { openingCaptions, openingKeys, withHookTexts } from '../../../shared/template/opening.ts';
import { shippedTemplate, shippedTemplateIds } from '../../setup/assets.ts';

describe('the opening', () => {
  it('has the captions that come and go with the first scene', () => {
    const ids = (template: string) => openingCaptions(shippedTemplate(template)).map(({ id }) => id);
    expect([ids('feature-trio'), ids('product-tutorial'), ids('live-teaser')]).toEqual([
      ['hook'],
      ['hook', 'promise'],
      // "Live" stays for most of the film.
      ['hook', 'when'],
    ]);
  });

  it('says something in every shipped template', () => {
    expect(shippedTemplateIds().filter((id) => !openingKeys(shippedTemplate(id)).includes('hook'))).toEqual([]);
  });

  it('asks for its texts under a hook’s own keys, and for no other', () => {
    const template = shippedTemplate('creator-spotlight');
    const keys = withHookTexts(template, 'detail').captions.flatMap(({ content }) =>
      content.kind === 'text' ? [content.key] : [],
    );
    expect(keys.filter((key) => key.startsWith('hooks.'))).toEqual(['hooks.detail.hook']);
    expect(keys).toContain('disclosure');
  });
});
