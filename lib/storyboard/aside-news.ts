/** What an edit put aside and what it brought back, for telling the person. */
import { totalSeconds } from '#lib/timing/places.ts';
import type { Kind, Mode, SpecialRole, Storyboard } from './document.ts';
import type { Limits } from './limits.ts';
import { makesSeveralShots } from './settle.ts';

export type AsideThing =
  | { readonly what: 'kind'; readonly kind: Kind }
  | { readonly what: 'mode'; readonly mode: Mode }
  | { readonly what: 'sound' }
  | { readonly what: 'seconds'; readonly total: number }
  | { readonly what: SpecialRole; readonly referenceId: string; readonly name: string };

/** What has to happen for a thing to come back: a key of the catalog `settings.aside`. */
export type When = 'whenModel' | 'whenSingle' | 'whenNoVideo' | 'whenNoEdit' | 'whenFits';

export interface AsideNews {
  readonly kept: readonly AsideThing[];
  /** When all that was kept comes back. */
  readonly when: When;
  readonly broughtBack: readonly AsideThing[];
}

/** Compares two states of a storyboard; null when nothing was put aside and nothing came back. `limits` are those of the later one. */
export function asideNews(before: Storyboard, after: Storyboard, limits: Limits): AsideNews | null {
  if (before.aside === after.aside) return null;
  const earlier = thingsAside(before);
  const later = thingsAside(after);
  const kept = later.filter((thing) => !earlier.some((each) => isSame(each, thing)));
  const broughtBack = earlier.filter((thing) => !later.some((each) => isSame(each, thing)) && isInPlace(after, thing));
  if (kept.length === 0 && broughtBack.length === 0) return null;
  const conditions = new Set(kept.map((thing) => whenBack(after, thing, limits)));
  const [condition] = conditions;
  return { kept, when: conditions.size === 1 && condition !== undefined ? condition : 'whenFits', broughtBack };
}

/** Everything that waits, in the order of the settings. */
export function thingsAside({ aside, references }: Storyboard): AsideThing[] {
  return [
    ...(aside.kind === null ? [] : [{ what: 'kind', kind: aside.kind } as const]),
    ...(aside.mode === null ? [] : [{ what: 'mode', mode: aside.mode } as const]),
    ...(aside.sound ? [{ what: 'sound' } as const] : []),
    ...(aside.seconds === null ? [] : [{ what: 'seconds', total: totalSeconds(aside.seconds) } as const]),
    ...aside.roles.flatMap(({ role, referenceId }) => {
      const reference = references.find(({ id }) => id === referenceId);
      return reference ? [{ what: role, referenceId, name: reference.name }] : [];
    }),
  ];
}

function isSame(a: AsideThing, b: AsideThing): boolean {
  const named = ({ what, ...rest }: AsideThing) => `${what} ${'referenceId' in rest ? rest.referenceId : Object.values(rest).join()}`;
  return named(a) === named(b);
}

function isInPlace(board: Storyboard, thing: AsideThing): boolean {
  switch (thing.what) {
    case 'kind':
      return board.kind === thing.kind;
    case 'mode':
      return board.settings.mode === thing.mode;
    case 'sound':
      return board.settings.sound;
    case 'seconds':
      return board.totalSeconds === thing.total;
    default:
      return board.references.some((each) => each.id === thing.referenceId && each.kind !== 'element' && each.role === thing.what);
  }
}

function whenBack(board: Storyboard, { what }: AsideThing, limits: Limits): When {
  if (what === 'kind' || what === 'mode' || what === 'seconds') return 'whenModel';
  if (what === 'sound') return limits.sound ? 'whenNoVideo' : 'whenModel';
  return makesSeveralShots(board.kind) ? 'whenSingle' : 'whenNoEdit';
}
