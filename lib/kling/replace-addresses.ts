/** Puts other text in place of the addresses of pictures and videos: a stored request names its files, a sent one carries or links them. */
import type { KlingRequest } from './request.ts';

type Replace = (address: string) => Promise<string>;

export async function replaceImages(request: KlingRequest, replace: Replace): Promise<KlingRequest> {
  if (request.image_list === undefined) return request;
  return {
    ...request,
    image_list: await Promise.all(request.image_list.map(async (image) => ({ ...image, image_url: await replace(image.image_url) }))),
  };
}

export async function replaceVideos(request: KlingRequest, replace: Replace): Promise<KlingRequest> {
  if (request.video_list === undefined) return request;
  return {
    ...request,
    video_list: await Promise.all(request.video_list.map(async (video) => ({ ...video, video_url: await replace(video.video_url) }))),
  };
}

/** The addresses of its pictures, in order. */
export function imageAddresses(request: KlingRequest): readonly string[] {
  return (request.image_list ?? []).map((image) => image.image_url);
}
