// What is typed is kept on the server while it is typed, and in the browser for as long as the server is out of reach.
const PAUSE = 800;

export function startDrafts(form) {
  const page = form.action.replace(/\/attempts$/, '');
  const key = () => `draft ${page} ${form.elements.seed.value} ${form.elements.whose.value}`;
  let timer = 0;
  let sent = Promise.resolve();

  form.addEventListener('input', () => {
    remember(key(), typed(form));
    clearTimeout(timer);
    timer = setTimeout(keep, PAUSE);
  });
  // What has been sent is an answer, not a draft.
  form.addEventListener('submit', () => clearTimeout(timer));
  form.addEventListener('htmx:afterOnLoad', () => forget(key()));
  window.addEventListener('online', keep);
  window.addEventListener('pagehide', () => {
    if (recall(key()) !== null) {
      navigator.sendBeacon(`${page}/draft`, new URLSearchParams(new FormData(form)));
    }
  });

  function keep() {
    clearTimeout(timer);
    const text = typed(form);
    sent = sent.then(() => fetch(`${page}/draft`, { method: 'POST', body: new URLSearchParams(new FormData(form)) }))
      .then(response => {
        if (response.ok && recall(key()) === text) {
          forget(key());
        }
      })
      .catch(() => {}); // Out of reach: the browser still has it.
  }

  const left = recall(key());
  if (left !== null && left !== typed(form) && window.location.pathname === new URL(page, window.location).pathname) {
    window.location.replace(`${page}?answer=${encodeURIComponent(left)}`);
  }
}

function typed(form) {
  const lines = [...form.querySelectorAll('[name="line"]')];
  return lines.length > 0 ? lines.map(line => line.value).join('\n') : form.elements.answer?.value ?? '';
}

function recall(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function remember(key, text) {
  try {
    localStorage.setItem(key, text);
  } catch {
    // Storage is full or forbidden: the server keeps it alone.
  }
}

function forget(key) {
  try {
    localStorage.removeItem(key);
  } catch {
    // As above.
  }
}
