// data-picks: a form of check boxes named "item"; [data-picked] counts the ticked ones, [data-ticks-all] ticks all.
const form = document.querySelector('form[data-picks]');
const counter = form.querySelector('[data-picked]');
const boxes = () => [...form.querySelectorAll('input[name="item"]')];

function count() {
  const picked = boxes().filter(box => box.checked).length;
  counter.textContent = picked === 1 ? '1 question chosen' : `${picked} questions chosen`;
  for (const button of form.querySelectorAll('[data-ticks-all]')) {
    button.textContent = boxes().every(box => box.checked) ? 'Untick all' : 'Tick all';
  }
}

for (const button of form.querySelectorAll('[data-ticks-all]')) {
  button.hidden = false;
  button.addEventListener('click', () => {
    const ticks = !boxes().every(box => box.checked);
    for (const box of boxes()) box.checked = ticks;
    count();
  });
}
form.addEventListener('change', count);
count();
