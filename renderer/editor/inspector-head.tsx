import { X } from 'lucide-react';
import { Button } from '../controls/button.tsx';
import { useText } from '../i18n/use-text.ts';
import { setView, useStudio } from '../studio/studio.ts';

/** What is selected, and the way back to the campaign. */
export function InspectorHead({ title }: { readonly title: string }) {
  const t = useText();
  const studio = useStudio();
  return (
    <header className="inspector-head">
      <h2>{title}</h2>
      <Button
        label={t('inspector.deselect')}
        icon={X}
        isIconOnly
        variant="quiet"
        onPress={() => setView(studio, { selection: null })}
      />
    </header>
  );
}
