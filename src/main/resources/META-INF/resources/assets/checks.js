// While tests run, how far they are is asked for again.
import { setFormulas } from './formulas.js';

const PAUSE = 1000;

async function refresh() {
  const checks = document.getElementById('checks');
  if (!('running' in checks.dataset)) {
    return;
  }
  try {
    const response = await fetch(checks.dataset.page, { headers: { Accept: 'text/html' } });
    if (response.ok) {
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      checks.replaceWith(page.getElementById('checks'));
      setFormulas(document.getElementById('checks'));
    }
  } catch {
    // Out of reach: the next time will tell.
  }
  setTimeout(refresh, PAUSE);
}

setTimeout(refresh, PAUSE);
