import { Trash2 } from 'lucide-react';
import { Button } from '../controls/button.tsx';
import { useText } from '../i18n/use-text.ts';
import { type BrandForm, removeFile, SINGLE_PARTS } from './brand-form.ts';

const PARTS = [...SINGLE_PARTS, 'fonts'] as const;
type Part = (typeof PARTS)[number];

const PICTURES = 'image/png,image/jpeg,image/webp';
const ACCEPTED: Readonly<Record<Part, string>> = {
  ...{ logo: PICTURES, logoOnDark: PICTURES },
  ...{ sound: 'audio/*', fonts: '.ttf,.otf' },
};

type BrandFileFieldsProps = {
  readonly form: BrandForm;
  readonly onChange: (form: BrandForm) => void;
  /** Files that were chosen for a part: how they come to the host is the dialog's. */
  readonly onChoose: (part: Part, files: readonly File[]) => void;
};

/** Logos, sound and fonts: what the brand has, and files that replace it. */
export function BrandFileFields({ form, onChange, onChoose }: BrandFileFieldsProps) {
  const t = useText();
  return PARTS.map((part) => (
    <div key={part} className="field">
      <label className="field">
        <span className="field-label">{t(`brand.part-${part}`)}</span>
        <input
          type="file"
          accept={ACCEPTED[part]}
          multiple={part === 'fonts'}
          onChange={({ target }) => onChoose(part, [...(target.files ?? [])])}
        />
      </label>
      {ownFiles(form, part).map((file) => (
        <div key={file} className="brand-file">
          <bdi>{file}</bdi>
          <Button
            label={t('brand.take-away', { name: file })}
            icon={Trash2}
            isIconOnly
            variant="quiet"
            onPress={() => onChange({ ...form, kit: removeFile(form.kit, file) })}
          />
        </div>
      ))}
    </div>
  ));
}

/** Files that the brand has and keeps; fonts are added to, other parts are replaced. */
function ownFiles({ kit, sources }: BrandForm, part: Part): readonly string[] {
  if (part === 'fonts') return kit.fonts ?? [];
  if (sources[part] !== null) return [];
  const own = part === 'sound' ? kit.sound?.file : kit[part];
  return own === undefined ? [] : [own];
}

/** A form with chosen files in it; `paths` are where the host finds them. None chosen leaves the part as it is. */
export function withFiles(form: BrandForm, part: Part, paths: readonly string[]): BrandForm {
  const { sources } = form;
  const chosen = part === 'fonts' ? { fonts: [...paths] } : { [part]: paths[0] ?? null };
  return { ...form, sources: { ...sources, ...chosen } };
}
