const editor = /** @type {HTMLElement} */ (document.getElementById('editor'));
const checker = /** @type {import('../widget/element.js').NianbaoChecker} */ (
  document.querySelector('nianbao-checker')
);
const selection = /** @type {Selection} */ (getSelection());

editor.addEventListener('input', () => {
  checker.html = editor.innerHTML;
});

// A repair was adopted: its words are put in as if they were typed, so that the editor's own undo takes them back.
checker.addEventListener('nianbao-change', (event) => {
  const { detail } = /** @type {CustomEvent<{html: string}>} */ (event);
  const changed = document.createElement('div');
  changed.innerHTML = detail.html;
  const [before, after] = [textsOf(editor), textsOf(changed)];
  if (before.length !== after.length) {
    editor.innerHTML = detail.html; // a cell that was empty
    return;
  }
  before.forEach((text, i) => {
    if (text.data === after[i].data) return;
    selection.setBaseAndExtent(text, 0, text, text.data.length);
    document.execCommand('insertText', false, after[i].data);
  });
});

// To the words of a finding.
checker.addEventListener('nianbao-place', (event) => {
  const { detail } = /** @type {CustomEvent<{rangeIn: (root: Node) => Range|null}>} */ (event);
  const range = detail.rangeIn(editor);
  if (!range) return;
  selection.removeAllRanges();
  selection.addRange(range);
  range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
});

/** @param {Node} root */
function textsOf(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  /** @type {Text[]} */
  const texts = [];
  while (walker.nextNode()) texts.push(/** @type {Text} */ (walker.currentNode));
  return texts;
}
