/** What a request carries and a storyboard does not: told on import, so that nobody believes it was taken. */
const OF_A_CALL = ['callback_url', 'external_task_id'] as const;

const KNOWN = [
  ...['model_name', 'multi_shot', 'shot_type', 'prompt', 'multi_prompt', 'image_list', 'element_list', 'video_list'],
  ...['sound', 'mode', 'aspect_ratio', 'duration', 'watermark_info', ...OF_A_CALL],
];
const KNOWN_INSIDE: Readonly<Record<string, readonly string[]>> = {
  multi_prompt: ['index', 'prompt', 'duration'],
  image_list: ['image_url', 'type'],
  element_list: ['element_id'],
  video_list: ['video_url', 'refer_type', 'keep_original_sound'],
  watermark_info: ['enabled'],
};

export interface UnreadFields {
  /** Fields that this API does not have, such as `negative_prompt` or `image_list[].weight`. */
  readonly unknown: readonly string[];
  /** Fields that belong to one call and not to a storyboard, where they say anything. */
  readonly ofTheCall: readonly string[];
}

export function unreadFields(request: unknown): UnreadFields {
  if (!isRecord(request)) return { unknown: [], ofTheCall: [] };
  const inside = Object.entries(KNOWN_INSIDE).flatMap(([field, known]) => {
    const value = request[field];
    const isList = Array.isArray(value);
    const items: readonly unknown[] = isList ? value : [value];
    return items
      .filter(isRecord)
      .flatMap(Object.keys)
      .filter((key) => !known.includes(key))
      .map((key) => `${field}${isList ? '[]' : ''}.${key}`);
  });
  return {
    unknown: [...new Set([...Object.keys(request).filter((key) => !KNOWN.includes(key)), ...inside])],
    ofTheCall: OF_A_CALL.filter((field) => typeof request[field] === 'string' && request[field] !== ''),
  };
}

/** Whether this is a body for the newer API (docs/kling-omni.md §0.2), which this version does not read. */
export function isNewerRequest(request: unknown): boolean {
  return isRecord(request) && Array.isArray(request['contents']) && !('model_name' in request);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
