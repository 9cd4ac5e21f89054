import type { FeedView } from '../../shared/api/catalogue-methods.ts';
import { Choice } from '../controls/choice.tsx';
import type { TextKey } from '../i18n/en.ts';
import { useText } from '../i18n/use-text.ts';
import type { FeedChoices } from './use-feed.ts';

/** What a product is made of; the command line maps the rest. */
const FIELDS = ['key', 'title', 'price', 'salePrice', 'images', 'brand', 'description', 'lowest30d'] as const;
const NONE = '';

type FeedColumnsProps = {
  readonly feed: FeedView;
  readonly choices: FeedChoices;
  readonly onChange: (changed: Pick<FeedChoices, 'mapping'>) => void;
};

/** Which column each field is read from, with what stands in it. */
export function FeedColumns({ feed, choices, onChange }: FeedColumnsProps) {
  const t = useText();
  const options = feed.columns.map(({ name, sample }) => ({
    value: name,
    label: sample === '' ? name : `${name}: ${sample}`,
  }));
  return (
    <div className="catalogue-columns">
      {FIELDS.map((field) => {
        const [first = NONE, ...others] = feed.mapping[field] ?? [];
        const label = t(`catalogue.field.${field}` satisfies TextKey);
        const more = others.length > 0 ? ` (${t('catalogue.several', { count: others.length + 1 })})` : '';
        return (
          <Choice
            key={field}
            label={`${label}${more}`}
            ariaLabel={t('catalogue.column-of', { field: label })}
            value={first}
            options={[{ value: NONE, label: t('catalogue.no-column') }, ...options]}
            onChange={(column) =>
              onChange({ mapping: { ...choices.mapping, [field]: column === NONE ? [] : [column] } })
            }
          />
        );
      })}
    </div>
  );
}
