// data-follows="/address": asks that page every second how far the reading is, shows its [data-progress] here, and goes
// where it leads once the reading has ended.
const address = document.querySelector('[data-follows]').dataset.follows;
const longestPause = 15_000;
let pause = 1000;

async function follow() {
  pause = (await look()) ? 1000 : Math.min(pause * 2, longestPause);
  setTimeout(follow, pause);
}

/** @returns whether the server answered. */
async function look() {
  try {
    const answer = await fetch(address, { headers: { Accept: 'text/html' } });
    if (answer.redirected) location.assign(answer.url);
    if (!answer.ok) return false;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.querySelector('[data-progress]');
    if (fresh === null) location.reload();
    else show(fresh);
    return true;
  } catch {
    return false;
  }
}

/** Only what changed is replaced, so that a stage is read out once. */
function show(fresh) {
  const [shown] = document.querySelectorAll('[data-progress]');
  const sentence = shown.querySelector('p');
  if (sentence.textContent !== fresh.querySelector('p').textContent)
    sentence.textContent = fresh.querySelector('p').textContent;
  const [bar, freshBar] = [shown, fresh].map(part => part.querySelector('progress'));
  bar.value = freshBar.value;
  bar.parentElement.querySelector('span').textContent =
    freshBar.parentElement.querySelector('span').textContent;
}

setTimeout(follow, pause);
