// Everything here is an enhancement: without it each page still works as plain forms and links.
import { setFormulas } from './formulas.js';
import { startDrafts } from './drafts.js';
import { startField } from './field.js';
import { startSlopes } from './slopes.js';

setFormulas(document);
startSlopes(document);
document.addEventListener('htmx:afterSwap', () => setFormulas(document));
document.addEventListener('htmx:afterSwap', () => startSlopes(document));
document.addEventListener('htmx:oobAfterSwap', () => setFormulas(document));

// The colours change at once; the server remembers them.
document.querySelector('.theme')?.addEventListener('submit', event => {
  event.preventDefault();
  const form = new FormData(event.target, event.submitter);
  document.documentElement.dataset.theme = event.submitter.value;
  fetch(event.target.action, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' });
  event.target.querySelector(`button:not([value="${event.submitter.value}"])`).focus();
});

document.querySelector('[data-print]')?.addEventListener('click', () => window.print());

const form = document.getElementById('answer-form');
if (form) {
  startField(form);
  startDrafts(form);
}
