import type { elements as english } from '../en/elements.ts';
import type { Translation } from '../translation.ts';

export const elements: Translation<typeof english> = {};
