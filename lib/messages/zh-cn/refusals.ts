import type { refusals as english } from '../en/refusals.ts';
import type { Translation } from '../translation.ts';

export const refusals: Translation<typeof english> = {
  'shot-not-found': '这个镜头已经不在了，没有做任何改动。',
  'reference-not-found': '这个参考已经不在了，没有做任何改动。',
  'too-many-shots': '一个分镜最多 {maxShots} 个镜头。请先删除一个。',
  'last-shot': '一个分镜至少保留一个镜头，可以直接修改它的文字。',
  'no-room':
    '没有多余的秒数可用：每个镜头至少 {minShotSeconds} 秒，视频时长为 {minTotalSeconds} 到 {maxTotalSeconds} 秒。请缩短其他镜头，或解锁总时长。',
  'nothing-to-split': '1 秒的镜头无法拆分，请先加长。',
  'no-such-cut': '这个剪切点已经不在了，没有做任何改动。',
  'role-not-of-kind': '这类参考不能用作该用途，没有做任何改动。',
  'id-not-free': '编号已被占用，未能添加。请重试。',
  'too-many-references': '参考栏最多放 {maxReferences} 个参考。请移除一个没有用到的。',
  'reference-malformed': '这个参考无法直接使用，没有做任何改动。',
  'sound-malformed': '这段声音无法使用。没有任何改动。',
};
