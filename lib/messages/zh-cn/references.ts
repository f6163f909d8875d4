import type { references as english } from '../en/references.ts';
import type { Translation } from '../translation.ts';

export const references: Translation<typeof english> = {};
