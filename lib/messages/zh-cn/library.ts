import type { library as english } from '../en/library.ts';
import type { Translation } from '../translation.ts';

export const library: Translation<typeof english> = {
  title: '从素材库添加',
  hint: '存放在这里的全部图片和视频，每个只存一份，不论由谁添加；镜头的声音也列在这里，在镜头处添加。',
  filter: '显示',
  filters: { all: '全部', image: '图片', video: '视频', sound: '声音' },
  search: '搜索素材库',
  loading: '正在读取素材库…',
  none: '这里还没有素材。为分镜添加图片或视频后会出现在这里。',
  noMatch: '没有匹配的素材。',
  files: '素材',
  more: '显示更多',
  takeName: '{title}，第 {number} 条',
  unnamed: { image: '图片', video: '视频', sound: '声音' },
  untitled: '未命名分镜',
  unused: '未被使用',
  usedBy: '用于：{list}',
  useOf: {
    storyboard: '{title}',
    take: '{title}（第 {number} 条）',
    result: '{title}（第 {number} 条的结果）',
    original: '{title}（由它制成）',
    deleted: '{title}（已删除）',
  },
  add: '{count, plural, =0 {添加} other {添加 # 个}}',
  adding: '正在添加…',
  cancel: '取消',
  chosen: '{count, plural, =0 {请选择要添加的素材。} other {已选择 # 个}}',
  delete: '删除“{name}”',
  deleteQuestion: '删除“{name}”？',
  deleteWarning:
    '没有任何地方使用它。它会从这台服务器上永久删除，撤销也无法恢复。曾经使用过它的分镜如果通过撤销回到那一步，会要求重新添加。',
  deleteAction: '删除',
  keep: '保留',
  deleted: '“{name}”已删除。',
};
