import { useTranslations } from 'use-intl/react';
import { classNames } from '#components/ui/class-names.ts';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import { useStoryboard } from '#lib/client/editor.tsx';
import { columnOf, tenthsPerSecond } from '#lib/kling/estimate.ts';
import { LIMITS } from '#lib/kling/limits.ts';
import { MODES } from '#lib/storyboard/document.ts';

const COLUMNS = ['silent', 'withSound', 'withVideo'] as const;

/** The model's part of the price table, with the one figure that holds for this storyboard marked. */
export function PriceTable() {
  const t = useTranslations('price');
  const settings = useTranslations('settings');
  const model = useStoryboard((board) => board.settings.model);
  const mode = useStoryboard((board) => board.settings.mode);
  const column = useStoryboard(columnOf);
  return (
    <table className="mt-3 w-full border-separate border-spacing-0 text-sm">
      <caption className="pb-1 text-left text-dim text-xs-plus">{t('table', { model: LIMITS[model].label })}</caption>
      <thead>
        <tr className="text-dim [&>th]:border-line [&>th]:border-b [&>th]:py-1 [&>th]:pr-2 [&>th]:text-left [&>th]:font-normal">
          <th scope="col">{t('mode')}</th>
          {COLUMNS.map((each) => (
            <th key={each} scope="col">
              {t(`columns.${each}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {MODES.map((row) => (
          <tr key={row} className="[&>*]:border-line/60 [&>*]:border-b [&>*]:py-1 [&>*]:pr-2 [&>*]:text-left">
            <th scope="row" className="font-normal">
              {settings(`modes.${row}`)}
            </th>
            {COLUMNS.map((each) => {
              const tenths = tenthsPerSecond(model, row, each);
              const isThis = row === mode && each === column;
              return (
                <td key={each} className={classNames('font-mono', isThis ? 'font-semibold text-accent-text' : 'text-soft')}>
                  {tenths === null ? <span aria-hidden="true">–</span> : (tenths / 10).toFixed(1)}
                  {tenths === null && <VisuallyHidden>{t('notOffered')}</VisuallyHidden>}
                  {isThis && <VisuallyHidden> ({t('thisOne')})</VisuallyHidden>}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
