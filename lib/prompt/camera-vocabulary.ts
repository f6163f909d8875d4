/**
 * Words for the camera, as film sets use them. They go into prompts as plain English, which is what video models have
 * read most of; what each means is explained in the interface's language (`lib/messages`, `camera.terms`).
 */
export const CAMERA_GROUPS = ['size', 'angle', 'move', 'lens'] as const;
export type CameraGroup = (typeof CAMERA_GROUPS)[number];

export interface CameraTerm {
  /** Also the key of its explanation. */
  readonly id: string;
  readonly group: CameraGroup;
  /** What is put into the prompt. */
  readonly words: string;
  /** Other names it goes by, for the search: abbreviations and near synonyms. */
  readonly aliases: readonly string[];
}

/** In the order in which they are learnt: from far to near, from level to strange, from still to wild. */
export const CAMERA_TERMS = [
  { id: 'extremeWide', group: 'size', words: 'extreme wide shot', aliases: ['EWS', 'extreme long shot'] },
  { id: 'establishing', group: 'size', words: 'establishing shot', aliases: ['opening'] },
  { id: 'wide', group: 'size', words: 'wide shot', aliases: ['WS', 'long shot'] },
  { id: 'full', group: 'size', words: 'full shot', aliases: ['FS', 'full body'] },
  { id: 'mediumWide', group: 'size', words: 'medium wide shot', aliases: ['MWS', 'cowboy shot', 'American shot', 'medium long shot'] },
  { id: 'medium', group: 'size', words: 'medium shot', aliases: ['MS', 'waist shot'] },
  { id: 'mediumCloseUp', group: 'size', words: 'medium close-up', aliases: ['MCU', 'bust shot'] },
  { id: 'closeUp', group: 'size', words: 'close-up', aliases: ['CU', 'face'] },
  { id: 'extremeCloseUp', group: 'size', words: 'extreme close-up', aliases: ['ECU', 'detail'] },
  { id: 'macro', group: 'size', words: 'macro shot', aliases: ['texture'] },
  { id: 'insert', group: 'size', words: 'insert shot', aliases: ['cutaway', 'object'] },
  { id: 'twoShot', group: 'size', words: 'two-shot', aliases: ['couple', 'dialogue'] },

  { id: 'eyeLevel', group: 'angle', words: 'eye-level shot', aliases: ['neutral angle'] },
  { id: 'lowAngle', group: 'angle', words: 'low angle', aliases: ['from below', "worm's eye"] },
  { id: 'highAngle', group: 'angle', words: 'high angle', aliases: ['from above'] },
  { id: 'overhead', group: 'angle', words: 'overhead shot', aliases: ['top-down', "bird's eye", "God's eye"] },
  { id: 'aerial', group: 'angle', words: 'aerial drone shot', aliases: ['helicopter'] },
  { id: 'groundLevel', group: 'angle', words: 'ground-level shot', aliases: ['floor'] },
  { id: 'dutch', group: 'angle', words: 'Dutch angle', aliases: ['canted', 'tilted horizon'] },
  { id: 'overTheShoulder', group: 'angle', words: 'over-the-shoulder shot', aliases: ['OTS', 'OSS'] },
  { id: 'pointOfView', group: 'angle', words: 'POV shot', aliases: ['point of view', 'first person', 'subjective'] },
  { id: 'profile', group: 'angle', words: 'profile shot', aliases: ['side view'] },
  { id: 'fromBehind', group: 'angle', words: 'shot from behind', aliases: ['back view'] },

  { id: 'static', group: 'move', words: 'static shot', aliases: ['locked-off', 'tripod', 'still'] },
  { id: 'panLeft', group: 'move', words: 'pan left', aliases: ['turn'] },
  { id: 'panRight', group: 'move', words: 'pan right', aliases: ['turn'] },
  { id: 'tiltUp', group: 'move', words: 'tilt up', aliases: ['look up'] },
  { id: 'tiltDown', group: 'move', words: 'tilt down', aliases: ['look down'] },
  { id: 'pushIn', group: 'move', words: 'slow push in', aliases: ['dolly in', 'forward'] },
  { id: 'pullOut', group: 'move', words: 'slow pull out', aliases: ['dolly out', 'pull back', 'backward', 'reveal'] },
  { id: 'truckLeft', group: 'move', words: 'truck left', aliases: ['sideways', 'slide', 'lateral'] },
  { id: 'truckRight', group: 'move', words: 'truck right', aliases: ['sideways', 'slide', 'lateral'] },
  { id: 'pedestalUp', group: 'move', words: 'pedestal up', aliases: ['boom up', 'rise'] },
  { id: 'pedestalDown', group: 'move', words: 'pedestal down', aliases: ['boom down', 'sink'] },
  { id: 'craneUp', group: 'move', words: 'crane up', aliases: ['jib up'] },
  { id: 'craneDown', group: 'move', words: 'crane down', aliases: ['jib down'] },
  { id: 'arc', group: 'move', words: 'arc shot', aliases: ['orbit', 'circle around'] },
  { id: 'tracking', group: 'move', words: 'tracking shot', aliases: ['follow', 'travelling'] },
  { id: 'leading', group: 'move', words: 'leading shot', aliases: ['in front', 'walk and talk'] },
  { id: 'handheld', group: 'move', words: 'handheld camera', aliases: ['shaky', 'documentary'] },
  { id: 'steadicam', group: 'move', words: 'smooth Steadicam move', aliases: ['gimbal', 'floating'] },
  { id: 'flyThrough', group: 'move', words: 'FPV fly-through', aliases: ['drone', 'dive'] },
  { id: 'whipPan', group: 'move', words: 'whip pan', aliases: ['swish pan', 'flash pan'] },
  { id: 'roll', group: 'move', words: 'camera roll', aliases: ['rotate', 'barrel'] },

  { id: 'zoomIn', group: 'lens', words: 'zoom in', aliases: ['closer'] },
  { id: 'zoomOut', group: 'lens', words: 'zoom out', aliases: ['wider'] },
  { id: 'crashZoom', group: 'lens', words: 'crash zoom', aliases: ['snap zoom'] },
  { id: 'dollyZoom', group: 'lens', words: 'dolly zoom', aliases: ['vertigo', 'zolly'] },
  { id: 'rackFocus', group: 'lens', words: 'rack focus', aliases: ['pull focus', 'focus shift'] },
  { id: 'shallowFocus', group: 'lens', words: 'shallow depth of field', aliases: ['bokeh', 'blurred background', 'focus'] },
  { id: 'deepFocus', group: 'lens', words: 'deep focus', aliases: ['all sharp'] },
  { id: 'wideLens', group: 'lens', words: 'wide-angle lens', aliases: ['24mm', 'short lens'] },
  { id: 'longLens', group: 'lens', words: 'telephoto lens', aliases: ['85mm', 'long lens', 'compressed'] },
  { id: 'fisheye', group: 'lens', words: 'fisheye lens', aliases: ['distorted'] },
  { id: 'anamorphic', group: 'lens', words: 'anamorphic lens flares', aliases: ['cinematic', 'widescreen'] },
  { id: 'slowMotion', group: 'lens', words: 'slow motion', aliases: ['high frame rate', '120 fps'] },
  { id: 'timeLapse', group: 'lens', words: 'time-lapse', aliases: ['hyperlapse', 'fast'] },
  { id: 'longTake', group: 'lens', words: 'one continuous take', aliases: ['oner', 'long take', 'unbroken'] },
] as const satisfies readonly CameraTerm[];

export type CameraTermId = (typeof CAMERA_TERMS)[number]['id'];

/**
 * The terms that fit what was typed, best first: words that begin with it, then a part that does, then any that hold it,
 * then those whose explanation does. Within each, the list's own order. Case and accents do not matter.
 */
export function findCameraTerms(typed: string, explain: (id: CameraTermId) => string): (typeof CAMERA_TERMS)[number][] {
  const wanted = plain(typed);
  const ranked = CAMERA_TERMS.flatMap((term) => {
    const names = [term.words, ...term.aliases].map(plain);
    if (names[0]?.startsWith(wanted)) return [{ term, rank: 0 }];
    if (names.some((name) => ` ${name}`.replaceAll('-', ' ').includes(` ${wanted}`))) return [{ term, rank: 1 }];
    if (names.some((name) => name.includes(wanted))) return [{ term, rank: 2 }];
    return plain(explain(term.id)).includes(wanted) ? [{ term, rank: 3 }] : [];
  });
  return ranked.sort((one, other) => one.rank - other.rank).map(({ term }) => term);
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('en').trimStart();
}
