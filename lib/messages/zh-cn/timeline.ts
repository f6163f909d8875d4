import type { timeline as english } from '../en/timeline.ts';
import type { Translation } from '../translation.ts';

export const timeline: Translation<typeof english> = {
  heading: '时间线',
  shotsFill: '{count, number} 个镜头共 {seconds, number} 秒',
  seconds: '{seconds, number} 秒',
  showShot: '显示镜头',
  moveKeys: '拖动，或按 Shift 加左右方向键，调整它的次序。',
  moved: '现在是第 {number, number} 个镜头，共 {count, number} 个。',
  modelCuts: '由模型安排剪切点',
  oneShot: '一个镜头',
  cut: '剪切点 {number, number}',
  cutAfter: '第 {seconds, number} 秒之后',
  end: '视频结尾',
  endLocked: '{seconds, number} 秒，已锁定',
  playhead: '播放头',
  evenOut: '均分',
  total: '总时长',
  totalSeconds: '总时长（秒）',
  lockTotal: '锁定总时长',
  unlockTotal: '解锁总时长',
  waitingShots: '“分镜”模式的 {count, number} 个镜头还保留着：至少 {seconds, number} 秒。',
};
