/** Dark, light, or whatever the system says: kept in a cookie, so that the server can send the right one at once. */
export const THEMES = ['dark', 'light', 'system'] as const;
export type Theme = (typeof THEMES)[number];

export const THEME_COOKIE = 'theme';

/** The theme a cookie names; the system's for anything else. */
export function themeOf(cookie: string | undefined): Theme {
  return THEMES.find((theme) => theme === cookie) ?? 'system';
}

/** The colour of the browser's own frame, by theme: that of the top bar. */
export const FRAME_COLOURS = { dark: '#131418', light: '#fdfdfe' } as const;
