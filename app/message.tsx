import type { ReactNode } from 'react';
import { buttonClass } from '#components/ui/button.tsx';
import { Logo } from '#components/ui/logo.tsx';

/**
 * A page that holds one message: what happened, whether work is safe, and what to do. Every page carries it for the
 * case that it fails, so it is kept small, and its way out is a plain link: a fresh load is what a failed page needs.
 */
export function Message({
  title,
  children,
  home,
  action,
}: {
  readonly title: string;
  readonly children: ReactNode;
  /** The words of the link to the first page. */
  readonly home: string;
  readonly action?: ReactNode;
}) {
  return (
    <main className="grid min-h-dvh place-items-center p-6">
      <div className="flex max-w-md flex-col items-start gap-4">
        <Logo />
        <h1 className="font-semibold text-title tracking-[-0.02em]">{title}</h1>
        <p className="text-dim text-md">{children}</p>
        <div className="flex gap-3">
          {action}
          <a href="/" className={buttonClass({ size: 'large' })}>
            <b>{home}</b>
          </a>
        </div>
      </div>
    </main>
  );
}
