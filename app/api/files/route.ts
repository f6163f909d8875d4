import { storeUpload } from '#lib/server/files/store-upload.ts';
import { storeBody } from '../store-body.ts';

/** Stores the body as a picture: `POST /api/files?name=lantern.png`. */
export const POST = storeBody(storeUpload);
