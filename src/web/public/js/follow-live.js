// data-live="/address": fetches that page every few seconds while this one is looked at, and puts each of its
// data-part elements into the one of the same name here. [data-live-status] says as of when, or that it is late.
const root = document.querySelector('[data-live]');
const status = document.querySelector('[data-live-status]');
const pause = 4000;
const longestPause = 60_000;
const clock = new Intl.DateTimeFormat('en', { hour: 'numeric', minute: '2-digit', second: '2-digit' });
let wait = pause;
let timer;

async function follow() {
  clearTimeout(timer);
  if (document.hidden) return;
  const isFresh = await refresh();
  wait = isFresh ? pause : Math.min(wait * 2, longestPause);
  timer = setTimeout(follow, wait);
}

/** @returns whether the server gave a page of the same kind: a sign-in page has other parts. */
async function refresh() {
  try {
    const answer = await fetch(root.dataset.live, { headers: { Accept: 'text/html' }, redirect: 'error' });
    if (!answer.ok) return false;
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const parts = [...fresh.querySelectorAll('[data-part]')];
    if (parts.length === 0) return false;
    for (const part of parts) replace(part);
    status.textContent = `Live. As of ${clock.format(new Date())}.`;
    return true;
  } catch {
    if (wait > pause) status.textContent = 'Not up to date: Caucus does not answer. Load the page again.';
    return false;
  }
}

/** Leaves what did not change alone, so that nothing flickers and no selection is lost. */
function replace(part) {
  const shown = document.querySelector(`[data-part="${CSS.escape(part.dataset.part)}"]`);
  if (shown === null || shown.innerHTML === part.innerHTML) return;
  shown.replaceChildren(...[...part.childNodes].map(node => document.importNode(node, true)));
}

document.addEventListener('visibilitychange', follow);
timer = setTimeout(follow, pause);
