/**
 * Requests from elsewhere, read as the service reads them (docs/kling-omni.md §13.1): `null`, and for optional fields `""`
 * and `[]`, mean absent; unknown fields are ignored; so are fields that the kind of request gives no effect, whatever
 * they hold.
 */
import * as z from 'zod';
import { isWebAddress } from '#lib/kernel/web-address.ts';
import { ASPECT_RATIOS } from '#lib/storyboard/document.ts';
import { FRAME_TYPES, MODE_NAMES, MODEL_NAMES, REFER_TYPES } from './words.ts';

/** `null` and `[]` mean absent for every field, `""` only where text is expected. */
function optional<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value) => (isAbsent(value) ? undefined : value), schema.optional());
}

function optionalText<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value) => (isAbsent(value) || value === '' ? undefined : value), schema.optional());
}

function isAbsent(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

const webAddress = z.string().refine(isWebAddress, { error: 'must be a web address (http or https)' });
const imageUrl = z.string().refine((text) => isWebAddress(text) || isBase64(text), {
  error: 'must be a web address or raw Base64 without a "data:" prefix',
});

/** A search for the first other character: one pattern over the whole would keep a backtrack point for each of many million. */
function isBase64(text: string): boolean {
  const end = text.search(/[^A-Za-z0-9+/]/);
  return end === -1 ? text !== '' : end > 0 && /^={1,2}$/.test(text.slice(end, end + 3));
}

/** A string of 1 to 3 digits, or a whole number. */
const duration = z
  .union([z.string().regex(/^[0-9]{1,3}$/), z.int().nonnegative()], 'must be a whole number of seconds, such as "5"')
  .transform(Number);

/** As a number only where JSON carried it exactly: above 2^53 it would already name another element. */
const elementId = z
  .union([z.int().positive(), z.string().regex(/^0*[1-9][0-9]{0,18}$/)], 'must be a whole number; above 2^53 write it as text')
  .transform((value) => BigInt(value).toString());

const image = z.object({ image_url: imageUrl, type: optionalText(z.enum(FRAME_TYPES)) });
const element = z.object({ element_id: elementId });
const video = z.object({
  video_url: webAddress,
  refer_type: optionalText(z.enum(REFER_TYPES)),
  keep_original_sound: optionalText(z.enum(['yes', 'no'])),
});

const fields = z.object({
  model_name: optionalText(z.enum(MODEL_NAMES)),
  multi_shot: optional(z.boolean()),
  // These three are read by `wordsSchemas`, where they have an effect.
  shot_type: z.unknown().optional(),
  prompt: z.unknown().optional(),
  multi_prompt: z.unknown().optional(),
  image_list: optional(z.array(image)),
  element_list: optional(z.array(element)),
  video_list: optional(z.array(video)),
  sound: optionalText(z.enum(['on', 'off'])),
  mode: optionalText(z.enum(MODE_NAMES)),
  aspect_ratio: optionalText(z.enum(ASPECT_RATIOS)),
  duration: optionalText(duration),
  watermark_info: optional(z.object({ enabled: optional(z.boolean()) })),
  callback_url: optionalText(webAddress),
  external_task_id: optionalText(z.string()),
});

/**
 * A first frame or an edited video brings its own shape, an edited video its own length: what is said of them beside it is not read.
 * Planned shots keep their total: no storyboard can be without.
 */
export const requestSchema = z.preprocess((body) => {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  const request = body as Readonly<Record<string, unknown>>;
  const isEdit = itemsOf(request['video_list']).some(
    ({ refer_type: use }) => use === undefined || isAbsent(use) || use === '' || use === 'base',
  );
  const isFramed = itemsOf(request['image_list']).some(({ type }) => type === 'first_frame');
  const isPlanned = request['multi_shot'] === true && request['shot_type'] === 'customize';
  return {
    ...request,
    ...(isEdit || isFramed ? { aspect_ratio: undefined } : {}),
    ...(isEdit && !isPlanned ? { duration: undefined } : {}),
  };
}, fields);
export type ParsedRequest = z.output<typeof requestSchema>;

function itemsOf(list: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(list) ? list.filter((item) => typeof item === 'object' && item !== null) : [];
}

/** An empty prompt is kept as one: `check` asks for words. */
const prompt = z.preprocess((value) => value ?? '', z.string());

const shot = z.object({ index: z.int(), prompt, duration });
const shots = z
  .array(shot)
  .refine((all) => all.every((each, at) => each.index === at + 1), { error: 'must be numbered 1, 2, 3 and so on' });

/** What each kind takes its words from. */
export const wordsSchemas = {
  single: z.object({ prompt }),
  auto: z.object({ prompt }),
  storyboard: z.object({ multi_prompt: shots }),
};
export const shotTypeSchema = z.object({ shot_type: z.enum(['customize', 'intelligence']) });
