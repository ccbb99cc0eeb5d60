// A checker beside CKEditor 5: what the editor holds is checked, what is adopted is put into it as one step of its undo.
const checker = document.querySelector('nianbao-checker');
const editor = await ClassicEditor.create(document.querySelector('#editor'));
self.editor = editor;

editor.model.document.on('change:data', () => {
  checker.html = editor.getData();
});

checker.addEventListener('nianbao-change', ({ detail }) => {
  const { data, model } = editor; // its setData could not be undone
  const content = data.toModel(data.processor.toView(detail.html));
  model.change((writer) => {
    const root = model.document.getRoot();
    writer.remove(writer.createRangeIn(root));
    writer.insert(content, root, 0);
  });
});

checker.addEventListener('nianbao-place', ({ detail }) => {
  const range = detail.rangeIn(editor.editing.view.getDomRoot());
  if (!range) return;
  getSelection().removeAllRanges();
  getSelection().addRange(range);
});
