import { describe, expect, it } from 'vitest';
import { parseTemplate } from '../../../shared/template/parse-template.ts';
import { readAsset, shippedTemplateIds } from '../../setup/assets.ts';

const trio = () => structuredClone(Object(readAsset('templates/feature-trio/template.json')));

describe('parseTemplate', () => {
  it.each(shippedTemplateIds())('takes %s', (id) => {
    expect(parseTemplate(readAsset(`templates/${id}/template.json`), 'template.json').id).toBe(id);
  });

  it('names what it does not know, at every level', () => {
    const template = trio();
    template.scenes[1].colour = 'red';
    template.styles.bold.roles.hook.glow = 3;
    expect(() => parseTemplate({ ...template, author: 'x' }, 'template.json')).toThrow(
      'template.json: nothing is known by the name of scenes[1].colour, styles.bold.roles.hook.glow, author.',
    );
  });

  it('names fields that are wrong, and a version that is newer', () => {
    const template = trio();
    template.captions[0].box.width = 0;
    expect(() => parseTemplate(template, 'template.json')).toThrow('template.json: captions[0].box.width: ');
    expect(() => parseTemplate({ ...trio(), version: 2 }, 'template.json')).toThrow('newer Fifteen');
    expect(() => parseTemplate(null, 'template.json')).toThrow('template.json: ');
  });
});
