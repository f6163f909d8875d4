import type { takes as english } from '../en/takes.ts';
import type { Translation } from '../translation.ts';

export const takes: Translation<typeof english> = {
  heading: '生成结果',
  unreachable: '服务器没有响应。生成会在没有此页面的情况下继续；恢复连接后会再次显示进度。',
  empty: '还没有生成结果。点击生成，会按当时的计划制作第一条。',
  take: '第 {number, number} 条',
  play: '播放第 {number, number} 条',
  download: '下载第 {number, number} 条',
  downloadTip: '下载',
  retry: '重试',
  retryTake: '重试第 {number, number} 条',
  retryPrice: '按同一计划再生成一次，约 {dollars}。',
  retryUnanswered: '没有收到答复。请再次点击重试：如果这一条已经生成，您会得到它，绝不会重复生成。',
  seconds: '{seconds, number} 秒',
  status: {
    waiting: '等待中',
    sending: '发送中',
    rendering: '渲染中',
    saving: '保存中',
    ready: '已就绪',
    failed: '失败',
  },
  elapsedSeconds: '{seconds, number} 秒',
  elapsedMinutes: '{minutes, number} 分 {seconds, number} 秒',
  usualSeconds: '通常约 {seconds, number} 秒',
  usualMinutes: '通常约 {minutes, number} 分钟',
};
