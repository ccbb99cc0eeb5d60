"""Reports made, and copies of them opened, by programs that are not ours: python-docx and openpyxl.

makers.py make FOLDER: of each report in FOLDER/reports.json a .docx and a .xlsx
makers.py open FILES…: the texts of all their cells, a list a file, as JSON
"""
import json
import sys
from pathlib import Path

import docx
import openpyxl


def word(blocks, path):
    document = docx.Document()
    for block in blocks:
        if "cells" not in block:
            document.add_paragraph(block["text"], style="Heading 1" if block["kind"] == "heading" else None)
            continue
        table = document.add_table(rows=block["rows"], cols=block["columns"], style="Table Grid")
        for cell in block["cells"]:
            first = table.cell(cell["row"], cell["column"])
            last = table.cell(cell["row"] + cell["rowspan"] - 1, cell["column"] + cell["colspan"] - 1)
            merged = first if first is last else first.merge(last)
            merged.text = cell["text"]
    document.save(path)


def workbook(blocks, path):
    book = openpyxl.Workbook()
    sheet = book.active
    at = 0
    for block in blocks:
        if "cells" not in block:
            at += 1
            sheet.cell(at, 1, block["text"])
            continue
        for cell in block["cells"]:
            row, column = at + cell["row"] + 1, cell["column"] + 1
            text = cell["text"]
            sheet.cell(row, column, int(text) if text.isdigit() else text)
            if cell["rowspan"] > 1 or cell["colspan"] > 1:
                sheet.merge_cells(start_row=row, start_column=column, end_row=row + cell["rowspan"] - 1, end_column=column + cell["colspan"] - 1)
        at += block["rows"]
    book.save(path)


def opened(path):
    if path.endswith(".docx"):
        return [cell.text for table in docx.Document(path).tables for row in table.rows for cell in row.cells]
    return [str(cell.value) for row in openpyxl.load_workbook(path).active.iter_rows() for cell in row if cell.value is not None]


if sys.argv[1] == "make":
    folder = Path(sys.argv[2])
    for number, blocks in enumerate(json.loads((folder / "reports.json").read_text("utf-8"))):
        word(blocks, folder / f"{number}.docx")
        workbook(blocks, folder / f"{number}.xlsx")
else:
    print(json.dumps([opened(path) for path in sys.argv[2:]]))
