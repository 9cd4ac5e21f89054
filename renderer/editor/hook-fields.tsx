import { Eye, Trash2 } from 'lucide-react';
import { type Hook, MAX_HOOKS } from '../../shared/campaign/hook-schema.ts';
import { AddLine } from '../controls/add-line.tsx';
import { Button } from '../controls/button.tsx';
import { TextInput } from '../controls/text-input.tsx';
import { addHook, removeHook, renameHook } from '../document/edit-hooks.ts';
import { useText } from '../i18n/use-text.ts';
import { editDocument, endEdit } from '../studio/edit-document.ts';
import { openSession, presentDocument } from '../studio/selectors.ts';
import { setView, useStudio, useStudioState } from '../studio/studio.ts';
import { useHooks } from '../studio/use-hooks.ts';

/** The openings of the campaign: which one is looked at, what each is called, one more, one less. */
export function HookFields() {
  const t = useText();
  const studio = useStudio();
  const { isReadOnly } = useStudioState(openSession);
  const hooks = useHooks();
  const shown = useStudioState(({ view }) => view.hook);
  return (
    <section className="form-section">
      <h3>{t('hooks.title')}</h3>
      <p className="fine-print">{t('hooks.hint')}</p>
      {hooks.length > 0 && (
        <ul className="hooks">
          <li className="hook">
            <ShowButton
              name={t('hooks.own')}
              isShown={shown === null}
              onPress={() => setView(studio, { hook: null })}
            />
            <span>{t('hooks.own')}</span>
          </li>
          {hooks.map((hook) => (
            <HookRow key={hook.id} hook={hook} isShown={shown === hook.id} isReadOnly={isReadOnly} />
          ))}
        </ul>
      )}
      {!isReadOnly && <NewHook count={hooks.length} />}
    </section>
  );
}

type ShowButtonProps = { readonly name: string; readonly isShown: boolean; readonly onPress: () => void };

function ShowButton({ name, isShown, onPress }: ShowButtonProps) {
  const t = useText();
  return (
    <Button
      label={t('hooks.show', { name })}
      icon={Eye}
      isIconOnly
      variant="quiet"
      isPressed={isShown}
      onPress={onPress}
    />
  );
}

type HookRowProps = { readonly hook: Hook; readonly isShown: boolean; readonly isReadOnly: boolean };

function HookRow({ hook: { id, name }, isShown, isReadOnly }: HookRowProps) {
  const t = useText();
  const studio = useStudio();
  return (
    <li className="hook">
      <ShowButton name={name} isShown={isShown} onPress={() => setView(studio, { hook: id })} />
      <TextInput
        label={t('hooks.name', { id })}
        isLabelHidden
        value={name}
        isReadOnly={isReadOnly}
        problemOf={(text) => (text.trim() === '' ? t('product.name-empty') : null)}
        onChange={(text) => editDocument(studio, (document) => renameHook(document, id, text), `hook ${id}`)}
        onEnd={() => endEdit(studio)}
      />
      {!isReadOnly && (
        <Button
          label={t('hooks.remove', { name })}
          icon={Trash2}
          isIconOnly
          variant="quiet"
          onPress={() => editDocument(studio, (document) => removeHook(document, id))}
        />
      )}
    </li>
  );
}

function NewHook({ count }: { readonly count: number }) {
  const t = useText();
  const studio = useStudio();
  const reasonAgainst = (name: string): string | null =>
    count >= MAX_HOOKS ? t('hooks.full', { count: MAX_HOOKS }) : name.trim() === '' ? t('product.name-empty') : null;
  const add = (name: string): void => {
    const { hook } = addHook(presentDocument(studio.store.getState()), name);
    editDocument(studio, (document) => addHook(document, name).document);
    setView(studio, { hook });
  };
  return (
    <AddLine
      label={t('hooks.new-name')}
      placeholder={t('hooks.new-example')}
      action={t('hooks.add')}
      reasonAgainst={reasonAgainst}
      onAdd={add}
    />
  );
}
