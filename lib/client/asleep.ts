/** What carries this attribute was drawn by the server and cannot answer yet (globals.css: it takes no press by pointer). */
export const ASLEEP = '[data-asleep]';

/** Told by it, and heard by the whole page, when it can: the attribute is gone then. */
export const COMES_ALIVE = 'comesalive';
