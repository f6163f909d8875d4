/** What the model takes: kind, mode, sound and length (kling-api.md §3.1, §3.3, §3.8, §9). */
import { totalRange } from '#lib/timing/places.ts';
import type { Kind, Mode } from '../document.ts';
import type { Issue } from '../issue.ts';
import { isWordsOrFirstFrameOnly, quoted, switchToSingle, type View, withFullestModel } from './view.ts';

const KIND_LABELS: Readonly<Record<Kind, string>> = { storyboard: 'Storyboard', auto: 'Auto shots', single: 'Single' };
const MODE_LABELS: Readonly<Record<Mode, string>> = { standard: 'Standard 720p', pro: 'Pro 1080p', '4k': '4K' };

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
        sentence: `${limits.label} makes one continuous shot, so it cannot take ${KIND_LABELS[board.kind]}. Use another model, or switch to Single; the words of both kinds are kept.`,
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
      sentence: `There are ${board.shots.length} shots; ${limits.label} takes ${limits.maxShots}. Delete some.`,
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
      sentence: `${limits.label} does not render ${MODE_LABELS[mode]}. Choose another mode, or another model.`,
      fixes: [
        ...(best ? [{ label: `Use ${MODE_LABELS[best]}`, intents: [{ type: 'set-mode', mode: best } as const] }] : []),
        ...withFullestModel(view),
      ],
      rule: '§3.1',
    },
  ];
}

function checkSound(view: View): Issue[] {
  const { board, limits, videos } = view;
  if (!board.settings.sound) return [];
  const place = { at: 'setting', setting: 'sound' } as const;
  const soundOff = { label: 'Turn sound off', intents: [{ type: 'set-sound', sound: false } as const] };
  if (!limits.sound) {
    const sentence = `${limits.label} makes no sound. Turn the sound off, or use another model.`;
    return [{ code: 'sound-not-supported', place, sentence, fixes: [soundOff, ...withFullestModel(view)], rule: '§3.1' }];
  }
  const [video] = videos;
  if (!video) return [];
  const sentence = `No sound can be made while a video is used. Turn the sound off, or remove ${quoted(video)}.`;
  return [{ code: 'sound-with-video', place, sentence, fixes: [soundOff], rule: '§3.6' }];
}

function checkLength(view: View): Issue[] {
  const { board, limits, videos } = view;
  // The length of an edited video is its source's; the total is not sent.
  if (videos.some(({ role }) => role === 'base')) return [];
  const { min, max, wordsOrFirstFrameOnly } = limits.durationSeconds;
  const total = board.totalSeconds;
  const only = isWordsOrFirstFrameOnly(view) ? wordsOrFirstFrameOnly : null;
  if (only ? only.includes(total) : total >= min && total <= max) return [];
  const sentence = only
    ? `From words or a first frame alone, ${limits.label} makes videos of ${only.join(' or ')} s; this one lasts ${total} s. Change the total, or add a reference.`
    : `${limits.label} makes videos of ${min} to ${max} s; this one lasts ${total} s.`;
  const allowed = only ?? Array.from({ length: max - min + 1 }, (_, index) => min + index);
  const nearest = nearestTo(
    total,
    allowed.filter((each) => each >= totalRange(board.shots.length).min),
  );
  return [
    {
      code: 'duration-not-supported',
      place: { at: 'setting', setting: 'total' },
      sentence,
      fixes: [
        ...(nearest === null ? [] : [{ label: `Make it ${nearest} s`, intents: [{ type: 'set-total', seconds: nearest } as const] }]),
        ...withFullestModel(view),
      ],
      rule: '§3.8',
    },
  ];
}

function nearestTo(value: number, candidates: readonly number[]): number | null {
  return candidates.toSorted((a, b) => Math.abs(a - value) - Math.abs(b - value) || a - b)[0] ?? null;
}
