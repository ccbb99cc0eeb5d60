// How a publishing system uses the checker: hand over the text, hold back what must be corrected, lead to the places.
const body = /** @type {HTMLTextAreaElement} */ (document.getElementById('body'));
const checker = /** @type {import('../widget/element.js').NianbaoChecker} */ (
  document.querySelector('nianbao-checker')
);
const submit = /** @type {HTMLButtonElement} */ (document.getElementById('submit'));
const why = /** @type {HTMLElement} */ (document.getElementById('why'));
/** @type {number|undefined} */
let timer;

function hand() {
  clearTimeout(timer);
  timer = window.setTimeout(() => {
    checker.value = body.value;
  }, 300);
}

body.addEventListener('input', hand);

checker.addEventListener('nianbao-result', (event) => {
  /** @type {import('../../wasm/types.js').Result} */
  const detail = /** @type {CustomEvent} */ (event).detail;
  const errors = detail.findings.filter(
    (finding) => finding.about !== 'reading' && finding.severity === 'error',
  ).length;
  submit.disabled = errors > 0 || detail.reading === 'none';
  why.textContent =
    detail.reading === 'none'
      ? '没有读到年度报告，不能提交'
      : errors > 0
        ? '改好必须修改的问题后可以提交'
        : '检查结果供参考，是否提交由本单位决定';
});

// A suggestion was adopted.
checker.addEventListener('nianbao-change', (event) => {
  body.value = /** @type {CustomEvent<{value: string}>} */ (event).detail.value;
});

// The engine failed, not the report: nobody is held back for that.
checker.addEventListener('nianbao-error', () => {
  submit.disabled = false;
});

checker.addEventListener('nianbao-place', (event) => {
  /** @type {{ranges: [number, number][]}} */
  const { ranges } = /** @type {CustomEvent} */ (event).detail;
  const [start, end] = ranges[0] || [];
  if (start === undefined) return;
  body.focus();
  body.setSelectionRange(start, end);
  const line = body.value.slice(0, start).split('\n').length;
  body.scrollTop = (line - 4) * 27;
});

const form = /** @type {HTMLFormElement} */ (document.querySelector('form'));
form.addEventListener('submit', (event) => event.preventDefault());
