// data-text="/address": a text of [data-paragraph]s; words that are marked in one of them become the evidence of the new
// fact that [data-adds] leads to. [data-adds-hint] says so.
const text = document.querySelector('[data-text]');
const link = document.querySelector('[data-adds]');
const hint = document.querySelector('[data-adds-hint]');
const invitation = hint.textContent;

function follow() {
  const marked = markedWords();
  const address = new URL(text.dataset.text, location.href);
  if (marked !== undefined) {
    address.searchParams.set('paragraph', marked.paragraph);
    address.searchParams.set('phrase', marked.phrase);
  }
  link.href = address.pathname + address.search;
  link.textContent = marked === undefined ? 'Add a fact' : 'Add a fact on the marked words';
  hint.textContent =
    marked === undefined ? invitation : `Paragraph ${marked.paragraph}: “${shortened(marked.phrase)}”`;
}

/** @returns what is marked, where it begins; words past the end of that paragraph are left out. */
function markedWords() {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0).cloneRange();
  const paragraph = paragraphOf(range.startContainer);
  if (paragraph === null) return undefined;
  if (!paragraph.contains(range.endContainer)) range.setEndAfter(paragraph.lastChild);
  const phrase = range.toString().trim();
  return phrase === ''
    ? undefined
    : { paragraph: paragraph.dataset.paragraph, phrase: phrase.slice(0, 1000) };
}

function paragraphOf(node) {
  const element = node instanceof Element ? node : node.parentElement;
  const paragraph = element?.closest('[data-paragraph]') ?? null;
  return paragraph !== null && text.contains(paragraph) ? paragraph : null;
}

const shortened = words => (words.length > 60 ? `${words.slice(0, 60)}…` : words);

hint.hidden = false;
document.addEventListener('selectionchange', follow);
// Pressing the mouse would take the marking away before the click.
link.addEventListener('mousedown', event => event.preventDefault());
// Evidence of other facts leads to them: it can be marked too, and marking it goes nowhere.
text.classList.add('is-markable');
text.addEventListener('click', event => {
  if (getSelection()?.isCollapsed === false && event.target.closest('a') !== null) event.preventDefault();
});
