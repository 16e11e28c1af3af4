// data-saves="/attempts/…/responses/": saves every choice at once and says so. The latest choice of a question is
// sent until the server has it; what cannot be sent stays in the form, which can be posted as a whole.
const form = document.querySelector('form[data-saves]');
const status = document.querySelector('[data-status]');
const typingPause = 900;
const firstRetry = 1000;
const longestRetry = 30_000;
const patience = 15_000;

/** @type {Map<number, { response: object | null, sequence: number }>} what the server does not have yet */
const waiting = new Map();
const sending = new Set();
const sequences = new Map();
const timers = new Map();
let retryDelay = firstRetry;
let retryTimer;
let hasEnded = false;

for (const question of form.querySelectorAll('fieldset[data-position]')) {
  sequences.set(Number(question.dataset.position), Number(question.dataset.sequence));
}
form.querySelector('[data-saves-by-hand]')?.setAttribute('hidden', '');
form.addEventListener('change', event => save(event.target.closest('fieldset[data-position]')));
form.addEventListener('input', event => saveAfterPause(event.target));
form.addEventListener('submit', stayOnEnter);
window.addEventListener('online', sendAll);
window.addEventListener('beforeunload', warn);
window.addEventListener('pageshow', event => {
  if (event.persisted) location.reload();
});
for (const question of form.querySelectorAll('fieldset[data-position]')) {
  if (isChanged(question)) save(question);
}

/** Somebody may have chosen before this script was there. */
function isChanged(question) {
  const boxes = [...question.querySelectorAll('input[type="radio"], input[type="checkbox"]')];
  const texts = [...question.querySelectorAll('input[type="text"]')];
  const lines = [...question.querySelectorAll('select')];
  return (
    boxes.some(box => box.checked !== box.defaultChecked) ||
    texts.some(field => field.value !== field.defaultValue) ||
    lines.some(line => line.value !== (line.querySelector('option[selected]')?.value ?? ''))
  );
}

/** Typing saves by itself too: a phone's keyboard may never leave the field. */
function saveAfterPause(field) {
  if (field.type !== 'text') return;
  const question = field.closest('fieldset[data-position]');
  clearTimeout(timers.get(question));
  timers.set(
    question,
    setTimeout(() => save(question), typingPause),
  );
}

function save(question) {
  if (question === null) return;
  clearTimeout(timers.get(question));
  const position = Number(question.dataset.position);
  const response = readResponse(question);
  const sequence = sequences.get(position) + 1;
  sequences.set(position, sequence);
  waiting.set(position, { response, sequence });
  showProgress(position, response !== null);
  if (!hasEnded) send(position);
}

async function send(position) {
  const change = waiting.get(position);
  if (change === undefined || sending.has(position)) return;
  sending.add(position);
  say('is-wait', 'Saving…');
  const answer = await put(position, change);
  sending.delete(position);
  if (answer.status === 200) arrived(position, change, answer);
  else failed(position, change, answer);
}

/** @returns the status (0 without a connection) and what the server says */
async function put(position, change) {
  try {
    const answer = await fetch(form.dataset.saves + position, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(change),
      signal: AbortSignal.timeout(patience),
    });
    return { status: answer.status, ...(await answer.json().catch(() => ({}))) };
  } catch {
    return { status: 0 };
  }
}

function arrived(position, change, answer) {
  retryDelay = firstRetry;
  if (answer.saved === false) countOnFrom(position, answer.sequence);
  else if (waiting.get(position) === change) waiting.delete(position);
  if (waiting.size === 0) say('is-ok', 'Saved');
  else sendAll();
}

/** Another tab counted farther: the choice made here is the later one, so it goes on top. */
function countOnFrom(position, stored) {
  const { response } = waiting.get(position);
  const sequence = Math.max(stored, sequences.get(position)) + 1;
  sequences.set(position, sequence);
  waiting.set(position, { response, sequence });
}

function failed(position, change, answer) {
  if (answer.status === 401) return end('[data-ended]', 'Not saved. Sign in again.');
  if (answer.status === 409) return close(answer.sentence);
  if (answer.status === 0 || answer.status === 429 || answer.status >= 500) return retryLater();
  if (waiting.get(position) === change) waiting.delete(position);
  say('is-bad', answer.sentence ?? 'Not saved. Load the page again, then choose once more.');
}

function retryLater() {
  say('is-bad', 'Not saved. We’ll keep trying.');
  clearTimeout(retryTimer);
  retryTimer = setTimeout(sendAll, retryDelay);
  retryDelay = Math.min(retryDelay * 2, longestRetry);
}

function sendAll() {
  if (!hasEnded) for (const position of waiting.keys()) send(position);
}

function close(sentence) {
  form.querySelector('[data-closed-sentence]').textContent = sentence;
  waiting.clear();
  end('[data-closed]', 'Not saved. The quiz is closed.');
}

function end(box, sentence) {
  hasEnded = true;
  say('is-bad', sentence);
  const shown = form.querySelector(box);
  shown.hidden = false;
  shown.scrollIntoView({ block: 'center' });
  shown.querySelector('a, button').focus();
}

/** Enter in a text field presses the form's first button: it saves, and the page stays. */
function stayOnEnter(event) {
  const isWholeForm = event.submitter?.closest('[data-ended], .actions') != null;
  if (isWholeForm) {
    waiting.clear();
    return;
  }
  event.preventDefault();
  save(document.activeElement?.closest('fieldset[data-position]') ?? null);
}

function warn(event) {
  if (waiting.size > 0) event.preventDefault();
}

function readResponse(question) {
  const kind = question.dataset.kind;
  const chosen = [...question.querySelectorAll('input:checked')].map(input => input.value).filter(Boolean);
  if (kind === 'choose-one') return chosen.length === 0 ? null : { kind, optionId: chosen[0] };
  if (kind === 'choose-many') return chosen.length === 0 ? null : { kind, optionIds: chosen };
  if (kind === 'write') return readText(question);
  return readLines(question, kind);
}

function readText(question) {
  const text = question.querySelector('input[type="text"]').value.trim();
  return text === '' ? null : { kind: 'write', text };
}

function readLines(question, kind) {
  const lines = [...question.querySelectorAll('select')]
    .map(select => [select.name.slice(select.name.indexOf('.') + 1), select.value])
    .filter(([, value]) => value !== '');
  if (lines.length === 0) return null;
  if (kind === 'match') return { kind, pairs: Object.fromEntries(lines) };
  return { kind, optionIds: lines.sort(([, a], [, b]) => Number(a) - Number(b)).map(([id]) => id) };
}

function showProgress(position, isAnswered) {
  const tick = document.querySelector(`[data-ticks] a[href="#q${position}"]`).parentElement;
  tick.classList.toggle('is-answered', isAnswered);
  tick.querySelector('.vh').textContent =
    `Question ${position}: ${isAnswered ? 'answered' : 'not answered yet'}`;
  const all = document.querySelectorAll('[data-ticks] li');
  const answered = document.querySelectorAll('[data-ticks] .is-answered');
  document.querySelector('[data-progress]').textContent = `${answered.length} of ${all.length} answered`;
}

function say(tone, text) {
  status.className = `status ${tone}`;
  status.querySelector('span').textContent = text;
}
