// The formula editor, set up so that it shows what was typed and writes it so that it can only be
// read in one way.
import { applyStyles } from './formulas.js';

const SOURCE = '/vendor/mathlive-0.111.1/mathlive.min.mjs';
const FONTS = '/vendor/katex-0.16.47/fonts';

// Of the words that the editor knows by itself, "in", "for" or "dx" would turn products of names
// into other signs; "log" would ask for a base.
const FUNCTIONS = ['sin', 'cos', 'tan', 'cot', 'sec', 'csc', 'arcsin', 'arccos', 'arctan', 'sinh', 'cosh',
  'tanh', 'coth', 'ln', 'exp', 'lg', 'sqrt', 'cbrt', 'nthroot'];
const SPELLED = ['arccot', 'arcsec', 'arccsc', 'sech', 'csch', 'arsinh', 'arcosh', 'artanh', 'arcoth', 'arsech',
  'arcsch', 'lb', 'sgn', 'sign', 'abs'];
const OWN = { '*': '\\cdot', '**': '#@^{#?}', log: '\\log', asin: '\\arcsin', acos: '\\arccos', atan: '\\arctan' };

// An editor called label, in which the Greek letters among names can be spelled.
export async function createEditor(label, names) {
  const { MathfieldElement } = await import(SOURCE);
  MathfieldElement.fontsDirectory = FONTS;
  MathfieldElement.soundsDirectory = null;
  // The content security policy forbids style attributes in markup, so they travel like KaTeX's. The
  // one that hides the field until it is built would come too late and stay.
  MathfieldElement.createHTML = html =>
    html.replace(/ style=(["'])visibility: ?hidden;?\1/, '').replaceAll(' style="', ' data-style="');
  const editor = new MathfieldElement();
  editor.setAttribute('aria-label', label);
  new MutationObserver(() => applyStyles(editor.shadowRoot))
    .observe(editor.shadowRoot, { childList: true, subtree: true });
  return new Promise(resolve => {
    editor.addEventListener('mount', () => {
      configure(editor, names);
      resolve(editor);
    }, { once: true });
    document.getElementById('answer').after(editor);
  });
}

function configure(editor, names) {
  editor.mathVirtualKeyboardPolicy = 'manual';
  editor.menuItems = [];
  editor.smartFence = true;
  const known = editor.inlineShortcuts;
  const kept = [...FUNCTIONS, 'pi', "''", "'''", ...names].filter(name => known[name]);
  editor.inlineShortcuts = {
    ...Object.fromEntries(kept.map(name => [name, known[name]])),
    ...Object.fromEntries(SPELLED.map(name => [name, `\\operatorname{${name}}`])),
    ...(names.includes('eps') ? { eps: '\\epsilon' } : {}),
    ...OWN,
  };
  // On some keyboards this is the key of < and |.
  editor.keybindings = editor.keybindings.filter(binding => binding.key !== '[IntlBackslash]');
}

// What the editor shows. Where LaTeX takes one character, the braces that it may leave out are set:
// x^23 is x squared times 3 in LaTeX, and not so in a typed line.
export function latexIn(editor) {
  return editor.value.replace(/([\^_])([0-9A-Za-z])/g, '$1{$2}');
}

export function isWritingCommand(editor) {
  return editor.mode === 'latex';
}
