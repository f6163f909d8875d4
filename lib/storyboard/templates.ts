/**
 * Storyboards to start from, with real words and pictures that ship with the app. They pass every check; what only the
 * creator has (a video, elements) is left to add, and each prompt reads well until it is named there. The words stay
 * English in every language of the interface: prompts are the creator's, and these show how good ones are written.
 */
import type { MakeId } from '#lib/kernel/ids.ts';
import { mention } from '#lib/prompt/mention.ts';
import { totalSeconds } from '#lib/timing/places.ts';
import type { ImageRole, Source, Storyboard } from './document.ts';
import { newStoryboard } from './new-storyboard.ts';

/** A picture under `public/templates`. Prompts name it as `@` and its key. */
interface TemplatePicture {
  readonly key: string;
  readonly fileName: string;
  /** What the tray calls it. */
  readonly name: string;
  readonly role: ImageRole;
}

export interface Template {
  /** Its title and description stand in the catalog `templates` under this id. */
  readonly id: 'characters' | 'transform' | 'camera' | 'frames' | 'story';
  readonly pictures: readonly TemplatePicture[];
  readonly build: (makeId: MakeId, sourceOf: (fileName: string) => Source) => Storyboard;
}

type PlannedShot = readonly [seconds: number, prompt: string];

interface Plan {
  readonly id: Template['id'];
  readonly title: string;
  readonly pictures: readonly TemplatePicture[];
  /** Shots, or the one prompt of the kind Single. */
  readonly words: readonly PlannedShot[] | string;
}

const picture = (key: string, fileName: string, name: string, role: ImageRole = 'reference'): TemplatePicture => ({
  key,
  fileName,
  name,
  role,
});

export const templates: readonly Template[] = [
  plan({
    id: 'characters',
    title: 'Characters and references',
    pictures: [picture('courier', 'courier.jpg', 'Courier'), picture('harbour', 'harbour.jpg', 'Harbour at dawn')],
    words: [
      [3, 'Wide shot of @harbour at first light. @courier pushes her bicycle along the wet quay, gulls overhead.'],
      [3, 'Medium shot, handheld: @courier stops at a blue door, checks the address on a small parcel and smiles.'],
      [2, 'Close-up of her hands as she sets the parcel down; rain beads on the brown paper, soft window light.'],
      [4, '@courier rides away towards the camera, coat flying, while the door opens behind her. Slow push in, the warm haze of @harbour.'],
    ],
  }),
  plan({
    id: 'transform',
    title: 'Transform a video',
    pictures: [picture('winter', 'winter-street.jpg', 'Winter street')],
    words:
      'Keep the people, their movement and the camera exactly as they are. Turn the place into the street of @winter: fresh snow on every ledge, breath in the air, warm light from the shop windows and soft blue shadows.',
  }),
  plan({
    id: 'camera',
    title: 'Borrow camera movement',
    pictures: [picture('dancer', 'dancer.jpg', 'Dancer'), picture('platform', 'platform.jpg', 'Platform at dusk')],
    words:
      'With the camera movement and pace of the reference video, the next shot: @dancer crosses @platform, turns once under the clock, and the lamps come on one after another behind her.',
  }),
  plan({
    id: 'frames',
    title: 'Start and end frames',
    pictures: [
      picture('morning', 'room-morning.jpg', 'Morning', 'first-frame'),
      picture('evening', 'room-evening.jpg', 'Evening', 'end-frame'),
    ],
    words:
      'One unbroken shot, the camera gliding slowly forward. The light of @morning climbs the wall, shadows travel across the room, the curtain lifts in a breeze, and everything comes to rest exactly in @evening.',
  }),
  plan({
    id: 'story',
    title: 'Six-shot story',
    pictures: [
      picture('lighthouse', 'lighthouse.jpg', 'Lighthouse'),
      picture('keeper', 'keeper.jpg', 'Keeper'),
      picture('boat', 'boat.jpg', 'Fishing boat'),
    ],
    words: [
      [2, 'Extreme wide shot: @lighthouse on its black rock, storm clouds piling up behind it, the sea still flat and silver.'],
      [3, 'Inside, @keeper winds a brass clockwork by lamplight. Slow pan across maps and coffee cups.'],
      [3, 'Close-up of @keeper as thunder rolls; he looks up, and lightning whitens one side of his weathered face.'],
      [2, 'Low angle on the spiral stairs: @keeper climbs fast, lamp swinging, long shadows turning around the walls.'],
      [3, 'At the top of @lighthouse the great lens begins to turn. The beam sweeps over wild waves and finds @boat.'],
      [2, 'From the deck of @boat: the light passes over wet, laughing faces. Hold on @lighthouse, glowing in the rain.'],
    ],
  }),
];

function plan({ id, title, pictures, words }: Plan): Template {
  return {
    id,
    pictures,
    build(makeId, sourceOf) {
      const references = pictures.map(({ fileName, name, role }) => ({
        kind: 'image' as const,
        id: makeId(),
        name,
        pinned: false,
        role,
        source: sourceOf(fileName),
      }));
      const named = (prompt: string) =>
        pictures.reduce((text, { key }, index) => text.replaceAll(`@${key}`, mention(references[index]?.id ?? '')), prompt);
      const empty = newStoryboard(makeId, title);
      if (typeof words === 'string') return { ...empty, kind: 'single', singlePrompt: named(words), references };
      const shots = words.map(([seconds, prompt]) => ({ id: makeId(), prompt: named(prompt), seconds }));
      return { ...empty, totalSeconds: totalSeconds(words.map(([seconds]) => seconds)), shots, references };
    },
  };
}
