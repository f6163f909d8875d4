/** One storyboard out of two versions of it. Whatever is chosen, the result is valid by `storyboardSchema`. */
import { mentionedIds } from '#lib/prompt/mention.ts';
import { mentionToWords } from '#lib/prompt/plain-text.ts';
import { totalSeconds } from '#lib/timing/places.ts';
import { rescale } from '#lib/timing/rescale.ts';
import { COMPARED_SETTINGS, differences, isSame, keyOf, type Part, referenceOf, type Side, shotOf, type Versions } from './difference.ts';
import { type Aside, IMPLIABLE_SETTINGS, type Reference, STORED, type Storyboard } from './document.ts';
import { currentPrompts, mapPrompts } from './prompts.ts';

/** Which side each part (by its key) is taken from; parts that are not in it are taken as proposed. */
export type Choices = ReadonlyMap<string, Side>;

/**
 * Takes each part from the side that changed it, or that was chosen. One version against an unchanged one gives that
 * version, to the byte; all parts from one side give that side.
 */
export function mergeVersions(versions: Versions, choices: Choices = new Map()): Storyboard {
  const { base, mine, theirs } = versions;
  const found = differences(versions);
  const sides = new Map(found.map(({ key, proposed }) => [key, choices.get(key) ?? proposed]));
  // What nobody sees differs at most: what an import left unsaid, and what was put aside.
  if (found.length === 0) return base !== null && isSame(theirs, base) ? mine : theirs;
  for (const side of ['mine', 'theirs'] as const) {
    if ([...sides.values()].every((each) => each === side)) return versions[side];
  }

  const sideOf = (part: Part): Side => sides.get(keyOf(part)) ?? 'mine';
  const take = (part: Part): Storyboard => versions[sideOf(part)];
  const references = mergedReferences(versions, sideOf);
  const plan = mergedPlan(versions, sideOf);
  const merged: Storyboard = {
    ...mine,
    title: take({ at: 'title' }).title,
    kind: take({ at: 'kind' }).kind,
    settings: mergedSettings(versions, take),
    totalLocked: take({ at: 'lock' }).totalLocked,
    ...plan,
    autoPrompt: take({ at: 'words', target: 'auto' }).autoPrompt,
    singlePrompt: take({ at: 'words', target: 'single' }).singlePrompt,
    references,
    aside: mergedAside(versions, take, references),
  };
  return withinTray(withoutLostMentions(merged, versions));
}

/** The shots of one side, each with the words and seconds it is to have; the total is their sum, brought into its range. */
function mergedPlan({ mine, theirs }: Versions, sideOf: (part: Part) => Side): Pick<Storyboard, 'shots' | 'totalSeconds'> {
  const versions = { mine, theirs };
  const shots = versions[sideOf({ at: 'shots' })].shots.map((listed) => {
    const words = shotOf(versions[sideOf({ at: 'words', target: { shotId: listed.id } })], listed.id) ?? listed;
    const length = shotOf(versions[sideOf({ at: 'seconds', shotId: listed.id })], listed.id) ?? listed;
    const { scratchSound } = shotOf(versions[sideOf({ at: 'scratch-sound', shotId: listed.id })], listed.id) ?? listed;
    return { id: listed.id, prompt: words.prompt, seconds: length.seconds, ...(scratchSound && { scratchSound }) };
  });
  const wanted = shots.map(({ seconds }) => seconds);
  // Gives the same lengths back unless their sum is out of range.
  const seconds = rescale(wanted, totalSeconds(wanted));
  return { shots: shots.map((shot, index) => ({ ...shot, seconds: seconds[index] ?? shot.seconds })), totalSeconds: totalSeconds(seconds) };
}

function mergedSettings({ mine, theirs }: Versions, take: (part: Part) => Storyboard): Storyboard['settings'] {
  const chosen = COMPARED_SETTINGS.map((setting) => [setting, take({ at: 'setting', setting }).settings[setting]] as const);
  const implied = IMPLIABLE_SETTINGS.filter((setting) =>
    setting === 'duration'
      ? [mine, theirs].every((board) => board.settings.implied.includes('duration'))
      : take({ at: 'setting', setting }).settings.implied.includes(setting),
  );
  return { ...mine.settings, ...Object.fromEntries(chosen), implied };
}

/** Whoever decided about a setting decided about what was put aside of it, too. Lengths of a mixed plan are nobody's. */
function mergedAside({ mine, theirs }: Versions, take: (part: Part) => Storyboard, references: readonly Reference[]): Aside {
  return {
    kind: take({ at: 'kind' }).aside.kind,
    mode: take({ at: 'setting', setting: 'mode' }).aside.mode,
    sound: take({ at: 'setting', setting: 'sound' }).aside.sound,
    seconds: isSame(mine.aside.seconds, theirs.aside.seconds) ? mine.aside.seconds : null,
    roles: references.flatMap(({ id }) => {
      const { aside } = referenceOf(take({ at: 'reference', referenceId: id }), id) ? take({ at: 'reference', referenceId: id }) : theirs;
      return aside.roles.filter(({ referenceId }) => referenceId === id);
    }),
  };
}

/** One side's order; what only the other side has stands after what it stood after there. */
function mergedReferences(versions: Versions, sideOf: (part: Part) => Side): Reference[] {
  const first = sideOf({ at: 'tray' });
  const second = first === 'mine' ? 'theirs' : 'mine';
  const order = versions[first].references.map(({ id }) => id);
  versions[second].references.forEach(({ id }, index, all) => {
    if (order.includes(id)) return;
    order.splice(index === 0 ? 0 : order.indexOf(all[index - 1]?.id ?? '') + 1, 0, id);
  });
  return order.flatMap((id) => {
    const own = referenceOf(versions.mine, id);
    const other = referenceOf(versions.theirs, id);
    return (isSame(own, other) ? own : sideOf({ at: 'reference', referenceId: id }) === 'mine' ? own : other) ?? [];
  });
}

/** Where words of one side name a reference that was taken out, its name stands in plain words, as after a removal. */
function withoutLostMentions(merged: Storyboard, { mine, theirs }: Versions): Storyboard {
  const lost = [...mine.references, ...theirs.references].filter(({ id }) => !referenceOf(merged, id));
  return lost.reduce((board, { id, name }) => mapPrompts(board, (prompt) => mentionToWords(prompt, id, name)), merged);
}

/** Two full trays may be more than one holds: those that no prompt names make room, the last ones first. */
function withinTray(merged: Storyboard): Storyboard {
  const named = new Set(currentPrompts(merged).flatMap(({ prompt }) => mentionedIds(prompt)));
  let tooMany = merged.references.length - STORED.maxReferences;
  if (tooMany <= 0) return merged;
  const kept = merged.references.toReversed().filter(({ id }) => named.has(id) || tooMany-- <= 0);
  return withoutLostMentions(
    { ...merged, references: kept.toReversed().slice(0, STORED.maxReferences) },
    { base: null, mine: merged, theirs: merged },
  );
}
