/** The plan as a video file. */
export const animatic = {
  title: 'Animatic',
  words:
    'The plan as it stands, {seconds, number} s at 24 frames per second, made here in the browser. Nothing is generated or sent anywhere.',
  size: 'Size',
  ticks: 'Tick at cuts',
  about: '{size} pixels, at most about {megabytes, number} MB',
  make: 'Make the animatic',
  again: 'Make it again',
  waiting: 'Waiting for {name}, which is still being added…',
  making: 'Drawing and encoding…',
  cancel: 'Cancel',
  download: 'Download {kind, select, mp4 {MP4} other {WebM}}, {megabytes, number} MB',
  made: 'Made in {seconds, number} s, {times, number} times as fast as it plays.',
  'cannot-encode':
    'This browser cannot encode video, so no file was made. A recent Chrome, Edge, Firefox or Safari can. Your storyboard is as it was.',
  'film-broken':
    'The reference video could not be read, so no file was made. Your storyboard is as it was; try again, or replace or remove the video under References.',
  'without-references':
    'The file is without {names}, which could not be added or read. Look under References and make it again, or use it as it is.',
  'without-sounds':
    'Not in the file: the scratch sound of {count, plural, one {shot} other {shots}} {numbers}, which could not be read. Record it again or replace it, then make the file again; or use it as it is.',
  'without-sound': 'The file has no sound: this browser cannot encode any. A recent Chrome, Edge, Firefox or Safari can.',
  'drawn-shot': 'SHOT',
  'drawn-seconds': 's',
  broken: 'The animatic could not be made. Your storyboard is as it was; try again, or make it smaller.',
} as const;
