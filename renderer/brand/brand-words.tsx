import { Trash2 } from 'lucide-react';
import type { BrandKit, BrandTerm } from '../../shared/campaign/brand-kit-schema.ts';
import { AddLine } from '../controls/add-line.tsx';
import { Button } from '../controls/button.tsx';
import { Check } from '../controls/check.tsx';
import { TextInput } from '../controls/text-input.tsx';
import { useText } from '../i18n/use-text.ts';
import { addTerm, changeTerm, removeTerm, setTranslation, splitWords } from './brand-form.ts';
import { type ChosenLanguage, LanguageChoice, useLanguageName } from './language-choice.tsx';

/** What the schema of brands allows. */
const LIMITS = { letters: 100, note: 500, words: 500 } as const;

type BrandWordsProps = Omit<ChosenLanguage, 'language'> & {
  /** Null where the campaign has no other language than its source's. */
  readonly language: string | null;
  readonly kit: BrandKit;
  readonly onChange: (kit: BrandKit) => void;
};

/** Names that no language translates, and what languages call other things; checks hold translations to them. */
export function BrandWords({ kit, onChange, language, ...chosen }: BrandWordsProps) {
  const t = useText();
  const terms = kit.terms ?? [];
  return (
    <section className="form-section">
      <h3>{t('brand.words')}</h3>
      <p className="fine-print">{t('brand.words-hint')}</p>
      {language !== null && terms.some(({ keep }) => !keep) && (
        <LanguageChoice {...chosen} language={language} about={t('brand.words')} />
      )}
      {terms.length > 0 && (
        <ul className="brand-words">
          {terms.map((term, index) => (
            // A word has no name but its place: its letters change while it is typed.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above.
            <li key={index}>
              <Word {...{ kit, onChange, term, index }} language={language} />
            </li>
          ))}
        </ul>
      )}
      <NewWord terms={terms} onAdd={(word) => onChange(addTerm(kit, word))} />
    </section>
  );
}

type WordProps = Pick<BrandWordsProps, 'kit' | 'onChange' | 'language'> & {
  readonly term: BrandTerm;
  readonly index: number;
};

function Word({ kit, onChange, term, index, language }: WordProps) {
  const t = useText();
  const nameOf = useLanguageName();
  const { term: word, keep = false, translations, note } = term;
  const tooLong = (text: string): string | null =>
    text.length > LIMITS.letters ? t('brand.too-long', { count: LIMITS.letters }) : null;
  return (
    <fieldset className="brand-word">
      <legend className="visually-hidden">{word}</legend>
      <div className="hook">
        <TextInput
          label={t('brand.word')}
          value={word}
          problemOf={(text) => (text.trim() === '' ? t('brand.word-empty') : tooLong(text))}
          onChange={(text) => onChange(changeTerm(kit, index, { term: text }))}
        />
        <Button
          label={t('brand.take-away', { name: word })}
          icon={Trash2}
          isIconOnly
          variant="quiet"
          onPress={() => onChange(removeTerm(kit, index))}
        />
      </div>
      <Check
        label={t('brand.word-keep')}
        isOn={keep}
        onChange={(isKept) => onChange(changeTerm(kit, index, { keep: isKept }))}
      />
      {!keep && language !== null && (
        <TextInput
          key={language}
          label={t('brand.word-called', { language: nameOf(language) })}
          hint={t('brand.word-called-hint')}
          language={language}
          value={(translations?.[language] ?? []).join(', ')}
          problemOf={(text) =>
            splitWords(text)
              .map(tooLong)
              .find((each) => each !== null) ?? null
          }
          onChange={(text) => onChange(setTranslation(kit, index, { language, text }))}
        />
      )}
      <TextInput
        label={t('brand.word-note')}
        value={note ?? ''}
        problemOf={(text) => (text.length > LIMITS.note ? t('brand.too-long', { count: LIMITS.note }) : null)}
        onChange={(text) => onChange(changeTerm(kit, index, { note: text }))}
      />
    </fieldset>
  );
}

type NewWordProps = { readonly terms: readonly BrandTerm[]; readonly onAdd: (word: string) => void };

function NewWord({ terms, onAdd }: NewWordProps) {
  const t = useText();
  const reasonAgainst = (word: string): string | null => {
    if (word.trim() === '') return t('brand.word-empty');
    if (word.trim().length > LIMITS.letters) return t('brand.too-long', { count: LIMITS.letters });
    if (terms.some(({ term }) => term === word.trim())) return t('brand.word-known', { word: word.trim() });
    return terms.length >= LIMITS.words ? t('brand.words-full', { count: LIMITS.words }) : null;
  };
  return (
    <AddLine label={t('brand.new-word')} action={t('brand.word-add')} reasonAgainst={reasonAgainst} onAdd={onAdd} />
  );
}
