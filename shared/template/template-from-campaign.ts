import type { Campaign } from '../campaign/campaign-schema.ts';
import { type Choices, choicesFor } from '../campaign/choices.ts';
import { cutTemplate } from './cut-template.ts';
import type { Template } from './template-schema.ts';

const OTHERS = ['1:1', '16:9'] as const;

/**
 * A template that begins where a campaign stands: what it chooses for all its videos is cut in, its style comes first, and
 * its own colours are that style's. Templates are written for 9:16, whatever shape the campaign has; where its captions were
 * put on other shapes becomes a place by hand. What is for single products, markets or hooks, footage and brand stay with
 * the campaign.
 */
export function templateFromCampaign(template: Template, campaign: Campaign, id: string): Template {
  const { overrides: _overrides, brand: _brand, ratio: _ratio, ...common } = campaign;
  const choices = choicesFor(common, { product: '', market: '', hook: null });
  const { $schema: _schema, ...cut } = cutTemplate(template, choices);
  const defaultStyle = choices.style !== null && cut.styles[choices.style] ? choices.style : cut.defaultStyle;
  const styles = Object.entries(cut.styles).map(([name, style]) => {
    const palette = name === defaultStyle ? { ...style.palette, ...choices.palette } : style.palette;
    return [name, { ...style, palette }] as const;
  });
  const ratios = placedByHand(template, choices);
  return { ...cut, ...(ratios ? { ratios } : {}), id, revision: 1, defaultStyle, styles: Object.fromEntries(styles) };
}

/** The template's own places on other shapes, with those of captions that the campaign put elsewhere over them. */
function placedByHand(template: Template, choices: Choices): Template['ratios'] {
  const moved = OTHERS.flatMap((ratio) => {
    const there = cutTemplate(template, { ...choices, ratio });
    const boxes = there.captions.flatMap(({ id, box }) =>
      choices.captions[id]?.placeIn?.[ratio] ? [[id, box] as const] : [],
    );
    const own = template.ratios?.[ratio];
    return boxes.length === 0
      ? []
      : [[ratio, { ...own, boxes: { ...own?.boxes, ...Object.fromEntries(boxes) } }] as const];
  });
  return moved.length === 0 ? template.ratios : { ...template.ratios, ...Object.fromEntries(moved) };
}
