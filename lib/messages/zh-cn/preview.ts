import type { preview as english } from '../en/preview.ts';
import type { Translation } from '../translation.ts';

export const preview: Translation<typeof english> = {
  heading: '预览',
  planDrawn: '绘出的分镜计划',
  show: '显示',
  plan: '计划',
  take: '第 {number, number} 条',
  earlierPlan: '第 {number, number} 条是按较早的 {seconds, number} 秒计划生成的。时间线显示的是现在的计划。',
  ready: '第 {number, number} 条已就绪。',
  showTake: '显示第 {number, number} 条',
  notNow: '暂不',
  play: '播放',
  pause: '暂停',
  previousShot: '上一个镜头',
  nextShot: '下一个镜头',
  mute: '静音',
  unmute: '取消静音',
  fullScreen: '全屏',
  loop: '循环镜头',
  options: '预览选项',
  guides: '安全框',
  follow: '镜头列表跟随播放头',
  ticks: '剪切点提示音',
  speed: '{speed, number} 倍速',
  speedBack: '{speed, number} 倍速倒放',
  cannotPlay: '这段视频无法在此播放。文件已妥善保存：请下载后在别处观看。',
};
