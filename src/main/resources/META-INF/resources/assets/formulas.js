// Gives KaTeX's HTML its measures. They travel in data-style attributes, because the content security
// policy forbids style attributes in markup and allows them through the DOM.
export function setFormulas(root) {
  for (const formula of root.querySelectorAll('.katex:not(.set)')) {
    applyStyles(formula);
    formula.classList.add('set');
  }
  // A formula wider than its line scrolls, so the keyboard must be able to reach it.
  for (const line of root.querySelectorAll('.katex-display, .read > .you, .answered > .you')) {
    if (line.scrollWidth > line.clientWidth) {
      line.tabIndex = 0;
    }
  }
}

export function applyStyles(root) {
  for (const part of root.querySelectorAll('[data-style]')) {
    part.style.cssText = part.dataset.style;
    part.removeAttribute('data-style');
  }
}
