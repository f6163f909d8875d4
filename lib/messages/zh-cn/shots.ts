import type { shots as english } from '../en/shots.ts';
import type { Translation } from '../translation.ts';

export const shots: Translation<typeof english> = {
  heading: '镜头',
  promptHeading: '提示词',
  count: '{count, number} / {most, number}',
  shot: '镜头 {number, number}',
  prompt: '镜头 {number, number} 的提示词',
  seconds: '镜头 {number, number} 的秒数',
  hasIssue: '有待修正的问题',
  split: '拆分镜头 {number, number}',
  duplicate: '复制镜头 {number, number}',
  delete: '删除镜头 {number, number}',
  deleted: '已删除镜头 {number, number}。',
  move: '移动镜头 {number, number}',
  moved: '现在是第 {number, number} 个镜头，共 {count, number} 个。',
  sortable: '可排序',
  add: '添加镜头',
  noRoom: '最多六个镜头，每个至少一秒。',
  insertAfter: '在镜头 {number, number} 之后插入镜头',
  mergeWithNext: '将镜头 {number, number} 与下一个合并',
  merged: '镜头 {number, number} 和 {next, number} 已合并。',
  spoken: '引号中的台词说完约需 {needed, number} 秒，这里只有 {seconds, number} 秒。',
  giveSeconds: '改为 {seconds, number} 秒',
  onePrompt: {
    label: '提示词',
    auto: '一段提示词，由模型决定剪切点。',
    single: '一段提示词，一个镜头，没有剪切点。',
    hint: '视频里发生什么？输入 @ 引用参考。',
  },
};
