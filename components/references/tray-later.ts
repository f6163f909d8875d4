import { fetchAhead, loadLater, loadLaterThanDrawn } from '#components/ui/load-later.tsx';
import { fetchCardParts } from './card-later.ts';

const load = () => import('./tray-parts.ts');
const loadPending = () => import('./pending-cards.tsx');

/** Fetches the cards' scripts before the first card is there: the hand is at the tray, or a file is coming. */
export function fetchTrayParts(): void {
  fetchAhead(load, loadPending);
  fetchCardParts();
}

export const TrayCards = loadLaterThanDrawn(async () => ({ default: (await load()).TrayCards }));
export const PendingPictures = loadLater(async () => ({ default: (await loadPending()).PendingPictures }));
export const PendingVideos = loadLater(async () => ({ default: (await loadPending()).PendingVideos }));
export const FixAll = loadLater(async () => ({ default: (await load()).FixAll }));
export const UnseenAddresses = loadLater(async () => ({ default: (await load()).UnseenAddresses }));
