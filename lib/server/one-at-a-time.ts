/** A line of tasks that would weigh too much side by side: each begins when the one before it has ended, well or not. */
export function oneAtATime(): <Value>(task: () => Promise<Value>) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const result = last.then(task);
    // How it ended is for who asked for it; the next in line only waits.
    last = Promise.allSettled([result]);
    return result;
  };
}
