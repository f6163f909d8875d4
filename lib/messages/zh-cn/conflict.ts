import type { conflict as english } from '../en/conflict.ts';
import type { Translation } from '../translation.ts';

export const conflict: Translation<typeof english> = {};
