// The answer: its live reading, its checking, and the two ways to type it.
import { createEditor, isWritingCommand, latexIn } from './editor.js';
import { startEntries } from './entries.js';
import { startKeypad } from './keypad.js';

const LONGEST_READING = 4001;
const REMEMBERED = 'nabla.editor';

export function startField(form) {
  const input = form.elements.answer;
  if (!input) {
    startChecking(form);
    startLines(form);
    return;
  }
  const field = { input, editor: null };
  keepDraft(form, input);
  startChecking(form, input);
  startKeypad(field);
  startEditor(form, field);
  startCorrections(form, field);
  startEntries(form, field);
}

// The keypad types into the line that was last in use.
function startLines(form) {
  const lines = form.querySelector('.lines');
  if (lines) {
    let current = lines.querySelector('input[autofocus]') || lines.querySelector('input');
    lines.addEventListener('focusin', event => {
      current = event.target.matches('input') ? event.target : current;
    });
    startKeypad({ get input() { return current; }, editor: null });
  }
}

// What was typed survives a reload, a change of language and a session that has ended.
function keepDraft(form, input) {
  const key = 'nabla.draft:' + form.getAttribute('action') + ':' + form.elements.seed.value;
  const draft = sessionStorage.getItem(key);
  if (!input.value && draft) {
    // Not before htmx knows the field: it notices changes only from then on.
    document.addEventListener('htmx:load', () => {
      input.value = draft;
      changed(input);
    }, { once: true });
  }
  input.addEventListener('input', () => sessionStorage.setItem(key, input.value));
  // Once checked, it is kept by the server.
  onAnswer(form, 'htmx:afterSwap', () => sessionStorage.removeItem(key));
}

// The answer goes into another part of the page, so its events do not pass through the form.
function onAnswer(form, name, action) {
  document.addEventListener(name, event => {
    if (event.detail.requestConfig?.elt === form) {
      action();
    }
  });
}

function changed(input) {
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

function startChecking(form, input) {
  const outcome = document.getElementById('outcome');
  document.addEventListener('htmx:configRequest', event => {
    if (input && event.target === input) {
      event.detail.parameters.set('answer', input.value.slice(0, LONGEST_READING));
    }
  });
  // A page of its own can say what a fragment cannot: let the browser send the form itself.
  onAnswer(form, 'htmx:responseError', () => form.submit());
  onAnswer(form, 'htmx:sendError', () => {
    const sentence = document.createElement('p');
    sentence.className = 'says';
    sentence.textContent = form.dataset.failed;
    outcome.replaceChildren(sentence);
  });
  onAnswer(form, 'htmx:beforeSwap', () => outcome.classList.add('arriving'));
}

// A correction that is taken replaces the text; the live reading then shows what it is.
function startCorrections(form, field) {
  form.addEventListener('click', event => {
    const offer = event.target.closest('[data-take]');
    if (offer && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      field.input.value = offer.dataset.take;
      if (field.editor && !field.editor.hidden) {
        field.editor.value = offer.parentElement.querySelector('annotation').textContent;
        field.editor.focus();
      } else {
        field.input.focus();
      }
      changed(field.input);
    }
  });
}

function startEditor(form, field) {
  const toggle = document.getElementById('editor-toggle');
  const use = async () => {
    toggle.classList.add('on');
    field.editor = field.editor || (await editorIn(form, field.input, toggle.dataset.label));
    field.editor.value = field.input.value ? (await latexOf(form)) : '';
    field.editor.hidden = false;
    field.input.hidden = true;
  };
  toggle.addEventListener('click', async () => {
    if (toggle.classList.contains('on')) {
      toggle.classList.remove('on');
      field.editor.hidden = true;
      field.input.hidden = false;
      field.input.focus();
      localStorage.removeItem(REMEMBERED);
      const reading = form.querySelector('#reading [data-text]');
      if (reading) {
        field.input.value = reading.dataset.text;
      }
    } else {
      localStorage.setItem(REMEMBERED, 'on');
      await use();
      field.editor.focus();
    }
  });
  // The editor reports its input a moment late; what is checked is what it shows.
  form.addEventListener('submit', () => {
    if (field.editor && !field.editor.hidden) {
      field.input.value = latexIn(field.editor);
    }
  }, true);
  if (localStorage.getItem(REMEMBERED)) {
    use();
  }
}

// The reading below the field is LaTeX already: it becomes what the editor shows.
async function latexOf(form) {
  const annotation = form.querySelector('#reading annotation');
  return annotation ? annotation.textContent.replace('\\displaystyle ', '') : '';
}

async function editorIn(form, input, label) {
  const keys = [...document.querySelectorAll('#keypad .key.own')];
  const editor = await createEditor(label, keys.map(key => key.dataset.typed));
  const report = () => {
    input.value = latexIn(editor);
    changed(input);
  };
  editor.addEventListener('input', report);
  // An exponent that is opened changes what is shown, and reports a movement alone.
  let before = '';
  editor.addEventListener('keydown', () => { before = latexIn(editor); }, true);
  editor.addEventListener('selection-change', () => {
    const now = latexIn(editor);
    if (now !== before && now !== input.value && document.activeElement === editor) {
      before = now;
      report();
    }
  });
  editor.addEventListener('keydown', event => {
    if (event.key === 'Enter' && !isWritingCommand(editor)) {
      event.preventDefault();
      form.requestSubmit();
    }
  }, true);
  return editor;
}
