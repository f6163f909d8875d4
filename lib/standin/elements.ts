/**
 * The elements that the stand-in knows: every positive id exists. Ids 2001 to 2099 are made from a video of a person,
 * all others from pictures, so that a client can try the rules that tell the two kinds apart (kling-api.md §3.5).
 */
export type ElementKind = 'image' | 'video';

const FIRST_VIDEO_ELEMENT = 2001n;
const LAST_VIDEO_ELEMENT = 2099n;

export function elementKind(id: string): ElementKind {
  const number = BigInt(id);
  return number >= FIRST_VIDEO_ELEMENT && number <= LAST_VIDEO_ELEMENT ? 'video' : 'image';
}
