import { describe } from 'vitest';
import { autoShots, edit, images, o1, PICTURES, video, words } from './support/bodies.ts';
import { refuses, takes, videoRefusalRule, videoRule } from './support/rule.ts';

const withVideo = (over: Readonly<Record<string, unknown>> = {}) => words({ video_list: video(over) });

describe('§3.6 video_list', () => {
  takes(
    {
      'a video of reference': () => withVideo({ refer_type: 'feature' }),
      'a video to edit': () => edit(),
      'a video to edit, with pictures': () => edit({ image_list: images(2) }),
      'original sound kept, or not': () => withVideo({ keep_original_sound: 'no' }),
      'no word about the original sound (C7)': () => withVideo({ keep_original_sound: undefined }),
      'any duration beside a video to edit, and ignores it': () => edit({ duration: '99' }),
      'no duration beside a video to edit': () => edit({ duration: undefined }),
      'an empty list': () => words({ video_list: [] }),
      'a reference video beside shots that the model cuts': () => autoShots({ video_list: video() }),
      'O1: a video of reference': () => o1({ video_list: video() }),
      'O1: a video to edit': () => o1({ video_list: video({ refer_type: 'base' }) }),
    },
    videoRule,
  );

  refuses({
    'no address': () => words({ video_list: [{ refer_type: 'feature' }] }),
    'an empty address': () => words({ video_list: [{ video_url: '' }] }),
    'Base64, since videos go by address only': () => words({ video_list: [{ video_url: PICTURES.plain }] }),
  });
  refuses(
    {
      'two videos': () => words({ video_list: [...video(), ...video()] }),
      'a way of use that does not exist': () => withVideo({ refer_type: 'edit' }),
      'original sound as a boolean': () => withVideo({ keep_original_sound: true }),
      'sound beside a reference video': () => words({ sound: 'on', video_list: video() }),
      'sound beside a video to edit': () => edit({ sound: 'on' }),
      // What cannot be refused if "feature" were the default: frames go with a reference video.
      'frames beside a video whose use is not named: it is to be edited (Pick, C8)': () =>
        words({ video_list: video({ refer_type: undefined }), image_list: [{ image_url: PICTURES.plain, type: 'first_frame' }] }),
    },
    videoRefusalRule,
  );
});
