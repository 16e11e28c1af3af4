// data-picks: a form of check boxes named "item"; [data-picked] counts the ticked ones, [data-ticks-all="id"] ticks
// all boxes of the list with that id.
const form = document.querySelector('form[data-picks]');
const counter = form.querySelector('[data-picked]');
const buttons = form.querySelectorAll('[data-ticks-all]');
const boxesIn = element => [...element.querySelectorAll('input[name="item"]')];
const listOf = button => document.getElementById(button.dataset.ticksAll);

function count() {
  const picked = boxesIn(form).filter(box => box.checked).length;
  counter.textContent = picked === 1 ? '1 question chosen' : `${picked} questions chosen`;
  for (const button of buttons) {
    button.textContent = boxesIn(listOf(button)).every(box => box.checked) ? 'Untick all' : 'Tick all';
  }
}

for (const button of buttons) {
  button.hidden = false;
  button.addEventListener('click', () => {
    const boxes = boxesIn(listOf(button));
    const ticks = !boxes.every(box => box.checked);
    for (const box of boxes) box.checked = ticks;
    count();
  });
}
form.addEventListener('change', count);
if (boxesIn(form).some(box => box.checked)) count();
