import { randomIds } from '#lib/kernel/ids.ts';

/** Ids that nobody can guess and that never meet again. */
export const makeId = randomIds((bytes) => crypto.getRandomValues(bytes));
