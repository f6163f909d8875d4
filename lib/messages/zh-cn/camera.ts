import type { camera as english } from '../en/camera.ts';
import type { Translation } from '../translation.ts';

export const camera: Translation<typeof english> = {};
