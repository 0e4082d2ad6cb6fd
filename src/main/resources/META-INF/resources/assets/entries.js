// The entries of a vector or matrix, each in a field of its own: they are put together in the typed line.
export function startEntries(form, field) {
  const entries = () => [...form.querySelectorAll('.entries tr')]
    .map(row => [...row.querySelectorAll('input')]);
  const isEntry = event => event.target.matches('.entries input');
  const write = rows => {
    if (field.editor && !field.editor.hidden) {
      document.getElementById('editor-toggle').click();
    }
    field.input.value = rows.flat().some(cell => cell.value.trim()) ? together(rows) : '';
    field.input.dispatchEvent(new Event('input', { bubbles: true }));
  };
  form.addEventListener('input', event => isEntry(event) && write(entries()));
  form.addEventListener('keydown', event => isEntry(event) && move(event, entries()));
  form.addEventListener('paste', event => {
    const pasted = isEntry(event) ? entriesOf(event.clipboardData.getData('text')) : [];
    const rows = entries();
    if (pasted.length === rows.length && pasted.every((row, i) => row.length === rows[i].length)) {
      event.preventDefault();
      rows.forEach((row, i) => row.forEach((cell, j) => { cell.value = pasted[i][j]; }));
      write(rows);
    }
  });
}

function together(rows) {
  const plain = cell => cell.value.trim().replace(/(?<=\d),(?=\d)/g, '.');
  return rows[0].length === 1
    ? `(${rows.map(row => plain(row[0])).join(', ')})`
    : `[${rows.map(row => `[${row.map(plain).join(', ')}]`).join(', ')}]`;
}

// Up and down go to the next row; left and right leave a field at its ends.
function move(event, rows) {
  const i = rows.findIndex(row => row.includes(event.target));
  const j = i < 0 ? -1 : rows[i].indexOf(event.target);
  const cell = event.target;
  const steps = {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    ArrowLeft: cell.selectionEnd === 0 ? [0, -1] : null,
    ArrowRight: cell.selectionStart === cell.value.length ? [0, 1] : null,
  };
  const step = steps[event.key];
  const next = step && rows[i + step[0]]?.[j + step[1]];
  if (next) {
    event.preventDefault();
    next.focus();
    next.select();
  }
}

// [[1, 2], [3, 4]], or rows of a spreadsheet.
function entriesOf(text) {
  const inner = text.trim();
  if (/^\[\s*\[.*\]\s*\]$/s.test(inner)) {
    return inner.slice(inner.indexOf('[') + 1, inner.lastIndexOf(']')).split(/\]\s*,\s*\[/)
      .map(row => row.replace(/[[\]]/g, '').split(',').map(entry => entry.trim()));
  }
  return inner.split(/\r?\n/).map(row => row.split(/\t/).map(entry => entry.trim()));
}
