/**
 * What a choice rules out is put aside, and comes back when it fits again. So switching the model or the kind destroys
 * nothing, and switching back gives the same storyboard (decision 0016).
 *
 * It looks at choices alone, never at words: whether a prompt happens to name an image must not change a setting while
 * somebody types. Rules that hang on the words stay issues of `check`.
 */
import { totalRange, totalSeconds } from '#lib/timing/places.ts';
import { rescale } from '#lib/timing/rescale.ts';
import { type Aside, KINDS, type Kind, MODES, type Mode, type Reference, type SpecialRole, type Storyboard } from './document.ts';
import { lengths } from './edits/plan.ts';
import type { Limits } from './limits.ts';

/**
 * Puts aside what the model, the kind or the references of the storyboard rule out, and brings back what they take
 * again. Settling twice changes nothing more; a storyboard that is settled already comes back as the same object.
 */
export function settle(board: Storyboard, limits: Limits): Storyboard {
  return [settleKind, settleMode, settleRoles, settleSound, settleSeconds].reduce((settled, step) => step(settled, limits), board);
}

/** Whether a request of this kind makes several shots, planned or cut by the model. */
export function makesSeveralShots(kind: Kind): boolean {
  return kind !== 'single';
}

/** Whether a role can be had: no frame and no edit in several shots (§3.3), no frame beside a video that is edited (§3.4). */
function takesRole(role: SpecialRole, { kind, isVideoEdited }: { readonly kind: Kind; readonly isVideoEdited: boolean }): boolean {
  if (makesSeveralShots(kind)) return false;
  return role === 'base' || !isVideoEdited;
}

function settleKind(board: Storyboard, { kinds }: Limits): Storyboard {
  const wanted = board.aside.kind ?? board.kind;
  if (kinds.includes(wanted)) return withChange(board, { kind: wanted }, { kind: null });
  const kind = kinds.includes('single') ? 'single' : (KINDS.find((each) => kinds.includes(each)) ?? board.kind);
  return withChange(board, { kind }, { kind: wanted });
}

/** The nearest mode below the wanted one, or else the lowest there is. */
function settleMode(board: Storyboard, { modes }: Limits): Storyboard {
  const wanted = board.aside.mode ?? board.settings.mode;
  const offered = MODES.filter((mode) => modes.includes(mode));
  const mode: Mode = offered.findLast((each) => MODES.indexOf(each) <= MODES.indexOf(wanted)) ?? offered[0] ?? wanted;
  return withChange(board, { settings: { ...board.settings, mode } }, { mode: mode === wanted ? null : wanted });
}

function settleRoles(board: Storyboard): Storyboard {
  const wanted = board.references.map((reference) => wantedRole(board, reference));
  const isVideoEdited = wanted.includes('base') && takesRole('base', { kind: board.kind, isVideoEdited: false });
  const roles: Aside['roles'] = [];
  const references = board.references.map((reference, index) => {
    const role = wanted[index] ?? null;
    if (role === null) return reference;
    if (takesRole(role, { kind: board.kind, isVideoEdited })) return withRole(reference, role);
    roles.push({ referenceId: reference.id, role });
    return withRole(reference, reference.kind === 'video' ? 'feature' : 'reference');
  });
  return withChange(board, { references }, { roles });
}

/** The special role a reference has or waits to have back; null: neither. A role of another kind of reference is none. */
function wantedRole({ aside }: Storyboard, reference: Reference): SpecialRole | null {
  if (reference.kind === 'element') return null;
  if (reference.role !== 'reference' && reference.role !== 'feature') return reference.role;
  const waiting = aside.roles.find(({ referenceId }) => referenceId === reference.id)?.role ?? null;
  return waiting !== null && (waiting === 'base') === (reference.kind === 'video') ? waiting : null;
}

function withRole(reference: Reference, role: SpecialRole | 'reference' | 'feature'): Reference {
  if (reference.kind === 'element' || reference.role === role) return reference;
  if (reference.kind === 'video') return role === 'base' || role === 'feature' ? { ...reference, role } : reference;
  return role === 'base' || role === 'feature' ? reference : { ...reference, role };
}

/** No sound from a model that makes none (§3.1), and none beside a video (§3.6); videos are always sent. */
function settleSound(board: Storyboard, limits: Limits): Storyboard {
  const wanted = board.settings.sound || board.aside.sound;
  const sound = wanted && limits.sound && !board.references.some(({ kind }) => kind === 'video');
  return withChange(board, { settings: { ...board.settings, sound } }, { sound: wanted && !sound });
}

/** A total above the model's longest video is shortened in proportion (§3.8); the old lengths wait. */
function settleSeconds(board: Storyboard, { durationSeconds }: Limits): Storyboard {
  const wanted = waitingLengths(board) ?? lengths(board);
  const isTooLong = totalSeconds(wanted) > durationSeconds.max;
  const seconds = isTooLong ? rescale(wanted, durationSeconds.max) : wanted;
  const shots = board.shots.map((shot, index) =>
    shot.seconds === seconds[index] ? shot : { ...shot, seconds: seconds[index] ?? shot.seconds },
  );
  return withChange(board, { shots, totalSeconds: totalSeconds(seconds) }, { seconds: isTooLong ? wanted : null });
}

/** Lengths that cannot be those of these shots come from a file that somebody wrote by hand; they are let go. */
function waitingLengths({ aside, shots }: Storyboard): number[] | null {
  if (aside.seconds === null || aside.seconds.length !== shots.length) return null;
  const { min, max } = totalRange(shots.length);
  const total = totalSeconds(aside.seconds);
  return total >= min && total <= max ? aside.seconds : null;
}

/** The storyboard with a change, or the very same one where the change is none: editing compares by identity. */
function withChange(board: Storyboard, change: Partial<Storyboard>, changedAside: Partial<Aside>): Storyboard {
  const next = { ...change, aside: { ...board.aside, ...changedAside } };
  const changed = Object.entries(next).filter(([key, value]) => !isSame(board[key as keyof Storyboard], value));
  return changed.length === 0 ? board : { ...board, ...Object.fromEntries(changed) };
}

/** Equal down to the members of lists, which settling leaves as they are or replaces. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = Object.keys(b);
  return Object.keys(a).length === keys.length && keys.every((key) => isSame(Reflect.get(a, key), Reflect.get(b, key)));
}
