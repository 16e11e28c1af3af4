// data-shows="id": a box that shows the digits typed into the field with that id.
for (const label of document.querySelectorAll('[data-shows]')) {
  const box = label.querySelector('input');
  const field = document.getElementById(label.dataset.shows);
  label.hidden = false;
  box.addEventListener('change', () => field.classList.toggle('is-shown', box.checked));
}
