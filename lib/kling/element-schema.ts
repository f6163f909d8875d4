/**
 * Lists of elements (docs/kling-omni.md §8.2), read loosely: their shape is documented in outline only, and one odd row must not
 * cost a person the rest of the list.
 */
import * as z from 'zod';
import type { AccountElement, ElementPage } from './account-element.ts';

const text = z.string().nullish().catch(null);

/** A number where it is small enough, digits as text where it was not (see parse-exact-json.ts). */
const elementId = z
  .union([z.int().positive(), z.string()])
  .transform(String)
  .refine((digits) => /^[1-9][0-9]{0,18}$/.test(digits));

const picture = z.object({ image_url: text });
const elementSchema = z.object({
  element_id: elementId,
  element_name: text,
  element_description: text,
  reference_type: text,
  element_image_list: z
    .object({ frontal_image: text, refer_images: z.array(picture).nullish().catch(null) })
    .nullish()
    .catch(null),
  owned_by: text,
  status: text,
});
const taskSchema = z.object({ task_result: z.object({ elements: z.array(z.unknown()).nullish() }).nullish() });

/** Null when the answer is no list at all. */
export function readElementPage(data: unknown): ElementPage | null {
  const rows = z.array(z.unknown()).safeParse(data ?? []);
  if (!rows.success) return null;
  return { elements: rows.data.flatMap(elementsOf), rowCount: rows.data.length };
}

/** A row is a task with its elements; some mirrors of the service answer with the element by itself. */
function elementsOf(row: unknown): AccountElement[] {
  const task = taskSchema.safeParse(row);
  const held = task.success ? (task.data.task_result?.elements ?? []) : [];
  return [...held, row].flatMap(toElement);
}

function toElement(wire: unknown): AccountElement[] {
  const parsed = elementSchema.safeParse(wire);
  if (!parsed.success || parsed.data.status === 'deleted') return [];
  const { data } = parsed;
  const pictures = [data.element_image_list?.frontal_image, ...(data.element_image_list?.refer_images ?? []).map((each) => each.image_url)];
  return [
    {
      elementId: data.element_id,
      name: data.element_name?.trim() ?? '',
      description: data.element_description?.trim() ?? '',
      kind: data.reference_type === 'video_refer' ? 'video' : data.reference_type === 'image_refer' ? 'image' : 'unknown',
      pictureUrl: pictures.find((url) => typeof url === 'string' && /^https?:/i.test(url)) ?? null,
      isPreset: data.owned_by === 'kling',
    },
  ];
}
