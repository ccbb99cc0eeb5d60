// A checker beside wangEditor: what the editor holds is checked, what is adopted is put into it as a step of its undo.
const checker = document.querySelector('nianbao-checker');
const editor = wangEditor.createEditor({
  selector: '#editor',
  config: {
    onChange: (changed) => {
      checker.html = changed.getHtml();
    },
  },
});
self.editor = editor;

checker.addEventListener('nianbao-change', ({ detail }) => editor.setHtml(detail.html));

checker.addEventListener('nianbao-place', ({ detail }) => {
  const range = detail.rangeIn(editor.getEditableContainer());
  if (!range) return;
  getSelection().removeAllRanges();
  getSelection().addRange(range);
});
