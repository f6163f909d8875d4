/**
 * Storyboards to start from. Their words are real and pass every check; what only the creator has (pictures, elements, a
 * video) is left to add, and each prompt still reads well until it is named there.
 */
import type { MakeId } from '#lib/kernel/ids.ts';
import { totalSeconds } from '#lib/timing/places.ts';
import type { Storyboard } from './document.ts';
import { newStoryboard } from './new-storyboard.ts';

export interface Template {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly build: (makeId: MakeId) => Storyboard;
}

type PlannedShot = readonly [seconds: number, prompt: string];

export const templates: readonly Template[] = [
  {
    id: 'characters-and-references',
    title: 'Characters and references',
    description: 'Images and elements carry through every shot',
    build: (makeId) =>
      withPlan(makeId, 'Characters and references', [
        [
          3,
          'Wide shot of a harbour town at first light. A young courier in a yellow raincoat pushes her bicycle along the wet quay, gulls overhead.',
        ],
        [3, 'Medium shot, handheld: the courier stops at a blue door, checks the address on a small parcel and smiles.'],
        [2, 'Close-up of her hands as she sets the parcel down; rain beads on the brown paper, soft window light.'],
        [4, 'She rides away towards the camera, coat flying, while the door opens behind her. Slow push in, warm morning haze.'],
      ]),
  },
  {
    id: 'transform-a-video',
    title: 'Transform a video',
    description: 'Swap, restyle or relight existing footage',
    build: (makeId) => ({
      ...newStoryboard(makeId, 'Transform a video'),
      kind: 'single',
      singlePrompt:
        'Keep the people, their movement and the camera exactly as they are. Turn the place into the same street on a winter night: fresh snow on every ledge, breath in the air, warm light from the shop windows and soft blue shadows.',
    }),
  },
  {
    id: 'borrow-camera-movement',
    title: 'Borrow camera movement',
    description: 'Next or previous shot from a reference video',
    build: (makeId) => ({
      ...newStoryboard(makeId, 'Borrow camera movement'),
      kind: 'single',
      singlePrompt:
        'With the camera movement and pace of the reference video, the next shot: a dancer in a long red coat crosses an empty railway platform at dusk, turns once under the clock, and the lamps come on one after another behind her.',
    }),
  },
  {
    id: 'start-and-end-frames',
    title: 'Start and end frames',
    description: 'Animate from one picture to another',
    build: (makeId) => ({
      ...newStoryboard(makeId, 'Start and end frames'),
      kind: 'single',
      singlePrompt:
        'One unbroken shot. The camera glides slowly forward while the light changes from early morning to golden evening; shadows travel across the room, curtains lift in a breeze, and everything comes to rest exactly in the last picture.',
    }),
  },
  {
    id: 'six-shot-story',
    title: 'Six-shot story',
    description: 'A full multi-shot board with timing',
    build: (makeId) =>
      withPlan(makeId, 'Six-shot story', [
        [2, 'Extreme wide shot: a lighthouse on a black rock, storm clouds piling up behind it, the sea still flat and silver.'],
        [3, 'Inside, an old keeper in a wool jumper winds a brass clockwork by lamplight. Slow pan across maps and coffee cups.'],
        [3, 'Close-up of his face as thunder rolls; he looks up, and lightning whitens one side of his weathered skin.'],
        [2, 'Low angle on the spiral stairs: he climbs fast, lamp swinging, long shadows turning around the walls.'],
        [3, 'At the top the great lens begins to turn. The beam sweeps over wild waves and finds a small fishing boat.'],
        [2, 'From the deck of the boat: the light passes over wet, laughing faces. Hold on the tower, glowing in the rain.'],
      ]),
  },
  {
    id: 'paste-a-script',
    title: 'Paste a script',
    description: 'Turn written beats into timed shots',
    build: (makeId) => ({
      ...withPlan(makeId, 'Paste a script', [[15, '']]),
      kind: 'auto',
      autoPrompt: [
        'A bakery before dawn. Flour hangs in the light of a single lamp while a baker shapes the first loaf of the day.',
        'She opens the oven; heat and amber light fill the room, and the loaves begin to rise.',
        'Outside, the street wakes: a cyclist passes, shutters go up, steam drifts from a grate.',
        'A child presses her nose to the window. The baker sees her, breaks a warm roll in two and holds one half out.',
        'They eat together on the step as the sun comes over the roofs.',
      ].join('\n'),
    }),
  },
];

function withPlan(makeId: MakeId, title: string, plan: readonly PlannedShot[]): Storyboard {
  return {
    ...newStoryboard(makeId, title),
    totalSeconds: totalSeconds(plan.map(([seconds]) => seconds)),
    shots: plan.map(([seconds, prompt]) => ({ id: makeId(), prompt, seconds })),
  };
}
