import { FileUp } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '../controls/button.tsx';
import { useText } from '../i18n/use-text.ts';
import { useStudio, useStudioState } from '../studio/studio.ts';

const ENDINGS = '.xlf,.xliff,.csv,.tsv,.txt,.xlsx,.po,.srt,.vtt';

type ChooseTextsProps = { readonly onChoose: (paths: () => Promise<readonly string[]>) => void };

/** Asks for translators' files: by the system's dialog where there is one, else by the browser's. */
export function ChooseTexts({ onChoose }: ChooseTextsProps) {
  const t = useText();
  const studio = useStudio();
  const picker = useRef<HTMLInputElement>(null);
  const hasDialogs = useStudioState(({ catalog }) => catalog?.host.hasNativeDialogs ?? false);
  return (
    <div className="choose-texts">
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        accept={ENDINGS}
        aria-label={t('exchange.choose')}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          onChoose(() => Promise.all(files.map((file) => studio.pathForFile(file))));
          // The same file may be chosen again.
          target.value = '';
        }}
      />
      <Button
        label={t('exchange.choose')}
        icon={FileUp}
        onPress={() =>
          hasDialogs ? onChoose(() => studio.client.call('host.choose', { what: 'texts' })) : picker.current?.click()
        }
      />
      <p className="fine-print">{t('exchange.choose-hint')}</p>
    </div>
  );
}
