/** Time as an argument: production passes `Date.now`, tests pass a clock they move by hand. Unix milliseconds. */
export type Clock = () => number;
