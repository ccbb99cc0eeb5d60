/** Word files of a report's blocks, made by programs that are not ours and need no Python: npm's docx, and pandoc. */
import { execFileSync } from 'node:child_process';
import * as docx from 'docx';
import { placed } from '../generator/format.js';
import { FORMS } from '../generator/render/index.js';

/** @typedef {import('../generator/document.js').Block} Block */

/** @param {import('../generator/document.js').Grid} grid */
function table(grid) {
  const rows = placed(grid).map(
    (row) =>
      new docx.TableRow({
        children: row
          .filter(({ covered }) => !covered)
          .map(
            ({ cell }) =>
              new docx.TableCell({
                children: [new docx.Paragraph({ text: cell.text, alignment: 'center' })],
                ...{ rowSpan: cell.rows, columnSpan: cell.columns },
              }),
          ),
      }),
  );
  return new docx.Table({ rows });
}

/** @param {Block[]} blocks @returns {Promise<Uint8Array>} */
export async function byDocx(blocks) {
  const children = blocks.map((block) =>
    block.kind === 'table'
      ? table(block.grid)
      : new docx.Paragraph({
          text: block.text,
          heading: block.kind === 'heading' ? docx.HeadingLevel.HEADING_1 : undefined,
        }),
  );
  return docx.Packer.toBuffer(new docx.Document({ sections: [{ children }] }));
}

/** @param {Block[]} blocks @returns {Uint8Array} */
export const byPandoc = (blocks) =>
  execFileSync('pandoc', ['-f', 'html', '-t', 'docx', '-o', '-'], { input: FORMS['html-semantic'].render(blocks) });
