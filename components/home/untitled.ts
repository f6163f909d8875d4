/** How a storyboard without a title is called, here and in lists. */
export const UNTITLED = 'Untitled storyboard';
