/** What the model takes: kind, mode, sound and length (docs/kling-omni.md §3.1, §3.3, §3.8, §9). */
import { totalRange, wholeSeconds } from '#lib/timing/places.ts';
import type { Issue } from '../issue.ts';
import { editFix, isWordsOrFirstFrameOnly, switchToSingle, type View, withFullestModel } from './view.ts';

export function checkSettings(view: View): Issue[] {
  return [...checkKind(view), ...checkMode(view), ...checkSound(view), ...checkLength(view)];
}

function checkKind(view: View): Issue[] {
  const { board, limits } = view;
  if (!limits.kinds.includes(board.kind)) {
    return [
      {
        code: 'kind-not-supported',
        place: { at: 'setting', setting: 'kind' },
        message: 'kind-not-supported',
        values: { model: limits.label, kind: board.kind },
        fixes: [...withFullestModel(view), ...(limits.kinds.includes('single') ? [switchToSingle] : [])],
        rule: '§3.3',
      },
    ];
  }
  if (board.kind !== 'storyboard' || board.shots.length <= limits.maxShots) return [];
  return [
    {
      code: 'too-many-shots',
      place: { at: 'setting', setting: 'kind' },
      message: 'too-many-shots',
      values: { count: board.shots.length, model: limits.label, most: limits.maxShots },
      fixes: [],
      rule: '§3.3',
    },
  ];
}

function checkMode(view: View): Issue[] {
  const { board, limits } = view;
  const { mode } = board.settings;
  if (limits.modes.includes(mode)) return [];
  const best = limits.modes.includes('pro') ? 'pro' : limits.modes[0];
  return [
    {
      code: 'mode-not-supported',
      place: { at: 'setting', setting: 'mode' },
      message: 'mode-not-supported',
      values: { model: limits.label, mode },
      fixes: [...(best ? [editFix('use-mode', [{ type: 'set-mode', mode: best }], { mode: best })] : []), ...withFullestModel(view)],
      rule: '§3.1',
    },
  ];
}

function checkSound(view: View): Issue[] {
  const { board, limits, videos } = view;
  if (!board.settings.sound) return [];
  const place = { at: 'setting', setting: 'sound' } as const;
  const soundOff = editFix('sound-off', [{ type: 'set-sound', sound: false }]);
  if (!limits.sound) {
    const fixes = [soundOff, ...withFullestModel(view)];
    const values = { model: limits.label };
    return [{ code: 'sound-not-supported', place, message: 'sound-not-supported', values, fixes, rule: '§3.1' }];
  }
  const [video] = videos;
  if (!video) return [];
  const values = { name: video.name };
  return [{ code: 'sound-with-video', place, message: 'sound-with-video', values, fixes: [soundOff], rule: '§3.6' }];
}

function checkLength(view: View): Issue[] {
  const { board, limits, videos } = view;
  // The length of an edited video is its source's; the total is not sent.
  if (videos.some(({ role }) => role === 'base')) return [];
  const { min, max, wordsOrFirstFrameOnly } = limits.durationSeconds;
  const total = board.totalSeconds;
  const only = isWordsOrFirstFrameOnly(view) ? wordsOrFirstFrameOnly : null;
  if (only ? only.includes(total) : total >= min && total <= max) return [];
  const allowed = only ?? wholeSeconds(limits.durationSeconds);
  const nearest = nearestTo(
    total,
    allowed.filter((each) => each >= totalRange(board.shots.length).min),
  );
  return [
    {
      code: 'duration-not-supported',
      place: { at: 'setting', setting: 'total' },
      message: only ? 'duration-of-words-alone' : 'duration-not-supported',
      values: { model: limits.label, total, ...(only ? { totals: only.join(' / ') } : { min, max }) },
      fixes: [
        ...(nearest === null ? [] : [editFix('set-total', [{ type: 'set-total', seconds: nearest }], { seconds: nearest })]),
        ...withFullestModel(view),
      ],
      rule: '§3.8',
    },
  ];
}

function nearestTo(value: number, candidates: readonly number[]): number | null {
  return candidates.toSorted((a, b) => Math.abs(a - value) - Math.abs(b - value) || a - b)[0] ?? null;
}
