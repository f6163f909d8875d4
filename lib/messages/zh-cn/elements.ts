import type { elements as english } from '../en/elements.ts';
import type { Translation } from '../translation.ts';

export const elements: Translation<typeof english> = {
  add: '添加主体',
  lists: '主体',
  own: '我的主体',
  preset: '官方主体',
  search: '搜索主体',
  refresh: '重新读取列表',
  loading: '正在从{engine}读取列表…',
  none: '这个账户还没有主体。',
  whereMade: '主体在可灵应用中或通过其 API 创建，这里只从中选择。',
  whereMadeStandIn: '替身引擎带有十几个官方主体和一个示例；配置可灵密钥后，这里会列出您自己的主体。',
  noMatch: '没有与“{words}”匹配的主体。',
  notWhole: '只列出了前 {count} 个。其他主体可以通过 ID 添加。',
  madeFrom: '来源',
  kinds: { image: '图片', video: '视频', unknown: '未知' },
  kindMarks: { image: '由图片创建', video: '由视频创建', unknown: '来源未知' },
  refused: {
    model: '{model} 不支持',
    video: '不能与视频同用',
    taken: '已在参考栏中',
  },
  refusedWhy: {
    model: '{model} 只支持由图片创建的主体。由视频创建的主体可以在 Kling 3 Omni 中选择。',
    video: '由视频创建的主体不能与参考视频同时使用。移除视频后即可选择。',
  },
  unnamed: '主体 {id}',
  id: '主体 ID',
  idHint: '在上面选择一个，或粘贴其他主体的 ID。',
  idInvalid: '请在上方选择一个主体，或输入它的 ID：只含数字，例如 829836802793406551。',
  idUnknown: '两个列表中都没有这个 ID。它会按原样发送，如果账户里没有，会被拒绝。',
  name: '名称',
  fallbackName: '主体',
  addAction: '添加',
};
