import { askServer } from './ask-server.ts';
import type { ImageRequests } from './editor-actions.ts';

/** The pictures' routes under `/api/files`. */
export const imageRequests: ImageRequests = {
  addImageFromUrl: ({ url }) => askServer('/api/files/from-address', { method: 'POST', body: { url } }),
  mendImage: ({ fileId, crop }) => askServer(`/api/files/${fileId}/mend`, { method: 'POST', body: { crop } }),
  originalOfImage: ({ fileId }) => askServer(`/api/files/${fileId}/original`),
};
