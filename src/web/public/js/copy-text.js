// data-copies="text": a button that copies the text and says so. It shows only where copying is possible.
for (const button of document.querySelectorAll('[data-copies]')) {
  if (navigator.clipboard === undefined) continue;
  const label = button.textContent;
  button.hidden = false;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(button.dataset.copies);
      button.textContent = 'Copied';
    } catch {
      button.textContent = 'Not copied: mark the link and copy it';
    }
    setTimeout(() => {
      button.textContent = label;
    }, 2500);
  });
}
