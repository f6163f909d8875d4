import type { theme as english } from '../en/theme.ts';
import type { Translation } from '../translation.ts';

export const theme: Translation<typeof english> = {
  display: '显示',
  theme: '主题',
  dark: '深色',
  light: '浅色',
  system: '跟随系统',
  language: '语言',
};
