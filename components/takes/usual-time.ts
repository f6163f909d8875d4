/** A time as it is told: 72 s are 1 minute and 12 seconds. */
export function minutesAndSeconds(seconds: number): { readonly minutes: number; readonly seconds: number } {
  const whole = Math.max(0, Math.floor(seconds));
  return { minutes: Math.floor(whole / 60), seconds: whole % 60 };
}

/** Rounded as coarsely as it is known: to 5 seconds, and from about a minute on to half a minute. */
export function roughly(seconds: number): { readonly seconds: number } | { readonly minutes: number } {
  return seconds < 55 ? { seconds: Math.max(5, Math.round(seconds / 5) * 5) } : { minutes: Math.round(seconds / 30) / 2 };
}
