/** Broken rules of a storyboard, what mends them, and the panel that lists them. */
export const checks = {
  region: 'Checks',
  ready: 'Ready',
  count: '{count, plural, one {One thing to mend before this can be generated} other {# things to mend before this can be generated}}',
  toMend: '{count, number} to mend',
  spoken: '{count, plural, =0 {All checks pass.} one {One thing to mend.} other {# things to mend.}}',
  remain: '{count, plural, one {One thing is to mend first. See Checks.} other {# things are to mend first. See Checks.}}',
  /** The sentences, by what is wrong. */
  issues: {
    'kind-not-supported':
      '{model} makes one continuous shot, so it cannot take {kind, select, storyboard {Storyboard} auto {Auto shots} other {Single}}. Use another model, or switch to Single; the words of both kinds are kept.',
    'too-many-shots': 'There are {count, number} shots; {model} takes {most, number}. Delete some.',
    'mode-not-supported':
      '{model} does not render {mode, select, standard {Standard 720p} pro {Pro 1080p} other {4K}}. Choose another mode, or another model.',
    'sound-not-supported': '{model} makes no sound. Turn the sound off, or use another model.',
    'sound-with-video': 'No sound can be made while a video is used. Turn the sound off, or remove “{name}”.',
    'duration-not-supported': '{model} makes videos of {min, number} to {max, number} s; this one lasts {total, number} s.',
    'duration-of-words-alone':
      'From words or a first frame alone, {model} makes videos of {totals} s; this one lasts {total, number} s. Change the total, or add a reference.',
    'prompt-empty':
      '{shot, plural, =0 {The prompt has no words yet. Say what happens in it.} other {Shot # has no words yet. Say what happens in it.}}',
    'prompt-too-long':
      '{shot, plural, =0 {The prompt} other {Shot #}} is too long by {over, plural, one {# character} other {# characters}}: it has {length, number}, and {most, number} can be sent.',
    'mention-unknown':
      '{shot, plural, =0 {The prompt} other {Shot #}} names a reference that is not in the tray. Remove the mention, or name another reference.',
    'token-past-the-end':
      '{shot, plural, =0 {The prompt} other {Shot #}} says {token}, but {sent, plural, =0 {no {kind, select, image {image} element {element} other {video}} is} one {only # {kind, select, image {image} element {element} other {video}} is} other {only # {kind, select, image {images} element {elements} other {videos}} are}} sent. Name a reference instead.',
    'token-in-words':
      '{shot, plural, =0 {The prompt} other {Shot #}} says {token} in plain words, which would be read as “{name}”. Make it a mention, so that it stays right.',
    'first-frame-twice': '“{name}” is the first frame already; a video has only one. Use “{other}” as a plain reference.',
    'end-frame-twice': '“{name}” is the end frame already; a video has only one. Use “{other}” as a plain reference.',
    'frames-in-multi-shot':
      '“{name}” is {role, select, first {a first frame} other {an end frame}}, which only Single takes. Use it as a plain reference, or switch to Single.',
    'frames-with-base-video':
      '“{name}” is edited from its own first frame to its last, so “{other}” cannot be a frame too. Use it as a plain reference.',
    'end-frame-alone':
      '“{name}” is an end frame, which needs a first frame to start from. Make another image the first frame, or drop the end frame.',
    'end-frame-among-images':
      '{model} takes no end frame beside more than {most, number} images (there are {count, number}). Drop the end frame, or use another model.',
    'end-frame-beside-video': '{model} takes no end frame beside a motion and style video. Drop the end frame, or use another model.',
    'too-many-videos': 'There are {count, number} videos; a request takes {most, number}. Keep one and remove the others.',
    'base-video-in-multi-shot':
      '“{name}” is edited as a whole, which only Single does. Switch to Single, or borrow only its motion and style.',
    'too-many-references': '{count, number} images and elements are sent; {model} takes {most, number}. Name fewer of them in the words.',
    'too-many-references-beside-video':
      '{count, number} images and elements are sent; {model} takes {most, number} beside a video. Name fewer of them in the words.',
    'too-many-references-mixed':
      'Beside elements made from videos, at most {most, number} images and elements made from images are taken; there are {count, number}.',
    'too-many-elements-beside-frames':
      '{count, plural, one {# element is} other {# elements are}} sent; beside {frames, select, both {a first and an end frame} other {a first frame}}, {model} takes {most, plural, =0 {none} other {#}}. Name fewer elements, or drop a frame.',
    'too-many-video-elements': '{count, number} elements made from videos are sent; at most {most, number} are taken. Name fewer of them.',
    'video-element-not-supported':
      '“{name}” is an element made from a video, which {model} does not take. Use an element made from images instead.',
    'video-element-beside-video':
      '“{name}” is an element made from a video, which is not taken beside a video. Use an element made from images instead.',
    'image-type': '“{name}” is of type {type}; JPEG and PNG pictures are taken. Save it as one of these.',
    'image-too-large': '“{name}” has {size} MB; at most {most} MB are taken. Use a smaller picture.',
    'image-too-small': '“{name}” is {pixels} pixels; both sides need at least {least, number}. Use a larger picture.',
    'image-too-elongated': '“{name}” is {pixels} pixels; its longer side may be at most {most, number} times the shorter. Crop it.',
    'video-type': '“{name}” is of type {type}; MP4 and MOV videos are taken. Save it as one of these.',
    'video-too-large': '“{name}” has {size} MB; at most {most} MB are taken.',
    'video-length': '“{name}” lasts {length, number} s; {model} takes {min, number} to {max, number} s. Trim it.',
    'video-size': '“{name}” is {pixels} pixels; {model} takes sides of {min, number} to {max, number}. Resize it.',
    'video-area': '“{name}” is {pixels} pixels; at most {most, number} million pixels are taken. Resize it.',
    'video-rate': '“{name}” has {rate, number} frames per second; {min, number} to {max, number} are taken.',
    'file-missing': 'The file of “{name}” is not stored in this installation. Replace it, or remove the reference.',
    'video-local':
      '“{name}” is stored here, where Kling cannot fetch it. Set PUBLIC_URL on this server to the address under which the internet reaches it, or add the video by its URL.',
    'address-invalid': 'The address of “{name}” is not a web address. It has to begin with https:// or http://.',
  },
  /** What mends them, as the words of a button. */
  fixes: {
    'use-model': 'Use {model}',
    'use-mode': 'Use {mode, select, standard {Standard 720p} pro {Pro 1080p} other {4K}}',
    'switch-to-single': 'Switch to Single',
    'sound-off': 'Turn sound off',
    'set-total': 'Make it {seconds, number} s',
    shorten: 'Shorten to fit',
    'remove-mention': 'Remove the mention',
    'name-reference': 'Name “{name}”',
    'remove-token': 'Remove {token}',
    'plain-reference': 'Use as plain reference',
    'drop-end-frame': 'Drop the end frame',
    'make-first-frame': 'Make it the first frame',
    'keep-only': 'Keep “{name}”',
    'motion-and-style': 'Use for motion and style',
    'send-only-named': 'Send only what is named',
    convert: 'Convert',
    shrink: 'Shrink',
    'scale-up': 'Scale up',
    crop: 'Crop…',
  },
} as const;
