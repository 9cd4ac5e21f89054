import { useText } from '../i18n/use-text.ts';
import { declarationOf, type PostChoices } from './post-choices.ts';

const MUSIC = 'https://www.tiktok.com/legal/page/global/music-usage-confirmation/en';
const BRANDED = 'https://www.tiktok.com/legal/page/global/bc-policy/en';

/** What the user agrees to, right before the button. Links stand where the sentence names them, in any language's order. */
export function Declaration({ choices }: { readonly choices: PostChoices }) {
  const t = useText();
  const links: Readonly<Record<string, readonly [string, string]>> = {
    music: [t('posts.music-link'), MUSIC],
    branded: [t('posts.branded-link'), BRANDED],
  };
  const parts = t(declarationOf(choices)).split(/\[(music|branded)\]/);
  return (
    <p className="posts-declaration" data-step="declaration">
      {parts.map((part) => {
        const link = links[part];
        if (!link) return part;
        return (
          <a key={part} href={link[1]} target="_blank" rel="noreferrer">
            {link[0]}
          </a>
        );
      })}
    </p>
  );
}
