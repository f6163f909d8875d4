import type { images as english } from '../en/images.ts';
import type { Translation } from '../translation.ts';

export const images: Translation<typeof english> = {};
