'use client';

import type { ReactNode } from 'react';
import { IntlProvider } from 'use-intl/react';
import type { Locale } from '#lib/messages/locales.ts';
import type { Messages } from '#lib/messages/messages.ts';

/** Gives the components below the words of one language. No message holds a date; the zone is named so that server and browser agree. */
export function Language({
  locale,
  messages,
  children,
}: {
  readonly locale: Locale;
  readonly messages: Messages;
  readonly children: ReactNode;
}) {
  return (
    <IntlProvider locale={locale} messages={messages} timeZone="UTC">
      {children}
    </IntlProvider>
  );
}
