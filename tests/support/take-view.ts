import type { TakeView } from '#lib/take/take.ts';

/** A take as the browser sees it, waiting, but for what a test says of it. */
export function takeViewOf(changes: Partial<TakeView> = {}): TakeView {
  return {
    id: 'take1',
    number: 1,
    status: 'waiting',
    engine: 'stand-in',
    createdAt: 0,
    updatedAt: 0,
    acceptedAt: null,
    totalSeconds: 5,
    aspectRatio: '16:9',
    estimate: { units: 1, dollars: 0.14 },
    actualUnits: null,
    note: null,
    noteCode: null,
    failure: null,
    comment: null,
    isStarred: false,
    deletedAt: null,
    usualRenderSeconds: null,
    placeInQueue: null,
    heldBy: null,
    video: null,
    watermarkedUrl: null,
    isLookedAt: false,
    cuts: null,
    markedCuts: null,
    posterUrl: null,
    filmstripUrl: null,
    shots: [],
    ...changes,
  };
}
