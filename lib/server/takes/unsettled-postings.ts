interface Happened {
  readonly type: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/**
 * The requests of a take that may have been taken, from its events in order: those that left and were not answered with a
 * definite no ("busy", or trouble with the account), which sends the take back to `waiting`, at once or after a question.
 */
export function unsettledPostings<Event extends Happened>(history: readonly Event[]): readonly Event[] {
  return history.filter(({ type }, index) => type === 'posting' && !isRefused(history.slice(index + 1)));
}

function isRefused(after: readonly Happened[]): boolean {
  const answer = after.find(({ type }) => type !== 'asked');
  // Where only the files of the take cannot be had, nothing was answered.
  return answer?.type === 'waiting' && answer.detail['code'] !== 'storage-away';
}
