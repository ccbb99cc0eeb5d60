const body = document.getElementById('body');
const submit = document.getElementById('submit');
const checker = document.querySelector('nianbao-checker');

body.addEventListener('input', () => {
  submit.disabled = true; // until this text has been checked
  checker.value = body.value;
});
// Held back: a report with errors, and what is no report.
checker.addEventListener('nianbao-result', ({ detail }) => {
  const { reading, summary } = detail;
  submit.disabled = reading === 'none' || summary.counts.error > 0;
});
// The engine failed, not the report: nobody is held back for that.
checker.addEventListener('nianbao-error', () => {
  submit.disabled = false;
});
// A suggestion was adopted: the field holds what was checked.
checker.addEventListener('nianbao-change', ({ detail }) => {
  body.value = detail.value;
});
// To the place of a finding.
checker.addEventListener('nianbao-place', ({ detail }) => {
  const [range] = detail.ranges;
  body.focus();
  body.setSelectionRange(...range);
});
