import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { notifyFailure, useStudio } from '../studio/studio.ts';
import { Button } from './button.tsx';

/** Puts a text on the clipboard, and says that it did. */
export function CopyButton({ label, text }: { readonly label: string; readonly text: string }) {
  const t = useText();
  const studio = useStudio();
  const [copied, setCopied] = useState<string | null>(null);
  const isCopied = copied === text;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(text);
    } catch (error) {
      notifyFailure(studio, error);
    }
  };
  return (
    <Button label={isCopied ? t('posts.copied') : label} icon={isCopied ? Check : Copy} onPress={() => void copy()} />
  );
}
