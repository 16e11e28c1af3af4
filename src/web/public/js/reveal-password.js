// data-reveals="id": a box that shows what is typed into the password field with that id.
for (const label of document.querySelectorAll('[data-reveals]')) {
  const box = label.querySelector('input');
  const field = document.getElementById(label.dataset.reveals);
  label.hidden = false;
  box.addEventListener('change', () => {
    field.type = box.checked ? 'text' : 'password';
  });
  // A browser would keep what it saw in a text field.
  field.form.addEventListener('submit', () => {
    field.type = 'password';
  });
}
