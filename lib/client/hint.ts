/** The cookie that says that this browser has seen the first steps. */
export const HINT_COOKIE = 'first-steps';
