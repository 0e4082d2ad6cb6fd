// An editor in the place of a text field, which keeps what it holds: keys are completed, problems are marked at their places.
import {
  EditorState, EditorView, HighlightStyle, StreamLanguage, autocompletion, completionKeymap, defaultKeymap, history, historyKeymap,
  keymap, lineNumbers, setDiagnostics, syntaxHighlighting, tags,
} from '/vendor/codemirror-6.0.2/codemirror.min.js';

const FUNCTIONS = ['sin', 'cos', 'tan', 'exp', 'ln', 'sqrt', 'abs', 'arctan', 'arcsin', 'tr', 'det', 'inv', 'norm', 'dot'];
const DOMAINS = ['real', 'positive', 'integer', 'vector n', 'unit vector n', 'matrix n x n', 'matrix n x n, symmetric'];

// Front matter between two lines ---, then Markdown; formulas between dollar signs and insertions {@ @} in both.
const language = StreamLanguage.define({
  startState: () => ({ fences: 0, formula: '' }),
  token(stream, state) {
    if (stream.sol() && stream.match(/^---\s*$/)) {
      state.fences++;
      return 'meta';
    }
    if (stream.match('{@')) {
      stream.skipTo('@}') ? stream.match('@}') : stream.skipToEnd();
      return 'atom';
    }
    if (state.fences < 2 && stream.match(/^#.*/)) {
      return 'comment';
    }
    if (state.fences < 2 && !state.formula && stream.match(/^\s*-?\s*[A-Za-z][\w' ]*(?=:(\s|$))/)) {
      return 'propertyName';
    }
    const dollars = stream.match(/^\$\$?/);
    if (dollars) {
      state.formula = state.formula ? '' : dollars[0];
      return 'string';
    }
    stream.next();
    stream.eatWhile(/[^${@#\n]/);
    return state.formula ? 'string' : null;
  },
});

const colours = HighlightStyle.define([
  { tag: tags.propertyName, fontWeight: '600' },
  { tag: tags.string, color: 'var(--you)' },
  { tag: tags.atom, color: 'var(--und)' },
  { tag: tags.meta, color: 'var(--edge)' },
  { tag: tags.comment, color: 'var(--ink2)', fontStyle: 'italic' },
]);

// Within a shadow root its styles are sheets of the document object model, which the content security policy allows.
const theme = EditorView.theme({
  '&': { border: '1px solid var(--edge)', borderRadius: '5px', background: 'var(--paper)', color: 'var(--ink)', fontSize: '.875rem', maxHeight: '44rem' },
  '&.cm-focused': { outline: '3px solid var(--you)', outlineOffset: '2px' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.5', overflow: 'auto' },
  '.cm-content': { caretColor: 'var(--ink)', minHeight: '18rem' },
  '.cm-gutters': { background: 'var(--wash)', color: 'var(--ink2)', borderRight: '1px solid var(--rule)' },
  '.cm-lintRange-warning': { background: 'none', borderBottom: '2px solid var(--inv)' },
  '.cm-tooltip': { background: 'var(--paper)', color: 'var(--ink)', border: '1px solid var(--edge)', maxWidth: '24rem' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': { background: 'var(--you-wash)', color: 'var(--ink)' },
  '.cm-diagnostic-warning': { borderLeft: '4px solid var(--inv)', fontFamily: 'var(--sans)' },
});

function completions(schema) {
  const keys = of => Object.entries(of?.properties ?? {}).map(([label, key]) => (
    { label, apply: `${label}: `, type: 'property', info: key.description }));
  const top = keys(schema);
  const tests = keys(schema.properties?.tests);
  return context => {
    const line = context.state.doc.lineAt(context.pos);
    const before = context.state.doc.sliceString(0, line.from).split('\n');
    const fences = before.filter(text => text.trim() === '---').length;
    const typed = line.text.slice(0, context.pos - line.from);
    if (fences === 1 && /^[a-z ]*$/.test(typed)) {
      return context.explicit || typed ? { from: line.from, options: top } : null;
    }
    const parent = before.reverse().find(text => /^\S/.test(text))?.replace(/:.*/, '');
    if (fences === 1 && parent === 'tests' && /^\s+[a-z ]*$/.test(typed)) {
      return { from: line.from + typed.search(/\S|$/), options: tests };
    }
    const value = typed.match(/:\s*([a-z]*)$/);
    if (fences === 1 && parent === 'symbols' && value) {
      return { from: context.pos - value[1].length, options: DOMAINS.map(label => ({ label, type: 'type' })) };
    }
    const word = context.matchBefore(/[A-Za-z]\w*/);
    if (word && (context.explicit || word.to - word.from > 1)) {
      const names = [...context.state.doc.toString().matchAll(/^ {2}([A-Za-z]\w*):/gm)].map(match => match[1]);
      const labels = [...new Set([...names, 'function', "function'", ...FUNCTIONS])];
      return { from: word.from, options: labels.map(label => ({ label, type: 'variable' })) };
    }
    return null;
  };
}

// Puts an editor in the place of field; gives what there is to do with it.
export async function startTextEditor(field, label) {
  const schema = await fetch('/authoring/exercise.schema.json').then(response => (response.ok ? response.json() : {})).catch(() => ({}));
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  field.before(host);
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: field.value,
      extensions: [
        lineNumbers(), history(), EditorView.lineWrapping, language, theme, syntaxHighlighting(colours),
        autocompletion({ override: [completions(schema)], activateOnTyping: true }),
        keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap]),
        EditorView.contentAttributes.of({ 'aria-label': label.textContent.trim(), spellcheck: 'false' }),
        EditorView.updateListener.of(update => {
          if (update.docChanged) {
            field.value = update.state.doc.toString();
            field.dispatchEvent(new Event('input', { bubbles: true }));
          }
        }),
      ],
    }),
  });
  field.hidden = true;
  const offset = (line, column) => {
    const found = view.state.doc.line(Math.max(1, Math.min(line, view.state.doc.lines)));
    return Math.min(found.from + column - 1, found.to);
  };
  return {
    go(line, column) {
      const at = offset(line, column);
      view.dispatch({ selection: { anchor: at, head: Math.min(at + 1, view.state.doc.length) }, effects: EditorView.scrollIntoView(at, { y: 'center' }) });
      view.focus();
    },
    // Problems where they are, each with its sentence.
    mark(problems) {
      view.dispatch(setDiagnostics(view.state, problems.map(problem => {
        const from = offset(problem.line, problem.column);
        return { from, to: Math.max(from, view.state.doc.lineAt(from).to), severity: 'warning', message: problem.message };
      })));
    },
    set(text) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
    },
  };
}
