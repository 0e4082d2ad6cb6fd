// Keys that type for you, into the typed line or the formula editor.
const CURSOR = '¦';

export function startKeypad(field) {
  const keypad = document.getElementById('keypad');
  const toggle = document.getElementById('keypad-toggle');
  toggle.addEventListener('click', () => {
    const open = keypad.hidden;
    keypad.hidden = !open;
    toggle.setAttribute('aria-expanded', String(open));
    document.documentElement.classList.toggle('keypad-open', open);
    // On a phone the keypad takes the place of the system's keyboard.
    const phone = matchMedia('(max-width: 47.5em)').matches;
    for (const input of document.querySelectorAll('.typed input')) {
      input.inputMode = open && phone ? 'none' : 'text';
    }
    target(field).focus();
    if (open && phone) {
      field.input.parentElement.scrollIntoView();
    }
  });
  // The caret stays where it is: a key never takes the focus.
  keypad.addEventListener('pointerdown', event => event.preventDefault());
  keypad.addEventListener('click', event => {
    const key = event.target.closest('.key');
    if (!key) {
      return;
    }
    if (field.editor && !field.editor.hidden) {
      pressInEditor(field.editor, key);
    } else {
      pressInLine(field.input, key);
    }
  });
}

function target(field) {
  return field.editor && !field.editor.hidden ? field.editor : field.input;
}

function pressInEditor(editor, key) {
  const move = { left: 'moveToPreviousChar', right: 'moveToNextChar', back: 'deleteBackward' };
  if (key.dataset.move) {
    editor.executeCommand(move[key.dataset.move]);
  } else {
    editor.insert(key.dataset.latex, { focus: true, mode: 'math' });
  }
  editor.dispatchEvent(new Event('input', { bubbles: true }));
}

function pressInLine(input, key) {
  const start = input.selectionStart;
  const end = input.selectionEnd;
  if (key.dataset.move === 'left' || key.dataset.move === 'right') {
    const step = key.dataset.move === 'left' ? before(input.value, start) : after(input.value, end);
    input.setSelectionRange(step, step);
    return;
  }
  if (key.dataset.move === 'back') {
    input.setRangeText('', start === end ? before(input.value, start) : start, end, 'end');
  } else {
    const [left, right = ''] = key.dataset.typed.split(CURSOR);
    // With a selection, the key goes around it: (x+1) becomes sqrt(x+1).
    const kept = right || left.endsWith('(') ? input.value.slice(start, end) : '';
    input.setRangeText(left + kept + right, start, end, 'end');
    const caret = start + left.length + kept.length;
    input.setSelectionRange(caret, caret);
  }
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

const before = (text, at) => at - ([...text.slice(0, at)].pop()?.length ?? 0);
const after = (text, at) => at + ([...text.slice(at)][0]?.length ?? 0);
