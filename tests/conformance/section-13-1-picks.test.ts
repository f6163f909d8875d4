/** The Picks that make every verdict definite, in the order of §13.1. */
import { describe } from 'vitest';
import { edit, endFrame, firstFrame, images, o1, oneShot, PICTURES, shots, video, words } from './support/bodies.ts';
import { elements } from './support/presets.ts';
import { imageRule, refuses, takes, videoRefusalRule, videoRule } from './support/rule.ts';
import { target } from './support/service.ts';

describe('§13.1 Picks', () => {
  describe('lengths count UTF-16 code units', () => {
    takes({
      '1,250 faces of two units each': () => words({ prompt: '😀'.repeat(1250) }),
      '256 faces in a shot': () => oneShot({ prompt: '😀'.repeat(256) }),
      '2,500 Chinese characters': () => words({ prompt: '雨'.repeat(2500) }),
    });
    refuses({
      '1,251 faces': () => words({ prompt: '😀'.repeat(1251) }),
      '257 faces in a shot': () => oneShot({ prompt: '😀'.repeat(257) }),
      'white space for words': () => words({ prompt: ' \n\t\u3000' }),
      'white space for the words of a shot': () => oneShot({ prompt: '   ' }),
    });
  });

  describe('null, empty text and empty lists mean absent, and unknown fields nothing', () => {
    takes({
      'null for every optional field': () =>
        words({
          ...{ multi_shot: null, shot_type: null, multi_prompt: null, image_list: null, element_list: null, video_list: null },
          ...{ sound: null, watermark_info: null, callback_url: null, external_task_id: null },
        }),
      'null for mode and duration': () => words({ mode: null, duration: null }),
      'empty text for mode, sound and duration': () => words({ mode: '', sound: '', duration: '' }),
      'an empty list for what is no list': () => words({ mode: [], duration: [], watermark_info: [] }),
      'empty lists': () => words({ image_list: [], element_list: [], video_list: [], multi_prompt: [] }),
      'null for the type of a picture': () => words({ image_list: [{ image_url: PICTURES.plain, type: null }] }),
      'unknown fields, also inside items': () => words({ colour: 'blue', image_list: [{ image_url: PICTURES.plain, weight: 2 }] }),
    });
    refuses({
      'null for the prompt': () => words({ prompt: null }),
      'null for a ratio that is needed': () => words({ aspect_ratio: null }),
      'empty text for a boolean': () => words({ multi_shot: '' }),
      'empty text for a list': () => words({ image_list: '' }),
    });
  });

  describe('durations are 1 to 3 digits in text, or a JSON integer', () => {
    takes({
      'an integer': () => words({ duration: 5 }),
      'digits with a leading zero': () => words({ duration: '05' }),
      'an integer for a shot': () => oneShot({ duration: 5 }),
    });
    refuses({
      'a fraction': () => words({ duration: 5.5 }),
      'a fraction in text': () => words({ duration: '5.0' }),
      'four digits': () => words({ duration: '0005' }),
      'digits with a space': () => words({ duration: ' 5' }),
      'digits with a unit': () => words({ duration: '5s' }),
      'a boolean': () => words({ duration: true }),
      'a fraction for a shot': () => oneShot({ duration: 2.5 }),
    });
  });

  describe('index is a JSON integer, consecutive from 1', () => {
    refuses({
      text: () => oneShot({ index: '1' }),
      none: () => oneShot({ index: undefined }),
      'a beginning at 2': () => oneShot({ index: 2 }),
      'the same twice': () =>
        shots([2, 3], { multi_prompt: [2, 3].map((seconds) => ({ index: 1, prompt: 'Rain', duration: String(seconds) })) }),
      'a wrong order': () =>
        shots([2, 3], { multi_prompt: [2, 3].map((seconds, at) => ({ index: 2 - at, prompt: 'Rain', duration: String(seconds) })) }),
    });
  });

  describe('multi_shot is a JSON boolean, and what has no effect is ignored', () => {
    takes({
      'shot_type and multi_prompt of any kind without it': () => words({ multi_shot: false, shot_type: 'none', multi_prompt: 'none' }),
      'any prompt beside customize': () => shots([2, 3], { prompt: 'x'.repeat(3000) }),
      'a token of no list in the prompt beside customize': () => shots([2, 3], { prompt: '<<<image_9>>>' }),
      'a prompt beside customize that is no text': () => shots([2, 3], { prompt: 7 }),
      'any multi_prompt beside intelligence': () =>
        words({ multi_shot: true, shot_type: 'intelligence', multi_prompt: [{ index: 'none' }] }),
    });
    refuses({
      'true in text': () => shots([2, 3], { multi_shot: 'true' }),
      'the number 1': () => shots([2, 3], { multi_shot: 1 }),
    });
  });

  describe('image_url is a web address or raw Base64, video_url a web address', () => {
    takes(
      { 'an address without TLS': () => words({ image_list: [{ image_url: target.imageUrl?.replace('https:', 'http:') }] }) },
      imageRule,
    );
    refuses({
      'a data: prefix': () => words({ image_list: [{ image_url: `data:image/png;base64,${PICTURES.plain}` }] }),
      'a file address': () => words({ image_list: [{ image_url: 'file:///etc/hostname' }] }),
      'an address of another scheme': () => words({ image_list: [{ image_url: 'ftp://pictures.example/front.png' }] }),
      'a path': () => words({ image_list: [{ image_url: './front.png' }] }),
      'a number for an address': () => words({ image_list: [{ image_url: 7 }] }),
      'a video in Base64': () => words({ video_list: [{ video_url: PICTURES.plain, refer_type: 'feature' }] }),
      'a video address of another scheme': () => words({ video_list: [{ video_url: 'ftp://videos.example/clip.mp4' }] }),
    });
  });

  describe('element_id is a positive safe JSON integer, or digits in text', () => {
    refuses({
      zero: () => words({ element_list: [{ element_id: 0 }] }),
      'a negative number': () => words({ element_list: [{ element_id: -101 }] }),
      'a fraction': () => words({ element_list: [{ element_id: 101.5 }] }),
      words: () => words({ element_list: [{ element_id: 'mei-lin' }] }),
      'a number already rounded by somebody': () => words({ element_list: [{ element_id: 2 ** 60 }] }),
    });
  });

  describe('frames count as images, one of each', () => {
    takes({ 'two frames and five pictures': () => words({ image_list: [firstFrame, endFrame, ...images(5)] }) });
    takes(
      { 'a first frame and three pictures beside a video': () => words({ image_list: [firstFrame, ...images(3)], video_list: video() }) },
      videoRule,
    );
    refuses({
      'two frames and six pictures': () => words({ image_list: [firstFrame, endFrame, ...images(6)] }),
      'two first frames': () => words({ image_list: [firstFrame, firstFrame] }),
      'two end frames': () => words({ image_list: [firstFrame, endFrame, endFrame] }),
    });
    refuses(
      { 'a first frame and four pictures beside a video': () => words({ image_list: [firstFrame, ...images(4)], video_list: video() }) },
      videoRefusalRule,
    );
  });

  describe('O1 keeps to 5 or 10 s when words, or a first frame, are all it has', () => {
    takes({
      '7 s with an end frame': () => o1({ duration: '7', image_list: [firstFrame, endFrame] }),
      '7 s with a picture beside the first frame': () => o1({ duration: '7', image_list: [firstFrame, ...images(1)] }),
      '7 s with an element beside the first frame': () => o1({ duration: '7', image_list: [firstFrame], element_list: elements(1) }),
    });
    refuses({ '7 s of words': () => o1({ duration: '7' }), '7 s of a first frame': () => o1({ duration: '7', image_list: [firstFrame] }) });
  });

  describe('aspect_ratio is required without a first frame and without a video, and ignored where it has no effect', () => {
    takes({ 'any ratio beside a first frame': () => words({ image_list: [firstFrame], aspect_ratio: 'none' }) });
    takes({ 'any ratio beside an edit': () => edit({ aspect_ratio: 'none' }) }, videoRule);
    refuses({ 'none beside pictures': () => words({ image_list: images(1), aspect_ratio: undefined }) });
  });

  describe('callback_url, when not empty, is a web address', () => {
    takes({ 'an address': () => words({ callback_url: 'https://callbacks.example/kling' }) });
    refuses({
      'an address of another scheme': () => words({ callback_url: 'ftp://callbacks.example/kling' }),
      'a path': () => words({ callback_url: '/callbacks' }),
      'a number': () => words({ callback_url: 7 }),
    });
  });
});
