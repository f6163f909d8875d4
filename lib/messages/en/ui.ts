/** Controls that every part uses, and the pages that hold one message. */
export const ui = {
  close: 'Close',
  less: '{label}: one less',
  more: '{label}: one more',
  'seconds-short': 's',
  seconds: '{count, plural, one {# second} other {# seconds}}',
  'all-storyboards': 'All storyboards',
  'try-again': 'Try again',
  'not-loaded': 'This could not be opened, because Shotboard cannot be reached. Your work is safe, and goes on.',
  'went-wrong': 'Something went wrong',
  'went-wrong-words':
    'This page could not be shown. Storyboards and takes that were saved are safe, and takes that are under way continue by themselves.',
  'went-wrong-number': 'In the server’s log it is number {digest}.',
  'not-here': 'There is nothing here',
  'not-here-words':
    'The address may be mistyped, or the storyboard was made on another computer. Everything that you made is on the first page.',
  'cannot-open': 'This storyboard cannot be opened here',
} as const;
