/** The voice of a shot in the plan. */
export const sounds = {
  button: 'Scratch sound of shot {number, number}',
  none: 'sound',
  length: '{seconds, number} s',
  title: 'Scratch sound of shot {number, number}',
  words: 'Heard with the plan from the beginning of the shot, and in the animatic. It is never sent to Kling.',
  record: 'Record',
  stop: 'Stop',
  recording: '{seconds} s of {of, number} s',
  file: 'Sound file, or drop one here',
  storing: 'Storing it…',
  remove: 'Remove',
  cut: 'It is longer than the shot, which has {seconds, number} s: its end is not heard.',
  done: 'Done',
  refused: 'The browser did not let the microphone be used. Allow it for this page in the browser’s settings, or add a file.',
  'no-microphone': 'No microphone was found. Connect one, or add a file.',
  unsupported: 'This browser cannot record here. Add a file instead.',
} as const;
