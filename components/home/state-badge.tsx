import { useTranslations } from 'use-intl/react';
import { classNames } from '#components/ui/class-names.ts';
import { CircleCheck, Loader, TriangleAlert } from '#components/ui/icons.tsx';
import type { StoryboardState } from './storyboard-state.ts';

const TONES: Readonly<Record<StoryboardState['tone'], string>> = {
  busy: 'text-accent-text',
  bad: 'text-bad',
  ok: 'text-ok',
  quiet: 'text-dim',
};

/** How a storyboard stands, in a few words and a sign. */
export function StateBadge({ state }: { readonly state: StoryboardState }) {
  return (
    <span className={classNames('ml-auto inline-flex flex-none items-center gap-1.5 text-sm [&_.icon]:icon-[13px]', TONES[state.tone])}>
      {state.tone === 'busy' && <Loader className="motion-safe:animate-[spin_2.4s_linear_infinite]" />}
      {state.tone === 'bad' && <TriangleAlert />}
      {state.tone === 'ok' && <CircleCheck />}
      <StateWords state={state} />
    </span>
  );
}

function StateWords({ state }: { readonly state: StoryboardState }) {
  const t = useTranslations('home');
  switch (state.key) {
    case 'moving':
      return t('moving', { number: state.number, status: state.status });
    case 'takes':
    case 'takes-failed':
      return t(state.key, { count: state.count });
    default:
      return t(state.key);
  }
}
