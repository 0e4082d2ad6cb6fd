// The answer: its live reading, its checking, and the two ways to type it.
import { applyStyles } from './formulas.js';
import { startKeypad } from './keypad.js';

const EDITOR = '/vendor/mathlive-0.111.1/mathlive.min.mjs';
const FONTS = '/vendor/katex-0.16.47/fonts';
const LONGEST_READING = 4001;
const REMEMBERED = 'nabla.editor';

export function startField(form) {
  const input = form.elements.answer;
  const field = { input, editor: null };
  keepDraft(form, input);
  startChecking(form, input);
  startKeypad(form, field);
  startEditor(form, field);
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
    if (event.target === input) {
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

function startEditor(form, field) {
  const toggle = document.getElementById('editor-toggle');
  const use = async () => {
    toggle.classList.add('on');
    field.editor = field.editor || (await createEditor(form, field.input, toggle.dataset.label));
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
      field.input.value = field.editor.value;
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

async function createEditor(form, input, label) {
  const { MathfieldElement } = await import(EDITOR);
  MathfieldElement.fontsDirectory = FONTS;
  MathfieldElement.soundsDirectory = null;
  // The content security policy forbids style attributes in markup, so they travel like KaTeX's. The
  // one that hides the field until it is built would come too late and stay.
  MathfieldElement.createHTML = html =>
    html.replace(/ style=(["'])visibility: ?hidden;?\1/, '').replaceAll(' style="', ' data-style="');
  const editor = new MathfieldElement();
  editor.setAttribute('aria-label', label);
  input.after(editor);
  new MutationObserver(() => applyStyles(editor.shadowRoot))
    .observe(editor.shadowRoot, { childList: true, subtree: true });
  editor.mathVirtualKeyboardPolicy = 'manual';
  editor.menuItems = [];
  editor.smartFence = true;
  editor.addEventListener('input', () => {
    input.value = editor.value;
    changed(input);
  });
  editor.addEventListener('keydown', event => {
    if (event.key === 'Enter') {
      event.preventDefault();
      form.requestSubmit();
    }
  }, true);
  return editor;
}
