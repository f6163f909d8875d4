import type { request as english } from '../en/request.ts';
import type { Translation } from '../translation.ts';

export const request: Translation<typeof english> = {
  title: '可灵收到的内容',
  form: '形式',
  json: 'JSON',
  curl: 'cURL',
  copy: '复制',
  copied: '已复制',
  notCopied: '浏览器不允许复制。文字已选中，请用键盘复制。',
  body: '请求',
  numbers: '编号',
  none: '没有发送任何参考。',
  kinds: { image: '图片', element: '主体', video: '视频' },
  foldedImage: '（{name}：{size} 的 Base64，此处折叠）',
  foldedVideo: '（{name}：签名链接，发送时生成）',
  kilobytes: '{size, number} kB',
  megabytes: '{size, number} MB',
  size: '连同内嵌图片约 {size}。',
  issues: '{count, plural, other {还有 # 处需要修改；以下是按现状会发送的内容。}}',
  external: '生成时还会附上这一条自己的名称（外部编号），因此绝不会重复付费。',
  key: '密钥是 shell 中的变量，不会显示在这里。',
};
