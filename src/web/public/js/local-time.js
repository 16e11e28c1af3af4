// data-local-time: an instant of the server in the reader's own time and words.
const format = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeStyle: 'short' });
for (const time of document.querySelectorAll('time[data-local-time]')) {
  const instant = new Date(time.dateTime);
  if (!Number.isNaN(instant.getTime())) time.textContent = format.format(instant);
}
