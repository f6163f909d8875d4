import type { sounds as english } from '../en/sounds.ts';
import type { Translation } from '../translation.ts';

export const sounds: Translation<typeof english> = {
  button: '镜头 {number, number} 的临时声音',
  none: '声音',
  length: '{seconds, number} 秒',
  title: '镜头 {number, number} 的临时声音',
  words: '播放计划时从该镜头开头响起，也会写入动态分镜。绝不会发送给可灵。',
  record: '录音',
  stop: '停止',
  recording: '{seconds} 秒 / {of, number} 秒',
  file: '声音文件，也可拖放到此处',
  storing: '正在保存…',
  remove: '移除',
  cut: '它比镜头长，镜头只有 {seconds, number} 秒：结尾不会被听到。',
  missing: '“{name}”的文件不在本机。请重新录音、添加文件，或移除它。',
  'missing-mark': '缺失',
  done: '完成',
  refused: '浏览器没有允许使用麦克风。请在浏览器设置中为此页面允许，或添加文件。',
  'no-microphone': '没有找到麦克风。请连接一个，或添加文件。',
  unsupported: '此浏览器无法在这里录音。请改为添加文件。',
};
