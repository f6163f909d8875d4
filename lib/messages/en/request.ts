/** The panel that shows the compiled request. */
export const request = {
  title: 'What Kling receives',
  form: 'Form',
  json: 'JSON',
  curl: 'cURL',
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'This browser did not allow copying. The text is selected: copy it with the keyboard.',
  body: 'The request',
  numbers: 'Numbers',
  none: 'No reference is sent.',
  kinds: { image: 'image', element: 'element', video: 'video' },
  foldedImage: '({name}: {size} of Base64, folded here)',
  foldedVideo: '({name}: a signed link, made when it is sent)',
  kilobytes: '{size, number} kB',
  megabytes: '{size, number} MB',
  size: 'About {size} with its pictures inside.',
  issues:
    '{count, plural, one {One thing is still to mend; this is what would be sent as it stands.} other {# things are still to mend; this is what would be sent as it stands.}}',
  external: 'When a take is made, its own name goes along as the external id, so that it is never paid for twice.',
  key: 'The key is a variable of your shell and never shown here.',
} as const;
