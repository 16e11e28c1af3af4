/** Lets everybody else have a turn of the event loop: between the portions of long work. */
export function nextTurn(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve));
}
