/** An element as the wire shows it: a task with the element in its result (docs/kling-omni.md §8.2). */
import type { ListPage } from '../http/list-page.ts';
import { rawNumber } from '../http/raw-number.ts';
import type { Element } from './element.ts';
import { PRESETS, type Preset, presetOf, TAGS } from './presets.ts';

const STATUSES = { making: 'submitted', made: 'succeed', failed: 'failed', deleted: 'succeed' } as const;

/** What create and delete answer. */
export function elementTaskView(element: Element): Record<string, unknown> {
  return {
    task_id: element.taskId,
    task_status: STATUSES[element.state],
    task_info: element.externalTaskId === null ? {} : { external_task_id: element.externalTaskId },
    created_at: element.createdAt,
    updated_at: element.updatedAt,
  };
}

/** `origin` is where the client reached us: addresses of pictures lead back there. */
export function elementView(element: Element, origin: string): Record<string, unknown> {
  const isThere = element.state === 'made' || element.state === 'deleted';
  const drawn = presetOf(element.elementId);
  const frontal = element.pictures.length > 0 ? pictureUrl(element, 0, origin) : drawn && drawnUrl(element.elementId, origin);
  const others = element.pictures.slice(1).map((_, index) => ({ image_url: pictureUrl(element, index + 1, origin) }));
  const result = {
    element_id: rawNumber(element.elementId),
    element_name: element.name,
    element_description: element.description,
    reference_type: element.kind === 'image' ? 'image_refer' : 'video_refer',
    ...(frontal === null ? {} : { element_image_list: { frontal_image: frontal, refer_images: others } }),
    ...(element.videoUrl === null ? {} : { element_video_list: { refer_videos: [{ video_url: element.videoUrl }] } }),
    ...(element.voiceId === null ? {} : { element_voice_info: { voice_id: element.voiceId, owned_by: 'standin' } }),
    tag_list: tagViews(element.tagIds),
    owned_by: 'standin-account',
    status: element.state === 'deleted' ? 'deleted' : 'succeed',
  };
  return {
    ...elementTaskView(element),
    task_status_msg: element.message,
    task_result: isThere ? { elements: [result] } : {},
    ...(isThere ? { final_unit_deduction: '0' } : {}),
  };
}

/** Presets have no making behind them; their rows have the same shape. */
export function presetViews(origin: string, page: ListPage): Record<string, unknown>[] {
  return PRESETS.slice((page.pageNum - 1) * page.pageSize, page.pageNum * page.pageSize).map((preset) => presetView(preset, origin));
}

function presetView(preset: Preset, origin: string): Record<string, unknown> {
  const element = {
    element_id: rawNumber(preset.elementId),
    element_name: preset.name,
    element_description: preset.description,
    reference_type: preset.kind === 'image' ? 'image_refer' : 'video_refer',
    // One made from a video shows a frame of it, drawn as well.
    element_image_list: { frontal_image: drawnUrl(preset.elementId, origin), refer_images: [] },
    tag_list: tagViews([preset.tagId]),
    owned_by: 'kling',
    status: 'succeed',
  };
  return {
    task_id: preset.elementId,
    task_status: 'succeed',
    task_status_msg: '',
    task_info: {},
    task_result: { elements: [element] },
    created_at: 0,
    updated_at: 0,
  };
}

function tagViews(tagIds: readonly string[]): readonly Record<string, unknown>[] {
  return tagIds.map((id) => ({ id, name: TAGS[id] ?? id }));
}

function drawnUrl(elementId: string, origin: string): string {
  return `${origin}/standin/elements/${elementId}.png`;
}

function pictureUrl({ pictures }: Element, index: number, origin: string): string {
  const picture = pictures[index];
  if (picture === undefined) return '';
  return picture.kind === 'url' ? picture.url : `${origin}/standin/pictures/${picture.sha256}`;
}
