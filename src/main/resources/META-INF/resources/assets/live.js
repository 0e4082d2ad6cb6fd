// The page is asked for again when the server says that something happened, or now and then when it cannot say so.
import { setFormulas } from './formulas.js';

const POLL = 5000;
const live = document.getElementById('live');
let busy = false;
let again = false;
let poll = 0;

async function refresh() {
  if (busy) {
    again = true;
    return;
  }
  busy = true;
  try {
    const response = await fetch(live.dataset.page, { headers: { Accept: 'text/html' } });
    if (response.ok) {
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      const fresh = page.getElementById('live');
      const focused = document.activeElement?.getAttribute('href');
      if (fresh && fresh.innerHTML !== live.innerHTML) {
        live.replaceChildren(...fresh.childNodes);
        setFormulas(live);
        if (focused) {
          live.querySelector(`a[href="${focused}"]`)?.focus();
        }
      }
    }
  } catch {
    // Out of reach: the next event or poll tries again.
  } finally {
    busy = false;
    if (again) {
      again = false;
      refresh();
    }
  }
}

const events = new EventSource(live.dataset.events);
events.onmessage = () => refresh();
events.onopen = () => {
  clearInterval(poll);
  poll = 0;
  refresh();
};
events.onerror = () => {
  if (poll === 0) {
    poll = setInterval(refresh, POLL);
  }
};
