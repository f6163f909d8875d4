import type { templates as english } from '../en/templates.ts';
import type { Translation } from '../translation.ts';

export const templates: Translation<typeof english> = {
  characters: '角色与参考',
  'characters-words': '图片和主体贯穿每个镜头',
  transform: '改造视频',
  'transform-words': '替换、换风格或重新打光',
  camera: '借用运镜',
  'camera-words': '由参考视频生成上一个或下一个镜头',
  frames: '首尾帧',
  'frames-words': '从一张图过渡到另一张',
  story: '六镜头故事',
  'story-words': '带时长的完整多镜头分镜',
  script: '粘贴脚本',
  'script-words': '把文字段落变成带时长的镜头',
};
