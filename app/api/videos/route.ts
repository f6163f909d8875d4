import { storeVideoUpload } from '#lib/server/files/store-video.ts';
import { storeBody } from '../store-body.ts';

/** Stores the body as a video: `POST /api/videos?name=clip.mp4`. */
export const POST = storeBody(storeVideoUpload);
