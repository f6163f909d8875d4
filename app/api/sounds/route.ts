import { storeSound } from '#lib/server/files/store-sound.ts';
import { storeBody } from '../store-body.ts';

/** Stores the body as a sound: `POST /api/sounds?name=voice.webm`. */
export const POST = storeBody(storeSound);
