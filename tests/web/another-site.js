/** A site of somebody else's, with a report on it that a bookmark is clicked at. */
import { createServer } from 'node:http';
import { example, rich } from './inputs.js';

export const published = `<title>云岭县</title><nav>首页 无障碍</nav>${rich(example)}<script>self.ran = 1</script>`;

/** @param {(address: string) => Promise<void>} work */
export async function onAnother(work, html = published, headers = {}) {
  const server = createServer(({ url }, answer) => {
    for (const [name, value] of Object.entries(headers)) answer.setHeader(name, value);
    answer.setHeader('Content-Type', 'text/html; charset=utf-8').end(url === '/report.html' ? published : html);
  });
  await new Promise((resolve) => server.listen(0, resolve));
  try {
    await work(`http://localhost:${server.address().port}/`);
  } finally {
    server.close();
  }
}
