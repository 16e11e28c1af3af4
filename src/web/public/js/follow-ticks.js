// data-ticks: marks the tick of the question that is being read.
const links = [...document.querySelectorAll('[data-ticks] a')];
const questions = links.map(link => document.querySelector(link.hash));
const readingLine = () => window.innerHeight * 0.45;
let isAsked = false;

function mark() {
  isAsked = false;
  const isAtEnd = window.scrollY > 0 && window.innerHeight + window.scrollY >= document.body.scrollHeight - 4;
  const passed = questions.findLastIndex(question => question.getBoundingClientRect().top < readingLine());
  const current = isAtEnd ? questions.length - 1 : Math.max(0, passed);
  links.forEach((link, index) => {
    link.parentElement.classList.toggle('is-current', index === current);
    if (index === current) link.setAttribute('aria-current', 'step');
    else link.removeAttribute('aria-current');
  });
}

function ask() {
  if (!isAsked) requestAnimationFrame(mark);
  isAsked = true;
}

document.addEventListener('scroll', ask, { passive: true });
mark();
