import 'server-only';
import { cookies } from 'next/headers';
import { cache } from 'react';
import { THEME_COOKIE, type Theme, themeOf } from '#lib/client/theme.ts';

/** The theme of this request, so that the first picture is drawn in it. */
export const readTheme = cache(async (): Promise<Theme> => themeOf((await cookies()).get(THEME_COOKIE)?.value));
