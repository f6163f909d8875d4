'use client';

import { type ComponentProps, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { classNames } from './class-names.ts';

export interface MenuItem {
  readonly key: string;
  readonly label: ReactNode;
  readonly icon?: ReactNode;
  readonly onSelect: () => void;
  readonly tone?: 'plain' | 'danger';
}

/** What the button that opens the menu has to carry. */
export type MenuTrigger = Pick<ComponentProps<'button'>, 'onClick' | 'onKeyDown' | 'aria-haspopup' | 'aria-expanded'> & {
  readonly ref: React.RefObject<HTMLButtonElement | null>;
};

/**
 * A menu of actions under its button: arrows, Home and End move, Enter and Space choose, Escape and Tab close. After a
 * choice the focus is on the button again, unless the choice has put it somewhere else.
 */
export function Menu({
  label,
  trigger,
  items,
  className,
}: {
  readonly label: string;
  readonly trigger: (props: MenuTrigger) => ReactNode;
  readonly items: readonly MenuItem[];
  /** Of the menu itself: its width, and on which side it opens. */
  readonly className?: string;
}) {
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const options = () => [...(menu.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];

  useEffect(() => {
    if (!isOpen) return;
    menu.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
    const outside = (event: PointerEvent) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [isOpen]);

  function press(event: KeyboardEvent) {
    const all = options();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const next: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 };
    if (event.key === 'Escape' || event.key === 'Tab') {
      setOpen(false);
      if (event.key === 'Escape') {
        // Only the menu: a dialog around it stays.
        event.stopPropagation();
        button.current?.focus();
      }
      return;
    }
    const wanted = next[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    all[(wanted + all.length) % all.length]?.focus();
  }

  return (
    <div ref={root} className="relative">
      {trigger({
        ref: button,
        'aria-haspopup': 'menu',
        'aria-expanded': isOpen,
        onClick: () => setOpen(!isOpen),
        onKeyDown(event) {
          if (event.key !== 'ArrowDown' || isOpen) return;
          event.preventDefault();
          setOpen(true);
        },
      })}
      {isOpen && (
        <div
          ref={menu}
          role="menu"
          aria-label={label}
          tabIndex={-1}
          onKeyDown={press}
          className={classNames('absolute z-50 rounded-lg border border-line-strong bg-panel p-1 shadow-float', className)}
        >
          {items.map((item) => (
            <button
              key={item.key}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                setOpen(false);
                button.current?.focus();
                item.onSelect();
              }}
              className={classNames(
                'flex w-full items-center gap-2.5 rounded-md px-2.5 py-2 text-left text-sm-plus hover:bg-raised focus-visible:bg-raised pointer-coarse:py-2.5 [&_.icon]:icon-4 [&_.icon]:flex-none',
                item.tone === 'danger' ? 'text-bad' : '[&_.icon]:text-dim',
              )}
            >
              {item.icon}
              {item.label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
