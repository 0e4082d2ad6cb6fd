// While the text of an exercise is typed it is kept on the server, and what becomes of it is shown beside it.
import { setFormulas } from './formulas.js';

const KEEP = 800;
const LOOK = 500;
const form = document.getElementById('editor');
const field = document.getElementById('text');
const looked = document.getElementById('looked');
const kept = document.getElementById('kept');
let keeping = 0;
let looking = 0;
let asked = null;
let editor = null;

const send = (path, signal) => fetch(`${form.action}${path}`, { method: 'POST', body: new URLSearchParams(new FormData(form)), signal });

async function keep() {
  try {
    const response = await send('/draft');
    kept.textContent = response.ok ? form.dataset.kept : '';
  } catch {
    kept.textContent = ''; // Out of reach: the next change tries again.
  }
}

async function look() {
  asked?.abort();
  asked = new AbortController();
  try {
    const response = await send('/look', asked.signal);
    if (response.ok) {
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      const open = [...looked.querySelectorAll('details')].map(details => details.open);
      looked.replaceChildren(...page.getElementById('looked').childNodes);
      looked.querySelectorAll('details').forEach((details, i) => { details.open = open[i] ?? false; });
      setFormulas(looked);
      mark();
      showFields(page);
    }
  } catch {
    // Overtaken by a later text, or out of reach.
  }
}

// The form beside the text follows it, unless somebody is typing there.
function showFields(page) {
  const fields = document.getElementById('fields');
  if (!fields.contains(document.activeElement)) {
    const open = fields.querySelector('details')?.open ?? false;
    fields.replaceChildren(...page.getElementById('fields').childNodes);
    fields.querySelector('details')?.toggleAttribute('open', open);
  }
}

async function putFieldsIn() {
  try {
    const response = await send('/fields');
    if (response.ok) {
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      const text = page.getElementById('text').value;
      if (editor) {
        editor.set(text);
      } else {
        field.value = text;
      }
      changed();
    }
  } catch {
    // Out of reach: what stands in the form stays.
  }
}

// Problems where they are, in an editor that can mark them.
function mark() {
  editor?.mark([...looked.querySelectorAll('.text-problems a[data-line]')].map(link => ({
    line: Number(link.dataset.line), column: Number(link.dataset.column), message: link.nextElementSibling.textContent,
  })));
}

function changed() {
  clearTimeout(keeping);
  clearTimeout(looking);
  kept.textContent = '';
  keeping = setTimeout(keep, KEEP);
  looking = setTimeout(look, LOOK);
}

// The place of a problem in the text.
function go(line, column) {
  const before = field.value.split('\n').slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
  const at = Math.min(before + column - 1, field.value.length);
  field.focus();
  field.setSelectionRange(at, Math.min(at + 1, field.value.length));
  field.scrollTop = (line - 4) * parseFloat(getComputedStyle(field).lineHeight);
}

field.addEventListener('input', changed);
form.addEventListener('submit', event => {
  if (event.submitter?.formAction.endsWith('/look')) {
    event.preventDefault();
    look();
  } else if (event.submitter?.formAction.endsWith('/fields')) {
    event.preventDefault();
    putFieldsIn();
  }
  clearTimeout(keeping);
  clearTimeout(looking);
});
window.addEventListener('pagehide', () => {
  if (field.value !== field.defaultValue) {
    navigator.sendBeacon(`${form.action}/draft`, new URLSearchParams(new FormData(form)));
  }
});
document.addEventListener('click', event => {
  const link = event.target.closest?.('a[data-line]');
  if (link) {
    event.preventDefault();
    (editor?.go ?? go)(Number(link.dataset.line), Number(link.dataset.column));
  }
});

import('./texteditor.js')
  .then(module => module.startTextEditor(field, document.getElementById('text-label')))
  .then(started => {
    editor = started;
    mark();
  })
  .catch(() => {}); // The field is an editor, too.
