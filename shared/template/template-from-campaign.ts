import type { Campaign } from '../campaign/campaign-schema.ts';
import { choicesFor } from '../campaign/choices.ts';
import { cutTemplate } from './cut-template.ts';
import type { Template } from './template-schema.ts';

/**
 * A template that begins where a campaign stands: what it chooses for all its videos is cut in, its style comes first, and
 * its own colours are that style's. Templates are written for 9:16, whatever shape the campaign has. What is for single products, markets or hooks, footage and brand stay with the campaign.
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
  return { ...cut, id, revision: 1, defaultStyle, styles: Object.fromEntries(styles) };
}
