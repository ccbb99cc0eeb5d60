const body = document.getElementById('body');
const submit = document.getElementById('submit');
const checker = document.querySelector('nianbao-checker');

body.addEventListener('input', () => {
  checker.value = body.value;
});
checker.addEventListener('nianbao-result', ({ detail }) => {
  submit.disabled = detail.summary.counts.error > 0;
});
