import type { price as english } from '../en/price.ts';
import type { Translation } from '../translation.ts';

export const price: Translation<typeof english> = {};
