import { ArrowLeftRight, type LucideIcon, Rows3, SquarePen, Type, UsersRound, Video, WandSparkles } from 'lucide-react';

export interface TemplateChoice {
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

const ICONS: Readonly<Record<string, LucideIcon>> = {
  'Characters and references': UsersRound,
  'Transform a video': WandSparkles,
  'Borrow camera movement': Video,
  'Start and end frames': ArrowLeftRight,
  'Six-shot story': Rows3,
  'Paste a script': Type,
};

/** The starts, each a submit button of the form around them. */
export function TemplateGrid({ templates, disabled }: { readonly templates: readonly TemplateChoice[]; readonly disabled: boolean }) {
  return (
    <ul className="mt-3.5 mb-9 grid grid-cols-2 gap-3 max-sm:gap-2 lg:grid-cols-3">
      {templates.map((template) => {
        const Icon = ICONS[template.title] ?? SquarePen;
        return (
          <li key={template.id}>
            <button
              type="submit"
              name="template"
              value={template.id}
              disabled={disabled}
              className="flex size-full items-center gap-3 rounded-xl max-sm:gap-2.5 max-sm:px-2.5 border border-line bg-panel px-3.5 py-3 text-left transition-colors duration-100 hover:border-line-strong hover:bg-raised disabled:opacity-60"
            >
              <span aria-hidden="true" className="grid size-9 flex-none place-items-center rounded-[10px] bg-raised text-accent-text">
                <Icon className="size-[18px]" />
              </span>
              <span>
                <b className="block font-[550] max-sm:leading-tight">{template.title}</b>
                <small className="block text-faint text-xs max-sm:hidden">{template.description}</small>
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
