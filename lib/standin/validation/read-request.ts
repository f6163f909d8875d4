/** From raw JSON to a request whose every field has its type (checklist of docs/kling-omni.md §14, step 3). */
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import type { ElementKindOf } from '../elements/element.ts';
import { type FieldReader, readFields } from './field-reader.ts';
import { MODEL_ROWS, type ModelName, type OmniRequest, type OmniShot } from './omni-request.ts';
import { isHttpUrl, readElements, readImages, readVideos } from './read-references.ts';
import { invalidValue, missing, type Refusal, refused } from './refusal.ts';

const DEFAULT_SECONDS = 5;

export function readRequest(body: Readonly<Record<string, unknown>>, kindOf: ElementKindOf): Result<OmniRequest, Refusal> {
  const fields = readFields(body);
  const modelName = readModel(fields);
  const shotType = readShotType(fields);
  const mode = fields.choice('mode', ['std', 'pro', '4k']) ?? 'pro';
  const sound = fields.choice('sound', ['on', 'off']) === 'on';
  const images = readImages(fields);
  const elements = readElements(fields, kindOf);
  const videos = readVideos(fields);
  const isEdit = videos.some(({ referType }) => referType === 'base');
  const ratioMatters = !isEdit && !images.some(({ type }) => type === 'first_frame');
  const request: OmniRequest = {
    modelName,
    shotType,
    // With customize the shots carry the words, and `prompt` is ignored whatever it holds (§13.1).
    prompt: shotType === 'customize' ? '' : (fields.text('prompt') ?? ''),
    shots: shotType === 'customize' ? readShots(fields) : [],
    images,
    elements,
    videos,
    sound,
    mode,
    aspectRatio: ratioMatters ? fields.choice('aspect_ratio', ['16:9', '9:16', '1:1']) : null,
    seconds: isEdit ? null : (fields.seconds('duration') ?? DEFAULT_SECONDS),
    watermark: fields.object('watermark_info')?.boolean('enabled') ?? false,
    callbackUrl: readCallbackUrl(fields),
    externalTaskId: fields.text('external_task_id'),
  };
  return fields.problem ? fail(fields.problem) : ok(request);
}

/** A model nobody knows is answered as it was seen live, not with the tabled 1203 (C14). */
function readModel(fields: FieldReader): ModelName {
  const value = fields.raw('model_name');
  if (value === undefined || value === '') return 'kling-video-o1';
  const known = (Object.keys(MODEL_ROWS) as ModelName[]).find((name) => name === value);
  if (!known) fields.fail(refused('model is not supported'));
  return known ?? 'kling-video-o1';
}

function readShotType(fields: FieldReader): OmniRequest['shotType'] {
  if (fields.boolean('multi_shot') !== true) return null;
  const shotType = fields.choice('shot_type', ['customize', 'intelligence']);
  if (shotType === null) fields.fail(missing('shot_type'));
  return shotType;
}

function readShots(fields: FieldReader): OmniShot[] {
  return fields.objects('multi_prompt').map((item, position) => {
    const field = `multi_prompt[${position}]`;
    const index = item.integer('index');
    if (index !== position + 1) fields.fail(invalidValue(`${field}.index`, item.raw('index') ?? ''));
    const seconds = item.seconds('duration');
    if (seconds === null) fields.fail(missing(`${field}.duration`));
    return { prompt: item.text('prompt') ?? '', seconds: seconds ?? 0 };
  });
}

export function readCallbackUrl(fields: FieldReader): string | null {
  const url = fields.text('callback_url');
  if (url !== null && !isHttpUrl(url)) fields.fail(invalidValue('callback_url', url));
  return url;
}
