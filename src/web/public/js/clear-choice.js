// data-clears="q3": a button that takes back the choice in that fieldset; it shows once there is one.
for (const button of document.querySelectorAll('[data-clears]')) {
  const question = document.getElementById(button.dataset.clears);
  const show = () => {
    button.hidden = !hasChoice(question);
  };
  button.addEventListener('click', () => {
    clear(question);
    show();
    question.querySelector('input:not([type="hidden"]), select')?.focus();
    question.dispatchEvent(new Event('change', { bubbles: true }));
  });
  question.addEventListener('input', show);
  question.addEventListener('change', show);
  show();
}

/** @param {HTMLElement} question */
function hasChoice(question) {
  const hasText = [...question.querySelectorAll('input[type="text"], select')].some(
    field => field.value !== '',
  );
  return hasText || question.querySelector('input:checked') !== null;
}

/** @param {HTMLElement} question */
function clear(question) {
  for (const input of question.querySelectorAll('input:checked')) input.checked = false;
  for (const field of question.querySelectorAll('input[type="text"], select')) field.value = '';
}
