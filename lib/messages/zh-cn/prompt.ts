import type { prompt as english } from '../en/prompt.ts';
import type { Translation } from '../translation.ts';

export const prompt: Translation<typeof english> = {
  hint: '这个镜头里发生什么？输入 @ 引用参考。',
  reference: '参考',
  missing: '参考已不存在',
  tooMany: '超出 {count, number} 个字符',
  shorten: '缩短',
  shortenCuts: '将删去：{words}',
  full: '一段提示词在这里最多容纳 {most, number} 个字符，因此这些文字没有放入，其余内容保持不变。',
  picker: {
    title: '参考',
    none: '还没有参考，请先在“参考”中添加。',
    noneFits: '没有这个名称的参考，可在“参考”中添加。',
    active: '{name}，第 {number, number} 项，共 {count, number} 项',
  },
};
