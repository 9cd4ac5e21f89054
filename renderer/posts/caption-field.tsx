import { captionRoom } from '../../shared/publish/caption.ts';
import { TextInput } from '../controls/text-input.tsx';
import { useText } from '../i18n/use-text.ts';

/** UTF-16 units, as TikTok counts (content-posting-api-reference-direct-post, read November 2026). */
export const MAX_CAPTION = 2200;

type CaptionFieldProps = { readonly caption: string; readonly onChange: (caption: string) => void };

/** Text and hashtags in one, all of it the user's to change. */
export function CaptionField({ caption, onChange }: CaptionFieldProps) {
  const t = useText();
  const { used, fits } = captionRoom(caption, MAX_CAPTION);
  return (
    <div data-step="caption">
      <TextInput
        label={t('posts.caption')}
        value={caption}
        onChange={onChange}
        isMultiline
        hint={
          <span className={fits ? 'numeric' : 'numeric field-problem'} aria-live="polite">
            {t('posts.caption-count', { used, max: MAX_CAPTION })}
          </span>
        }
      />
    </div>
  );
}
