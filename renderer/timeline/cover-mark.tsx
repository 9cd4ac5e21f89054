import { Image } from 'lucide-react';
import { DEFAULT_COVER } from '../../shared/template/instantiate.ts';
import { useText } from '../i18n/use-text.ts';
import { VARIANT_FRAMES } from '../studio/frame-time.ts';
import { useChoices } from '../studio/use-cut.ts';

/** Which frame becomes the cover picture. */
export function CoverMark() {
  const t = useText();
  const cover = useChoices().cover ?? DEFAULT_COVER;
  return (
    <span
      className="cover-mark"
      data-frame={cover}
      title={t('inspector.cover')}
      style={{ insetInlineStart: `${(cover / VARIANT_FRAMES) * 100}%` }}
    >
      <Image aria-hidden className="icon" />
    </span>
  );
}
