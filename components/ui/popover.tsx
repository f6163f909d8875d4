'use client';

import { type ReactNode, type RefObject, useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { IconButton } from './icon-button.tsx';

/**
 * An icon button named by `label` that opens a small panel of controls under it. Escape, a press outside and leaving it
 * with the keyboard close it. `children` make the panel's content, which may be loaded only then, and are given the
 * function that closes it.
 */
export function Popover({
  label,
  icon,
  children,
  className,
}: {
  readonly label: string;
  readonly icon: ReactNode;
  readonly children: (close: () => void) => ReactNode;
  readonly className?: string;
}) {
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const trigger = useRef<HTMLButtonElement>(null);
  const panelId = useId();
  const close = () => {
    setOpen(false);
    trigger.current?.focus();
  };
  return (
    <div ref={root} className={`relative ${className ?? ''}`}>
      <IconButton
        ref={trigger}
        label={label}
        tip={{ align: 'end' }}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-controls={isOpen ? panelId : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {icon}
      </IconButton>
      {isOpen && (
        <Panel id={panelId} label={label} root={root} onClose={close} onLeave={() => setOpen(false)}>
          {children(close)}
        </Panel>
      )}
    </div>
  );
}

function Panel({
  id,
  label,
  root,
  onClose,
  onLeave,
  children,
}: {
  readonly id: string;
  readonly label: string;
  readonly root: RefObject<HTMLDivElement | null>;
  readonly onClose: () => void;
  readonly onLeave: () => void;
  readonly children: ReactNode;
}) {
  const leave = useEffectEvent((event: Event) => {
    const isOutside = event.target instanceof Node && !root.current?.contains(event.target);
    // A dialog that was opened from here lies above; it gives the focus back when it is done.
    if (isOutside && document.querySelector('dialog[open]') === null) onLeave();
  });
  useEffect(() => {
    const listening = new AbortController();
    for (const type of ['pointerdown', 'focusin']) document.addEventListener(type, (event) => leave(event), { signal: listening.signal });
    return () => listening.abort();
  }, []);
  return (
    <div
      id={id}
      role="dialog"
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
      className="absolute top-full right-0 z-50 mt-1.5 w-max min-w-60 max-w-[calc(100vw-1rem)] rounded-xl border border-line-strong bg-panel p-3 shadow-float"
    >
      {children}
    </div>
  );
}
