import type {} from 'use-intl';
import type { english } from './en/index.ts';
import type { Locale } from './locales.ts';

/** Every message of the interface, in the shape of the English. */
export type Messages = typeof english;

/** Tells the library our keys and their arguments, so that a wrong one is an error of types. */
declare module 'use-intl' {
  interface AppConfig {
    Messages: Messages;
    Locale: Locale;
  }
}
