// data-kind="order": no two lines have the same number. Who takes a taken number gives the own one for it.
for (const question of document.querySelectorAll('fieldset[data-kind="order"]')) {
  const selects = [...question.querySelectorAll('select')];
  const before = new Map(selects.map(select => [select, select.value]));
  question.addEventListener('change', event => {
    const other = selects.find(select => select !== event.target && select.value === event.target.value);
    if (other !== undefined && event.target.value !== '') other.value = before.get(event.target) ?? '';
    for (const select of selects) before.set(select, select.value);
  });
}
