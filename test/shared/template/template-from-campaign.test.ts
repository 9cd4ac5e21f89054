import { describe, expect, it } from 'vitest';
import type { Choices } from '../../../shared/campaign/choices.ts';
import { cutTemplate, sequenceOf } from '../../../shared/template/cut-template.ts';
import { templateFromCampaign } from '../../../shared/template/template-from-campaign.ts';
import type { Template } from '../../../shared/template/template-schema.ts';
import { shippedTemplate } from '../../setup/assets.ts';
import { campaignWith } from '../../setup/rules.ts';

const TRIO = shippedTemplate('feature-trio');

describe('templateFromCampaign', () => {
  it('cuts in what the campaign chooses for all, and nothing that is for some', () => {
    const sequence = sequenceOf(TRIO).map((entry) => ({ ...entry }));
    [sequence[1], sequence[2]] = [sequence[2] ?? sequence[0], sequence[1] ?? sequence[0]].map((each) => {
      if (!each) throw new Error('the template has three scenes');
      return each;
    }) as [(typeof sequence)[number], (typeof sequence)[number]];
    const captions = { hook: { role: 'headline' } };
    const campaign = campaignWith({
      template: 'feature-trio',
      style: 'warm',
      sequence,
      captions,
      palette: { accent: '#112233' },
      brand: { schema: 'fifteen/brand-kit', version: 1, name: 'A', palette: { sale: '#445566' } },
      hooks: [{ id: 'detail', name: 'Detail' }],
      overrides: [{ style: 'bold' }, { hook: 'detail', captions: { hook: { role: 'support' } } }],
    });
    const made = templateFromCampaign(TRIO, campaign, 'our-trio');
    const cut = cutTemplate(TRIO, { hook: null, sequence, scenes: {}, captions, endCard: null, ratio: '9:16' });
    expect(made.scenes).toEqual(cut.scenes);
    expect(made.captions).toEqual(cut.captions);
    expect([made.id, made.revision, made.defaultStyle]).toEqual(['our-trio', 1, 'warm']);
    expect(made.styles['warm']?.palette).toEqual({ ...TRIO.styles['warm']?.palette, accent: '#112233' });
    expect(made.styles['bold']).toEqual(TRIO.styles['bold']);
  });

  it('keeps where captions were put on other shapes as places by hand', () => {
    const captions = { hook: { placeIn: { '1:1': { x: 40, y: 60 } } } };
    const campaign = campaignWith({ template: 'feature-trio', captions });
    const made = templateFromCampaign(TRIO, campaign, 'our-trio');
    const asSquare = { hook: null, scenes: {}, endCard: null, ratio: '1:1' } as const;
    const captionsOf = (template: Template, chosen: Choices['captions']) =>
      cutTemplate(template, { ...asSquare, sequence: sequenceOf(template), captions: chosen }).captions;
    expect(captionsOf(made, {})).toEqual(captionsOf(TRIO, captions));
    expect(captionsOf(made, {})).not.toEqual(captionsOf(TRIO, {}));
    expect(Object.keys(made.ratios ?? {})).toEqual(['1:1']);
  });
});
