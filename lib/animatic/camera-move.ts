/**
 * Which way the camera goes, read from a shot's words: English as film sets use it, and the usual words of Chinese and
 * Japanese prompts. The first move that is named counts; words that name none get a slow drift.
 */
export type CameraMove =
  | 'drift'
  | 'static'
  | 'push in'
  | 'pull out'
  | 'zoom in'
  | 'zoom out'
  | 'pan left'
  | 'pan right'
  | 'tilt up'
  | 'tilt down'
  | 'truck left'
  | 'truck right'
  | 'crane up'
  | 'crane down'
  | 'orbit'
  | 'follow'
  | 'handheld';

const NAMES: readonly (readonly [CameraMove, RegExp])[] = [
  ['static', /\b(?:static|fixed) (?:shot|camera|frame)|\blocked[- ]off\b|\btripod\b|固定镜头|固定机位|固定カメラ|フィックス/iu],
  ['pan left', named('(?<!frying |sauce|\\b(?:a|the|her|his) )pan(?:s|ning)?', 'left', '左摇|左パン')],
  [
    'pan right',
    /\bpan(?:s|ning)? (?:slowly )?(?:right|across|over|along|to|from)\b|\bpanning\b|\b(?:slow|camera|whip|swish)[- ]pans?\b|右摇|摇镜|右パン/iu,
  ],
  ['tilt down', named('tilt(?:s|ing)?', 'down', '下摇|ティルトダウン')],
  ['tilt up', named('tilt(?:s|ing)?', 'up', '上摇|ティルトアップ|\\b(?:slow|camera) tilts?\\b')],
  ['truck left', named('(?:truck|slide|dolly|track)(?:s|ing)?', 'left', '左移')],
  ['truck right', named('(?:truck|slide|dolly|track)(?:s|ing)?', 'right', '右移|横移|\\btruck(?:s|ing)? (?:shot|past)|\\blateral\\b')],
  ['crane down', named('(?:crane|jib|pedestal|boom)(?:s|ing)?', 'down', '降镜|镜头下降|クレーンダウン')],
  ['crane up', /\b(?:crane|jib|pedestal|boom)(?:s|ing)? (?:shot|up|over)|\baerial\b|\bdrone\b|升镜|镜头上升|升降|航拍|クレーン|空撮/iu],
  [
    'pull out',
    /\b(?:pull|dolly|move)(?:s|ing)?(?: slowly)?[- ](?:out|back)\b|\bpull[- ]?back\b|\bdolly zoom\b|拉远|拉镜|后拉|ドリーアウト/iu,
  ],
  [
    'push in',
    /\b(?:push|dolly|move)(?:s|es|ing)?(?: slowly)?[- ]in\b|\bfly[- ]?through\b|\bpush(?:es)? (?:slowly )?toward|推近|推进|推镜|前推|ドリーイン/iu,
  ],
  ['zoom out', /\bzoom(?:s|ing)?(?: slowly)?[- ]out\b|变焦拉远|ズームアウト/iu],
  ['zoom in', /\b(?:zoom(?:s|ing)?(?: slowly)?[- ]in|(?:crash|snap) zoom)\b|变焦推近|ズームイン/iu],
  ['orbit', /\borbit(?:s|ing)?\b|\barc(?:s|ing)? (?:shot|around)|\bcircl(?:es|ing) around\b|\bcamera roll\b|环绕|回り込/iu],
  ['handheld', /\bhand[- ]?held\b|\bshaky\b|手持/iu],
  ['follow', /\b(?:tracking|leading|following) shot\b|\bsteadicam\b|\bgimbal\b|\bcamera follows\b|跟拍|跟随/iu],
];

/** A move whose direction follows within the same clause. */
function named(move: string, direction: string, elsewhere: string): RegExp {
  return new RegExp(`\\b(?:(?:slow|slowly|camera) )?${move}\\b[^.,;。，；\\n]{0,40}?\\b${direction}\\b|${elsewhere}`, 'iu');
}

export function cameraMove(words: string): CameraMove {
  let found: CameraMove = 'drift';
  let earliest = Number.POSITIVE_INFINITY;
  for (const [move, pattern] of NAMES) {
    const at = words.search(pattern);
    // At the same place the more exact name, which stands first, wins.
    if (at >= 0 && at < earliest) {
      earliest = at;
      found = move;
    }
  }
  return found;
}

/** How tightly the words frame what is seen: 1 shows all of a picture, 1.5 two thirds of it. */
export function tightness(words: string): number {
  if (/\b(?:macro|extreme close[- ]?up|insert shot)\b|微距|大特写|クローズアップ/iu.test(words)) return 1.45;
  if (/\bclose[- ]?up\b|特写|接写/iu.test(words)) return 1.25;
  return /\bmedium (?:close|shot)|\bpush in on\b|近景|中景/iu.test(words) ? 1.12 : 1;
}
