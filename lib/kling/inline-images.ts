/** Puts other text in place of each picture of a request: a stored request names its files, a sent one carries them. */
import type { KlingRequest } from './request.ts';

export async function replaceImages(request: KlingRequest, replace: (imageUrl: string) => Promise<string>): Promise<KlingRequest> {
  if (request.image_list === undefined) return request;
  return {
    ...request,
    image_list: await Promise.all(request.image_list.map(async (image) => ({ ...image, image_url: await replace(image.image_url) }))),
  };
}
