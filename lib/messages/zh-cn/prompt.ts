import type { prompt as english } from '../en/prompt.ts';
import type { Translation } from '../translation.ts';

export const prompt: Translation<typeof english> = {};
