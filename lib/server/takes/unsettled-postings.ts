/**
 * The requests of a take that may have been taken, from its events in order: those that left and were not answered at
 * once with a definite no ("busy", or trouble with the account), which sends the take back to `waiting`.
 */
export function unsettledPostings<Event extends { readonly type: string }>(history: readonly Event[]): readonly Event[] {
  return history.filter(({ type }, index) => type === 'posting' && history[index + 1]?.type !== 'waiting');
}
