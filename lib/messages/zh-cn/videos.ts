import type { videos as english } from '../en/videos.ts';
import type { Translation } from '../translation.ts';

export const videos: Translation<typeof english> = {
  add: '添加视频',
  addHint: '参考运动或编辑原片',
  replaceTitle: '替换“{name}”',
  replaceHint: '它的引用、用途和位置保持不变。',
  file: '文件',
  fileHint: 'MP4 或 MOV，最大 {most} MB。',
  url: '视频网址',
  urlHint: '公开的网址。这里会读取一次，以获得时长、尺寸和画面；{engine}会自行从该网址获取。',
  role: '用途',
  roleHints: {
    feature: '借用其运镜、动作和风格。',
    base: '对它整体进行编辑，时长不变。',
  },
  keepSound: '保留原声',
  alreadyOne: '一个请求只能带一个视频，参考栏中已有一个。',
  localOnly: '这台服务器没有公开地址（PUBLIC_URL），可灵无法从这里获取文件：请提供视频的网址。',
  nothingChosen: '请选择文件，或提供视频的网址。',
  urlInvalid: '请提供以 https:// 或 http:// 开头的公开视频网址。',
  addAction: '添加',
  replaceAction: '替换',
  cancel: '取消',
  reading: '正在读取视频…',
  added: '已添加“{name}”，但未能读取：{why}',
  notRead: '时长和尺寸未知',
  read: '读取',
  fallbackName: '视频',
  seconds: '{seconds} 秒',
  rate: '{rate} 帧/秒',
  replace: '替换…',
};
