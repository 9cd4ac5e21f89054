import type { CreatorInfo } from '../../shared/publish/creator-info.ts';
import { Check, Toggle } from '../controls/check.tsx';
import { Choice } from '../controls/choice.tsx';
import { Range } from '../controls/range.tsx';
import { useText } from '../i18n/use-text.ts';
import { DisclosureFields } from './disclosure-fields.tsx';
import type { PostChoices } from './post-choices.ts';

export type DirectFieldsProps = {
  readonly choices: PostChoices;
  readonly creator: CreatorInfo;
  /** Length of the video; null hides the cover, as in a batch. */
  readonly seconds: number | null;
  readonly onChange: (change: Partial<PostChoices>) => void;
};

/** What travels with a direct post beside its caption. */
export function DirectFields(props: DirectFieldsProps) {
  const t = useText();
  const { choices, seconds, onChange } = props;
  return (
    <>
      <PrivacyField {...props} />
      <InteractionFields {...props} />
      <DisclosureFields choices={choices} onChange={onChange} />
      <div data-step="ai">
        <Toggle
          label={t('posts.ai')}
          hint={t('posts.ai-hint')}
          isOn={choices.isAiGenerated}
          onChange={(isAiGenerated) => onChange({ isAiGenerated })}
        />
      </div>
      {seconds !== null && (
        <div data-step="cover">
          <Range
            label={t('posts.cover')}
            value={(choices.coverMs ?? 0) / 1000}
            min={0}
            max={Math.max(0, seconds - 0.1)}
            step={0.1}
            format={(at) => `${at.toFixed(1)} s`}
            onChange={(at) => onChange({ coverMs: at === 0 ? null : Math.round(at * 1000) })}
            onEnd={() => undefined}
          />
        </div>
      )}
    </>
  );
}

/** The account's own options, none of them chosen. */
function PrivacyField({ choices, creator, onChange }: DirectFieldsProps) {
  const t = useText();
  const isBranded = choices.isDisclosed && choices.brandedContent;
  return (
    <div data-step="privacy">
      <Choice
        label={t('posts.privacy')}
        placeholder={t('posts.privacy-choose')}
        value={choices.privacy}
        options={creator.privacyOptions.map((value) => ({
          value,
          label: t(`posts.privacy-${value}`),
          disabledReason: isBranded && value === 'SELF_ONLY' ? t('posts.branded-private') : null,
        }))}
        onChange={(privacy) => onChange({ privacy })}
      />
    </div>
  );
}

function InteractionFields({ choices, creator, onChange }: DirectFieldsProps) {
  const t = useText();
  const rows = [
    ['allowComment', 'posts.allow-comment', creator.isCommentDisabled],
    ['allowDuet', 'posts.allow-duet', creator.isDuetDisabled],
    ['allowStitch', 'posts.allow-stitch', creator.isStitchDisabled],
  ] as const;
  return (
    <fieldset className="posts-set" data-step="interactions">
      <legend>{t('posts.allow')}</legend>
      {rows.map(([name, label, isDisabled]) => (
        <Check
          key={name}
          label={t(label)}
          isOn={choices[name] && !isDisabled}
          disabledReason={isDisabled ? t('posts.allow-disabled') : null}
          onChange={(isOn) => onChange({ [name]: isOn })}
        />
      ))}
    </fieldset>
  );
}
