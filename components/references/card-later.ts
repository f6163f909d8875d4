import { fetchAhead, loadLater } from '#components/ui/load-later.tsx';

const load = () => import('./card-parts.ts');

/** Fetches what a card opens before it is pressed: the hand is at the tray. */
export function fetchCardParts(): void {
  fetchAhead(load);
}

export const CardMenu = loadLater(async () => ({ default: (await load()).CardMenu }));
export const PictureProblems = loadLater(async () => ({ default: (await load()).PictureProblems }));
export const RemoveReference = loadLater(async () => ({ default: (await load()).RemoveReference }));
