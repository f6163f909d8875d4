/** The tray. Its order is the order of the numbers on the wire; no edit here touches a prompt, but for removal. */
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import { isBlank } from '#lib/prompt/count.ts';
import { mentionToWords } from '#lib/prompt/plain-text.ts';
import { fitPlain } from '#lib/prompt/shorten.ts';
import { wholeWithin } from '#lib/timing/places.ts';
import {
  type Aside,
  IMAGE_ROLES,
  type ImageRole,
  type Reference,
  STORED,
  type Storyboard,
  VIDEO_ROLES,
  type VideoRole,
} from '../document.ts';
import type { EditRefusal, Intent } from '../intent.ts';
import { mapPrompts } from '../prompts.ts';
import { isStorableReference, isStorableSource } from '../storable.ts';

type Edited = Result<Storyboard, EditRefusal>;
export type ReferenceIntent = Extract<
  Intent,
  {
    type:
      | 'rename-reference'
      | 'set-role'
      | 'set-pinned'
      | 'set-keep-original-sound'
      | 'replace-source'
      | 'move-reference'
      | 'remove-reference';
  }
>;

export function addReference(board: Storyboard, intent: Extract<Intent, { type: 'add-reference' }>): Edited {
  // What the tray takes from dialogs, drops and pastes must be storable, or the next save would refuse the whole document.
  const reference = { ...intent.reference, name: fitPlain(intent.reference.name, STORED.maxNameLength) };
  if (!isStorableReference(reference)) return fail('reference-malformed');
  if (board.references.some(({ id }) => id === reference.id)) return fail('id-not-free');
  if (board.references.length >= STORED.maxReferences) return fail('too-many-references');
  const added = { ...board, references: [...board.references, reference] };
  return ok(reference.kind === 'image' ? withFrameFreed(added, reference.id, reference.role) : added);
}

export function changeReference(board: Storyboard, intent: ReferenceIntent): Edited {
  const reference = board.references.find(({ id }) => id === intent.referenceId);
  if (!reference) return fail('reference-not-found');
  switch (intent.type) {
    case 'rename-reference': {
      const name = fitPlain(intent.name, STORED.maxNameLength);
      return ok(isBlank(name) || name === reference.name ? board : withReference(board, { ...reference, name }));
    }
    case 'set-role':
      return setRole(board, reference, intent.role);
    case 'set-pinned':
      return ok(reference.pinned === intent.pinned ? board : withReference(board, { ...reference, pinned: intent.pinned }));
    case 'set-keep-original-sound':
      if (reference.kind !== 'video') return fail('role-not-of-kind');
      return ok(
        reference.keepOriginalSound === intent.keep ? board : withReference(board, { ...reference, keepOriginalSound: intent.keep }),
      );
    case 'replace-source': {
      if (reference.kind === 'element') return fail('role-not-of-kind');
      return isStorableSource(intent.source)
        ? ok(withReference(board, { ...reference, source: intent.source }))
        : fail('reference-malformed');
    }
    case 'move-reference':
      return ok(moved(board, reference, intent.toIndex));
    case 'remove-reference': {
      const decided = withRolesDecided(board, (each) => each.referenceId === reference.id);
      const rest = board.references.filter((each) => each !== reference);
      return ok(mapPrompts({ ...decided, references: rest }, (prompt) => mentionToWords(prompt, reference.id, reference.name)));
    }
  }
}

function setRole(given: Storyboard, reference: Reference, role: ImageRole | VideoRole): Edited {
  const board = withRolesDecided(given, (each) => each.referenceId === reference.id);
  if (reference.kind === 'image' && isImageRole(role)) {
    if (reference.role === role) return ok(board);
    return ok(withFrameFreed(withReference(board, { ...reference, role }), reference.id, role));
  }
  if (reference.kind === 'video' && isVideoRole(role)) {
    return ok(reference.role === role ? board : withReference(board, { ...reference, role }));
  }
  return fail('role-not-of-kind');
}

/** There is one first and one end frame: an image that held the place, or waits to have it back, becomes a plain reference. */
function withFrameFreed(given: Storyboard, holderId: string, role: ImageRole): Storyboard {
  if (role === 'reference') return given;
  const board = withRolesDecided(given, (each) => each.role === role);
  const references = board.references.map((each) =>
    each.kind === 'image' && each.role === role && each.id !== holderId ? { ...each, role: 'reference' as const } : each,
  );
  return { ...board, references };
}

/** Lets go of roles that were put aside, because somebody has just decided about them. */
function withRolesDecided(board: Storyboard, isDecided: (each: Aside['roles'][number]) => boolean): Storyboard {
  const roles = board.aside.roles.filter((each) => !isDecided(each));
  return roles.length === board.aside.roles.length ? board : { ...board, aside: { ...board.aside, roles } };
}

function withReference(board: Storyboard, changed: Reference): Storyboard {
  return { ...board, references: board.references.map((each) => (each.id === changed.id ? changed : each)) };
}

function moved(board: Storyboard, reference: Reference, toIndex: number): Storyboard {
  const from = board.references.indexOf(reference);
  const to = wholeWithin(toIndex, { min: 0, max: board.references.length - 1 });
  if (to === from) return board;
  return { ...board, references: board.references.toSpliced(from, 1).toSpliced(to, 0, reference) };
}

function isImageRole(role: string): role is ImageRole {
  return (IMAGE_ROLES as readonly string[]).includes(role);
}

function isVideoRole(role: string): role is VideoRole {
  return (VIDEO_ROLES as readonly string[]).includes(role);
}
