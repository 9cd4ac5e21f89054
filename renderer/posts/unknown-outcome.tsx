import { Search } from 'lucide-react';
import { useState } from 'react';
import type { Result } from '../../shared/api/contract.ts';
import type { Post } from '../../shared/publish/post.ts';
import { Button } from '../controls/button.tsx';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { changePosts } from '../studio/manage-posts.ts';
import { notifyFailure, useStudio } from '../studio/studio.ts';

/** Nobody can tell whether it was posted: the user looks, and says. Nothing is sent again before that. */
export function UnknownOutcome({ post }: { readonly post: Post }) {
  const t = useText();
  const studio = useStudio();
  const time = new Intl.DateTimeFormat(useLanguage(), { dateStyle: 'medium', timeStyle: 'short' });
  const [found, setFound] = useState<Result<'posts.findVideo'> | null>(null);
  const fail = (error: unknown): void => notifyFailure(studio, error);
  const look = (): void =>
    void studio.client.call('posts.findVideo', { post: post.id }).then((videos) => setFound(videos), fail);
  return (
    <div className="posts-note posts-note-warning unknown-outcome">
      <p>{t('posts.unknown-text')}</p>
      <div className="posts-row">
        <Button label={t('posts.find-video')} icon={Search} onPress={look} />
        <Button
          label={t('posts.not-there')}
          onPress={() => void changePosts(studio, 'posts.retry', { posts: [post.id], hasLooked: true })}
        />
      </div>
      {found?.length === 0 && <p className="field-hint">{t('posts.none-found')}</p>}
      {found !== null && found.length > 0 && (
        <ul>
          {found.map(({ id, caption, createdAt }) => (
            <li key={id} className="posts-row">
              <span dir="auto">{caption}</span>
              <span className="fine-print">{time.format(createdAt)}</span>
              <Button
                label={t('posts.that-is-it')}
                onPress={() =>
                  void studio.client.call('posts.confirmVideo', { post: post.id, videoId: id }).catch(fail)
                }
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
