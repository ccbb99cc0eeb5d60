// A checker beside TinyMCE: what the editor holds is checked, what is adopted is put into it as one step of its undo.
const checker = document.querySelector('nianbao-checker');
const [editor] = await tinymce.init({ selector: '#editor', inline: true, plugins: 'table', menubar: false });

editor.on('input change undo redo', () => {
  checker.html = editor.getContent();
});

checker.addEventListener('nianbao-change', ({ detail }) => {
  editor.undoManager.transact(() => editor.setContent(detail.html));
});

checker.addEventListener('nianbao-place', ({ detail }) => {
  const range = detail.rangeIn(editor.getBody());
  if (range) editor.selection.setRng(range);
});
