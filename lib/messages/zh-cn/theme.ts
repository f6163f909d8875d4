import type { theme as english } from '../en/theme.ts';
import type { Translation } from '../translation.ts';

export const theme: Translation<typeof english> = {};
