import type { animatic as english } from '../en/animatic.ts';
import type { Translation } from '../translation.ts';

export const animatic: Translation<typeof english> = {
  title: '动态分镜',
  words: '按当前计划制作，{seconds, number} 秒，每秒 24 帧，就在浏览器里完成。不会生成视频，也不会发送任何内容。',
  size: '尺寸',
  ticks: '剪切点提示音',
  about: '{size} 像素，最多约 {megabytes, number} MB',
  make: '制作动态分镜',
  again: '重新制作',
  waiting: '正在等待 {name}，它还在添加…',
  making: '正在绘制并编码…',
  cancel: '取消',
  download: '下载 {kind, select, mp4 {MP4} other {WebM}}，{megabytes, number} MB',
  made: '用时 {seconds, number} 秒，是播放速度的 {times, number} 倍。',
  'cannot-encode': '此浏览器无法编码视频，因此没有生成文件。较新的 Chrome、Edge、Firefox 或 Safari 可以。分镜没有变化。',
  'film-broken': '无法读取参考视频，因此没有生成文件。分镜没有变化；请重试，或在“参考”中替换或移除该视频。',
  'without-references': '文件中没有{names}：未能添加或读取。请查看“参考”后重新制作，也可以直接使用。',
  'without-sounds':
    '文件中缺少 {count, plural, other {# 个镜头}}（{numbers}）的临时声音：无法读取。请重新录音或替换后重新制作，也可以直接使用。',
  'without-sound': '文件没有声音：此浏览器无法编码声音。较新的 Chrome、Edge、Firefox 或 Safari 可以。',
  'drawn-shot': '镜头',
  'drawn-seconds': '秒',
  broken: '未能制作动态分镜。分镜没有变化；请重试，或选择较小的尺寸。',
};
