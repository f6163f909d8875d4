/** Elements that a request may name: official presets, which every account has (§8). */
import { type Body, call } from './service.ts';

interface Row {
  readonly task_result?: { readonly elements?: readonly { readonly element_id: string | number; readonly reference_type: string }[] };
}

const { data } = await call('/v1/general/advanced-presets-elements?pageNum=1&pageSize=100');
const all = (Array.isArray(data) ? (data as readonly Row[]) : []).flatMap((row) => row.task_result?.elements ?? []);
const idsOf = (kind: string): string[] =>
  all.filter(({ reference_type }) => reference_type === kind).map(({ element_id }) => String(element_id));

export const imageElementIds = idsOf('image_refer');
export const videoElementIds = idsOf('video_refer');

const list = (ids: readonly string[], count: number): Body[] =>
  // Fewer presets than wanted: the same ones again, since no rule asks for different ones.
  Array.from({ length: count }, (_, index) => ({ element_id: ids[index % ids.length] ?? '' }));

/** So many elements made from pictures, then so many made from videos. */
export const elements = (fromPictures: number, fromVideos = 0): Body[] => [
  ...list(imageElementIds, fromPictures),
  ...list(videoElementIds, fromVideos),
];
