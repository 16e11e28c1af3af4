// data-key="a": the key that does what a click does, while the box in [data-shortcuts] is ticked and nobody is typing.
// The choice is remembered in this browser. [data-done] says what was done last, once the page has been read out.
const remembered = 'caucus-shortcuts';
const toggle = document.querySelector('[data-shortcuts]');
const box = toggle.querySelector('input');
let isLeaving = false;

function recall() {
  try {
    return localStorage.getItem(remembered) !== 'off';
  } catch {
    return true;
  }
}

function apply() {
  document.documentElement.classList.toggle('has-keys', box.checked);
  for (const element of document.querySelectorAll('[data-key]')) {
    if (box.checked) element.setAttribute('aria-keyshortcuts', element.dataset.key.toUpperCase());
    else element.removeAttribute('aria-keyshortcuts');
  }
}

const isTyping = element =>
  element.matches('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]');

toggle.hidden = false;
box.checked = recall();
apply();
box.addEventListener('change', () => {
  apply();
  try {
    localStorage.setItem(remembered, box.checked ? 'on' : 'off');
  } catch {
    // Then it holds for this page alone.
  }
});

document.addEventListener('keydown', event => {
  if (isLeaving || !box.checked || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  if (isTyping(event.target)) return;
  const element = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
  if (element === null) return;
  event.preventDefault();
  leave();
  element.click();
});

/** Every shortcut leads to another page: until it is there, a second press would decide on the same fact again. */
function leave() {
  isLeaving = true;
  setTimeout(() => {
    isLeaving = false;
  }, 3000);
}

addEventListener('pageshow', () => {
  isLeaving = false;
});

// A status that stood there from the start is not read out; one that is filled later is.
const done = document.querySelector('[data-done]');
if (done !== null) {
  setTimeout(() => {
    done.parentElement.querySelector('[role="status"]').textContent = done.textContent;
  }, 150);
}
