/** The menu of how things look and which language they speak. */
export const theme = {
  display: 'Display',
  theme: 'Theme',
  dark: 'Dark',
  light: 'Light',
  system: 'System',
  language: 'Language',
} as const;
