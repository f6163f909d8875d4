import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { Language } from '#components/ui/language.tsx';
import { ReplayEarlyPresses } from '#components/ui/replay-early-presses.tsx';
import { FRAME_COLOURS } from '#lib/client/theme.ts';
import { KeepEarlyPresses } from './early-presses.tsx';
import { geistMono, geistMonoWhole, geistSans, geistSansWhole, icons } from './fonts.ts';
import './globals.css';
import { messagesOf, readLocale } from './language.ts';
import { readTheme } from './theme.ts';

const FONTS = [geistSans, geistSansWhole, geistMono, geistMonoWhole, icons].map(({ variable }) => variable).join(' ');

/** Every page is rendered for its request: a page made earlier could not hold the nonce that lets its scripts run. */
export const dynamic = 'force-dynamic';

export const metadata: Metadata = {
  title: { default: 'Shotboard', template: '%s · Shotboard' },
  description: 'Compose, time, generate and keep multi-shot videos.',
  applicationName: 'Shotboard',
  icons: '/icon.svg',
};

export async function generateViewport(): Promise<Viewport> {
  const theme = await readTheme();
  const isSystem = theme === 'system';
  return {
    width: 'device-width',
    initialScale: 1,
    colorScheme: isSystem ? 'dark light' : theme,
    themeColor: isSystem
      ? (['dark', 'light'] as const).map((each) => ({ media: `(prefers-color-scheme: ${each})`, color: FRAME_COLOURS[each] }))
      : FRAME_COLOURS[theme],
  };
}

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const [locale, theme] = await Promise.all([readLocale(), readTheme()]);
  return (
    <html lang={locale} data-theme={theme} className={FONTS}>
      <body>
        <KeepEarlyPresses />
        <Language locale={locale} messages={messagesOf(locale)}>
          {children}
        </Language>
        <ReplayEarlyPresses />
      </body>
    </html>
  );
}
