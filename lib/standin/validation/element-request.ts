/** The body that makes an element (docs/kling-omni.md §8.1), from raw JSON to words of ours, or to the first thing wrong. */
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import { LIMITS } from '#lib/kling/limits.ts';
import { imageProblem } from '../assets/image-rules.ts';
import type { ElementKind } from '../elements/element.ts';
import { TAGS } from '../elements/presets.ts';
import { type FieldReader, isRawObject, readFields } from './field-reader.ts';
import { isTooDeep } from './nesting.ts';
import type { ImageSource } from './omni-request.ts';
import { imageSource, isHttpUrl } from './read-references.ts';
import { readCallbackUrl } from './read-request.ts';
import { invalidValue, missing, type Refusal, refused, taken, UNREADABLE_BODY } from './refusal.ts';

const MAX_NAME_LENGTH = 20;
const MAX_DESCRIPTION_LENGTH = 100;
const MAX_OTHER_PICTURES = 3;

export interface ElementRequest {
  readonly externalTaskId: string | null;
  readonly name: string;
  readonly description: string;
  readonly kind: ElementKind;
  /** Frontal first. */
  readonly pictures: readonly ImageSource[];
  readonly videoUrl: string | null;
  readonly voiceId: string | null;
  readonly tagIds: readonly string[];
  readonly callbackUrl: string | null;
}

export function readElementRequest(body: unknown, isTaken: (externalTaskId: string) => boolean): Result<ElementRequest, Refusal> {
  if (!isRawObject(body) || isTooDeep(body)) return fail(UNREADABLE_BODY);
  const fields = readFields(body);
  const kind = fields.choice('reference_type', ['image_refer', 'video_refer']);
  if (kind === null) fields.fail(missing('reference_type'));
  const request: ElementRequest = {
    externalTaskId: fields.text('external_task_id'),
    name: limited(fields, 'element_name', MAX_NAME_LENGTH),
    description: limited(fields, 'element_description', MAX_DESCRIPTION_LENGTH),
    kind: kind === 'video_refer' ? 'video' : 'image',
    pictures: kind === 'image_refer' ? readPictures(fields) : [],
    videoUrl: kind === 'video_refer' ? readVideo(fields) : null,
    voiceId: fields.text('element_voice_id'),
    tagIds: fields.objects('tag_list').map((tag) => {
      const id = tag.requiredText('tag_id');
      if (TAGS[id] === undefined) fields.fail(invalidValue('tag_id', id));
      return id;
    }),
    callbackUrl: readCallbackUrl(fields),
  };
  if (fields.problem) return fail(fields.problem);
  const { externalTaskId } = request;
  if (externalTaskId !== null && isTaken(externalTaskId)) return fail(taken(externalTaskId));
  return ok(request);
}

function limited(fields: FieldReader, field: string, most: number): string {
  const text = fields.requiredText(field);
  if (text.length > most) fields.fail(refused(`${field} length cannot exceed ${most}`));
  return text;
}

function readPictures(fields: FieldReader): ImageSource[] {
  const list = fields.object('element_image_list');
  if (list === null) {
    fields.fail(missing('element_image_list'));
    return [];
  }
  const others = list.objects('refer_images').map((item) => item.requiredText('image_url'));
  if (others.length < 1 || others.length > MAX_OTHER_PICTURES)
    fields.fail(refused(`refer_images size must be between 1 and ${MAX_OTHER_PICTURES}`));
  const texts = [list.requiredText('frontal_image'), ...others];
  if (new Set(texts).size < texts.length) fields.fail(refused('refer_images must differ from frontal_image and from each other'));
  return texts.flatMap((text) => {
    const source = imageSource(text);
    if (source === null) fields.fail(invalidValue('image_url', text));
    const problem = source?.kind === 'inline' ? imageProblem(source.facts, source.bytes.length, LIMITS['kling-3-omni']) : null;
    if (problem !== null) fields.fail(refused(problem));
    return source ?? [];
  });
}

function readVideo(fields: FieldReader): string {
  const videos = fields.object('element_video_list')?.objects('refer_videos') ?? [];
  if (videos.length !== 1) fields.fail(refused('refer_videos must hold exactly one video'));
  const url = videos[0]?.requiredText('video_url') ?? '';
  if (url !== '' && !isHttpUrl(url)) fields.fail(invalidValue('video_url', url));
  return url;
}
