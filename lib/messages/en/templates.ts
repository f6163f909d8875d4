/** The six starts of the first page. What they write into a storyboard stays English. */
export const templates = {
  characters: 'Characters and references',
  'characters-words': 'Images and elements carry through every shot',
  transform: 'Transform a video',
  'transform-words': 'Swap, restyle or relight existing footage',
  camera: 'Borrow camera movement',
  'camera-words': 'Next or previous shot from a reference video',
  frames: 'Start and end frames',
  'frames-words': 'Animate from one picture to another',
  story: 'Six-shot story',
  'story-words': 'A full multi-shot board with timing',
  script: 'Paste a script',
  'script-words': 'Turn written beats into timed shots',
} as const;
