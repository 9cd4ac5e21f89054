import { OWN_OPENING } from '../shared/campaign/variant-ids.ts';
import { CommandButton } from './commands/command-button.tsx';
import { commandById } from './commands/command-by-id.ts';
import { modeCommands, redoCommand, renderCommand, undoCommand } from './commands/edit-commands.ts';
import { Choice } from './controls/choice.tsx';
import { StateBadge } from './controls/state-badge.tsx';
import { openingName } from './i18n/opening-name.ts';
import { useLanguage, useText } from './i18n/use-text.ts';
import { readinessOf, readinessTone } from './preview/readiness.ts';
import { useVariantFacts } from './preview/variant-context.ts';
import { SaveStateText } from './save-state-text.tsx';
import { presentDocument } from './studio/selectors.ts';
import { setView, useStudio, useStudioState } from './studio/studio.ts';
import { useHooks } from './studio/use-hooks.ts';

/** Name and saving, the modes, what is looked at, and what can be done with it. */
export function TopBar() {
  const t = useText();
  const name = useStudioState((state) => presentDocument(state).campaign.name);
  const mode = useStudioState(({ view }) => view.mode);
  return (
    <header className="top-bar">
      <CommandButton command={commandById('close-campaign')} isIconOnly variant="quiet" />
      <div className="top-bar-name">
        <h1 dir="auto">{name}</h1>
        <SaveStateText />
      </div>
      <nav className="modes" aria-label={t('modes.title')}>
        {modeCommands.map((command) => (
          <CommandButton key={command.id} command={command} variant="quiet" isPressed={command.id === `mode-${mode}`} />
        ))}
      </nav>
      <span className="spring" />
      {mode !== 'variants' && <ProductChoice />}
      {mode !== 'variants' && <OpeningChoice />}
      {(mode === 'edit' || mode === 'posts') && <MarketChoice />}
      <div className="button-group">
        <CommandButton command={undoCommand} isIconOnly variant="quiet" isDirectional />
        <CommandButton command={redoCommand} isIconOnly variant="quiet" isDirectional />
      </div>
      <CommandButton command={commandById('palette')} isIconOnly variant="quiet" />
      <CommandButton command={commandById('preferences')} isIconOnly variant="quiet" />
      {mode !== 'variants' && <CommandButton command={renderCommand} variant={mode === 'posts' ? 'plain' : 'accent'} />}
    </header>
  );
}

function ProductChoice() {
  const t = useText();
  const studio = useStudio();
  const products = useStudioState((state) => presentDocument(state).campaign.products);
  const product = useStudioState(({ view }) => view.product);
  if (products.length < 2) return null;
  return (
    <Choice
      label={t('top.product')}
      isLabelHidden
      value={product}
      options={products.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(next) => setView(studio, { product: next })}
    />
  );
}

/** Which opening is looked at; nothing where there is one only. */
function OpeningChoice() {
  const t = useText();
  const studio = useStudio();
  const hooks = useHooks();
  const hook = useStudioState(({ view }) => view.hook);
  if (hooks.length === 0) return null;
  return (
    <Choice
      label={t('top.opening')}
      isLabelHidden
      value={hook ?? OWN_OPENING}
      options={[null, ...hooks.map(({ id }) => id)].map((id) => ({
        value: id ?? OWN_OPENING,
        label: openingName(t, hooks, id),
      }))}
      onChange={(next) => setView(studio, { hook: next === OWN_OPENING ? null : next })}
    />
  );
}

function MarketChoice() {
  const t = useText();
  const studio = useStudio();
  const names = new Intl.DisplayNames([useLanguage()], { type: 'language' });
  const markets = useStudioState((state) => presentDocument(state).campaign.markets);
  const { market, product, hook } = useStudioState(({ view }) => view);
  const { value: readiness } = useVariantFacts().readiness;
  const options = markets.map((id) => {
    const found = readinessOf(readiness, { product, market: id, hook });
    return {
      value: id,
      label: names.of(id) ?? id,
      detail: (
        <span className="market-detail">
          <span dir="ltr">{id}</span>
          {found && <StateBadge isCompact {...readinessTone(found, t)} />}
        </span>
      ),
    };
  });
  const current = readinessOf(readiness, { product, market, hook });
  return (
    <>
      {current && <StateBadge {...readinessTone(current, t)} />}
      <Choice
        label={t('top.market')}
        isLabelHidden
        value={market}
        options={options}
        onChange={(next) => setView(studio, { market: next })}
      />
    </>
  );
}
