// data-prints: a button that prints the page.
for (const button of document.querySelectorAll('[data-prints]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
for (const note of document.querySelectorAll('[data-prints-note]')) note.hidden = true;
