import type { ui as english } from '../en/ui.ts';
import type { Translation } from '../translation.ts';

export const ui: Translation<typeof english> = {
  close: '关闭',
  less: '{label}：减一',
  more: '{label}：加一',
  'seconds-short': '秒',
  seconds: '{count, number} 秒',
  'all-storyboards': '所有分镜',
  'try-again': '重试',
  'not-loaded': '连不上 Shotboard，这部分暂时打不开。您的内容是安全的，可以继续编辑。',
  'went-wrong': '出了点问题',
  'went-wrong-words': '这个页面无法显示。已保存的分镜和生成结果都是安全的，正在生成的会自行继续。',
  'went-wrong-number': '服务器日志中的编号是 {digest}。',
  'not-here': '这里什么也没有',
  'not-here-words': '地址可能输错了，或者这个分镜是在另一台电脑上创建的。您创建的所有内容都在首页。',
  'cannot-open': '这个分镜无法在这里打开',
};
