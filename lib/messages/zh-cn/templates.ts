import type { templates as english } from '../en/templates.ts';
import type { Translation } from '../translation.ts';

export const templates: Translation<typeof english> = {};
