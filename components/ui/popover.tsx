'use client';

import { type ReactNode, type RefObject, useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { IconButton } from './icon-button.tsx';

/**
 * An icon button named by `label` that opens a small panel of controls under or over it. Escape, a press outside and leaving it
 * with the keyboard close it. `children` make the panel's content, which may be loaded only then, and are given the
 * function that closes it.
 */
export function Popover({
  label,
  icon,
  children,
  className,
  side = 'bottom',
}: {
  readonly label: string;
  readonly icon: ReactNode;
  readonly children: (close: () => void) => ReactNode;
  /** Of the button, where the panel opens. */
  readonly side?: 'top' | 'bottom';
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
        tip={{ align: 'end', side }}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-controls={isOpen ? panelId : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {icon}
      </IconButton>
      {isOpen && (
        <Panel id={panelId} label={label} side={side} root={root} onClose={close} onLeave={() => setOpen(false)}>
          {children(close)}
        </Panel>
      )}
    </div>
  );
}

function Panel({
  id,
  label,
  side,
  root,
  onClose,
  onLeave,
  children,
}: {
  readonly id: string;
  readonly label: string;
  readonly side: 'top' | 'bottom';
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
      className={`absolute right-0 ${side === 'top' ? 'bottom-full mb-1.5' : 'top-full mt-1.5'} z-50 w-max min-w-60 max-w-[calc(100vw-1rem)] rounded-xl border border-line-strong bg-panel p-3 shadow-float`}
    >
      {children}
    </div>
  );
}
