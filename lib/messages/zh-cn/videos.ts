import type { videos as english } from '../en/videos.ts';
import type { Translation } from '../translation.ts';

export const videos: Translation<typeof english> = {};
