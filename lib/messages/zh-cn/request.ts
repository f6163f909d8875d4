import type { request as english } from '../en/request.ts';
import type { Translation } from '../translation.ts';

export const request: Translation<typeof english> = {};
