/** Times that mean nothing without the article's date. */
export const deicticTime: ReadonlySet<string> = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight now currently recently ' +
    'ago lately here'
  ).split(' '),
);
