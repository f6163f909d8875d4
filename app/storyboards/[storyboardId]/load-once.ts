import 'server-only';
import { cache } from 'react';
import { loadStoryboard } from '#lib/server/storyboards/load-storyboard.ts';
import { getStudio } from '#lib/server/studio.ts';

/** The page and its title need the same storyboard: one request reads it once. */
export const loadOnce = cache(async (storyboardId: string) => loadStoryboard(await getStudio(), storyboardId));
