import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { Language } from '#components/ui/language.tsx';
import { geistMono, geistSans } from './fonts.ts';
import './globals.css';
import { messagesOf, readLocale } from './language.ts';

/** Every page is rendered for its request: a page made earlier could not hold the nonce that lets its scripts run. */
export const dynamic = 'force-dynamic';

export const metadata: Metadata = {
  title: { default: 'Shotboard', template: '%s · Shotboard' },
  description: 'Compose, time, generate and keep multi-shot videos.',
  applicationName: 'Shotboard',
  icons: '/icon.svg',
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  colorScheme: 'dark light',
  themeColor: [
    { media: '(prefers-color-scheme: dark)', color: '#131418' },
    { media: '(prefers-color-scheme: light)', color: '#fdfdfe' },
  ],
};

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const locale = await readLocale();
  return (
    <html lang={locale} className={`${geistSans.variable} ${geistMono.variable}`}>
      <body>
        <Language locale={locale} messages={messagesOf(locale)}>
          {children}
        </Language>
      </body>
    </html>
  );
}
