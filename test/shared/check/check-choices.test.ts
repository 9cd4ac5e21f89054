import { describe, expect, it } from 'vitest';
import { parseCampaign } from '../../../shared/campaign/parse-campaign.ts';
import { checkChoices } from '../../../shared/check/check-choices.ts';
import { sequenceOf } from '../../../shared/template/cut-template.ts';
import { shippedTemplate } from '../../setup/assets.ts';
import { shippedScope } from '../../setup/rules.ts';

const template = shippedTemplate('feature-trio');

function found(changes: object, market = 'de-DE') {
  const document = {
    schema: 'fifteen/campaign',
    version: 1,
    name: 'x',
    template: 'feature-trio',
    markets: ['en-US', 'de-DE'],
    products: [{ id: 'kettle', name: 'Kettle' }],
    ...changes,
  };
  const campaign = parseCampaign(document, 'campaign.json');
  return checkChoices({ campaign, template }, shippedScope(market)).map(({ rule, severity, subject, message, fix }) => [
    rule,
    severity,
    subject,
    `${message} ${fix}`,
  ]);
}

describe('checkChoices', () => {
  it('is silent about choices that can be followed', () => {
    const changes = {
      sequence: sequenceOf(template).toReversed(),
      scenes: { 'feature-1': { transition: { kind: 'slide', frames: 12 } } },
      captions: { hook: { role: 'support', timing: { scene: 'closing', from: 0, frames: 30 } } },
    };
    expect(found(changes)).toEqual([]);
  });

  it('names the field, what is wrong and what there is', () => {
    const overrides = [
      { market: 'en-US', scenes: { nowhere: {} } },
      {
        market: 'de-DE',
        captions: { hok: {}, price: { role: 'headline' }, hook: { timing: { scene: 'end', from: 0, frames: 9 } } },
      },
      { scenes: { intro: {} } },
    ];
    expect(found({ overrides })).toEqual([
      [
        'choice-unknown',
        'error',
        'overrides[1].captions.hok',
        'campaign.json: overrides[1].captions.hok: the template has no caption "hok". Choose from: hook, feature-one, support-one, feature-two, support-two, feature-three, support-three, closing, price, action.',
      ],
      [
        'choice-unknown',
        'error',
        'price',
        'campaign.json: overrides[1].captions.price.role: the template has no role "headline" for this caption. Choose from: price.',
      ],
      [
        'choice-unknown',
        'error',
        'hook',
        'campaign.json: overrides[1].captions.hook.timing.scene: the template has no scene "end". Choose from: hook, feature-1, feature-2, feature-3, closing.',
      ],
      [
        'choice-unknown',
        'error',
        'overrides[2].scenes.intro',
        'campaign.json: overrides[2].scenes.intro: the template has no scene "intro". Choose from: hook, feature-1, feature-2, feature-3, closing.',
      ],
    ]);
  });

  it('says why a sequence cannot be followed', () => {
    const short = sequenceOf(template).map((each) => ({ ...each, frames: 80 }));
    const fix = "Correct it, or take it away for the template's own order and lengths.";
    expect([found({ sequence: short }), found({ sequence: sequenceOf(template).slice(1) })]).toEqual([
      [
        [
          'sequence-wrong',
          'error',
          'sequence',
          `campaign.json: sequence cannot be followed: its scenes last 400 frames together, the film has 450. ${fix}`,
        ],
      ],
      [
        [
          'sequence-wrong',
          'error',
          'sequence',
          `campaign.json: sequence cannot be followed: it must name each scene once: hook, feature-1, feature-2, feature-3, closing. ${fix}`,
        ],
      ],
    ]);
  });

  it('warns of a transition that is shortened', () => {
    const sequence = sequenceOf(template).map(({ scene, frames }) => ({
      scene,
      frames: { hook: 15, 'feature-1': 150 }[scene] ?? frames,
    }));
    const scenes = { 'feature-1': { transition: { kind: 'wipe', frames: 20 } } };
    expect(found({ sequence, scenes })).toEqual([
      [
        'transition-shortened',
        'warning',
        'feature-1',
        'campaign.json: scenes.feature-1.transition takes 20 frames; between these scenes there is room for 14, so it is shortened. Choose a shorter transition, or make both scenes longer.',
      ],
    ]);
  });
});
