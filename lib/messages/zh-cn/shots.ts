import type { shots as english } from '../en/shots.ts';
import type { Translation } from '../translation.ts';

export const shots: Translation<typeof english> = {};
