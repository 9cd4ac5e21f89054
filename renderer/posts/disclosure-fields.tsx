import { Info } from 'lucide-react';
import { Check, Toggle } from '../controls/check.tsx';
import { useText } from '../i18n/use-text.ts';
import { labelOf, type PostChoices } from './post-choices.ts';

type DisclosureFieldsProps = {
  readonly choices: PostChoices;
  readonly onChange: (change: Partial<PostChoices>) => void;
};

/** Whether it promotes somebody, and whom; with the label that TikTok will put on it. */
export function DisclosureFields({ choices, onChange }: DisclosureFieldsProps) {
  const t = useText();
  const label = labelOf(choices);
  const isPrivate = choices.privacy === 'SELF_ONLY';
  return (
    <fieldset className="posts-set" data-step="disclosure">
      <Toggle
        label={t('posts.disclose')}
        hint={t('posts.disclose-hint')}
        isOn={choices.isDisclosed}
        onChange={(isDisclosed) => onChange({ isDisclosed, yourBrand: false, brandedContent: false })}
      />
      {choices.isDisclosed && (
        <div className="posts-inset">
          <Check
            label={t('posts.your-brand')}
            hint={t('posts.your-brand-hint')}
            isOn={choices.yourBrand}
            onChange={(yourBrand) => onChange({ yourBrand })}
          />
          <Check
            label={t('posts.branded')}
            hint={t('posts.branded-hint')}
            isOn={choices.brandedContent}
            disabledReason={isPrivate ? t('posts.branded-private') : null}
            onChange={(brandedContent) => onChange({ brandedContent })}
          />
          {label !== null && (
            <p className="posts-note" role="status">
              <Info aria-hidden className="icon" />
              {t(label)}
            </p>
          )}
        </div>
      )}
    </fieldset>
  );
}
