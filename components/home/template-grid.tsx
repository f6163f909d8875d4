import type { ComponentProps, MouseEvent } from 'react';
import { useTranslations } from 'use-intl/react';
import type { Icon } from '#components/ui/icon.tsx';
import { ArrowLeftRight, Rows3, Type, UsersRound, Video, WandSparkles } from '#components/ui/icons.tsx';
import { IMPORTS } from './import-begin.ts';

/** Those of lib/storyboard/templates.ts, which the page does not load: it only names them. */
const TEMPLATES = [
  ['characters', UsersRound],
  ['transform', WandSparkles],
  ['camera', Video],
  ['frames', ArrowLeftRight],
  ['story', Rows3],
] as const;

/** The starts. A template is a submit button of the form around them; a script is asked for first. */
export function TemplateGrid({
  disabled,
  onPasteScript,
}: {
  readonly disabled: boolean;
  readonly onPasteScript: (event: MouseEvent) => void;
}) {
  const t = useTranslations('templates');
  return (
    <ul className="mt-3.5 mb-9 grid grid-cols-2 gap-3 max-sm:gap-2 lg:grid-cols-3">
      {TEMPLATES.map(([id, icon]) => (
        <li key={id}>
          <Start icon={icon} title={t(id)} words={t(`${id}-words`)} type="submit" name="template" value={id} disabled={disabled} />
        </li>
      ))}
      <li>
        <Start
          icon={Type}
          title={t('script')}
          words={t('script-words')}
          type="submit"
          name="template"
          value={IMPORTS.script}
          onClick={onPasteScript}
        />
      </li>
    </ul>
  );
}

function Start({
  icon: Icon,
  title,
  words,
  ...rest
}: ComponentProps<'button'> & { readonly icon: Icon; readonly title: string; readonly words: string }) {
  return (
    <button
      {...rest}
      className="flex size-full items-center gap-3 rounded-xl border border-line bg-panel px-3.5 py-3 text-left transition-colors duration-100 hover:border-line-strong hover:bg-raised disabled:opacity-60 max-sm:gap-2.5 max-sm:px-2.5"
    >
      <span aria-hidden="true" className="grid size-9 flex-none place-items-center rounded-[10px] bg-raised text-accent-text">
        <Icon className="icon-[18px]" />
      </span>
      <span>
        <b className="block font-[550] max-sm:leading-tight">{title}</b>
        <small className="block text-faint text-xs max-sm:hidden">{words}</small>
      </span>
    </button>
  );
}
