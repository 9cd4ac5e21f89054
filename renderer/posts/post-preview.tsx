import { useEffect, useRef } from 'react';
import { useText } from '../i18n/use-text.ts';
import { openSession } from '../studio/selectors.ts';
import { useStudioState } from '../studio/studio.ts';
import type { Draft } from './post-facts.ts';

type PostPreviewProps = { readonly draft: Draft; readonly coverMs: number | null };

/** The very file that will be sent; choosing a cover shows its frame. */
export function PostPreview({ draft, coverMs }: PostPreviewProps) {
  const t = useText();
  const { id, folder } = useStudioState(openSession);
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current && coverMs !== null) video.current.currentTime = coverMs / 1000;
  }, [coverMs]);
  return (
    <figure className="post-preview" data-step="preview">
      {/* biome-ignore lint/a11y/useMediaCaption: the texts of these videos are in the picture. */}
      <video
        ref={video}
        src={addressOf(id, folder, draft.file)}
        controls
        playsInline
        preload="metadata"
        aria-label={t('posts.preview')}
      />
      <figcaption className="fine-print numeric">
        <bdi dir="ltr">
          {draft.width} × {draft.height} · {draft.seconds.toFixed(1)} s · {(draft.bytes / 1e6).toFixed(1)} MB
        </bdi>
      </figcaption>
    </figure>
  );
}

/** Files of an open campaign are served under its id, the same by every host. */
function addressOf(campaign: string, folder: string, file: string): string {
  const inside = file.slice(folder.length).split(/[\\/]/).filter(Boolean);
  return `/media/${[campaign, ...inside].map(encodeURIComponent).join('/')}`;
}
