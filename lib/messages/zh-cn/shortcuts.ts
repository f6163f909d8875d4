import type { shortcuts as english } from '../en/shortcuts.ts';
import type { Translation } from '../translation.ts';

export const shortcuts: Translation<typeof english> = {
  title: '键盘快捷键',
  'play-pause': '播放或暂停',
  shuttle: '倒放、暂停、播放；再按一次加速',
  loop: '循环播放该镜头',
  frame: '后退或前进一帧',
  ends: '跳到开头或结尾',
  'to-shot': '上一个或下一个镜头',
  'new-shot': '在所选镜头后新建镜头',
  split: '在播放头处拆分',
  duplicate: '复制所选镜头',
  undo: '撤销',
  redo: '重做',
  generate: '生成',
  issue: '下一个或上一个待修正的问题',
  mention: '在提示词中：引用参考',
  list: '打开这个列表',
  note: '单个按键只在没有输入文字时有效。剪切点、时间线结尾和镜头的移动手柄获得焦点后可以用方向键操作，按住 Shift 可沿时间线移动镜头；拖动时按 Esc 可取消。',
};
