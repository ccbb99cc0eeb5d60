"""Says what a spreadsheet program sees in workbooks: the formula and the value of each cell, formats by the areas that share them, and the notes.

usage: look-at-cells.py -env:UserInstallation=file://PROFILE FILE.xlsx…   (prints a JSON list, one entry a file)
"""
import json
import sys

import uno
from com.sun.star.beans import PropertyValue

from office import leave, office

HIDDEN = (PropertyValue(Name="Hidden", Value=True),)


def look_at_sheet(sheet, formats):
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    used = sheet.getCellRangeByPosition(0, 0, cursor.RangeAddress.EndColumn, cursor.RangeAddress.EndRow)
    cells = [
        [name(column, row), [formula, value]]
        for row, rows in enumerate(zip(used.FormulaArray, used.DataArray))
        for column, (formula, value) in enumerate(zip(*rows))
        if formula != ""
    ]
    notes = [sheet.Annotations.getByIndex(i) for i in range(sheet.Annotations.Count)]
    same = [used.CellFormatRanges.getByIndex(i) for i in range(used.CellFormatRanges.Count)]
    return {
        "cells": dict(cells),
        "formats": {it.AbsoluteName: [formats.getByKey(it.NumberFormat).FormatString, it.CharWeight] for it in same},
        # From LibreOffice 25 on, a note has its words only once its frame was asked for.
        "notes": {name(it.Position.Column, it.Position.Row): it.String or it.AnnotationShape.String for it in notes},
    }


def name(column, row):
    return f"{chr(65 + column)}{row + 1}"


def look(context, path):
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(path), "_blank", 0, HIDDEN)
    sheets = [look_at_sheet(document.Sheets.getByIndex(i), document.NumberFormats) for i in range(document.Sheets.Count)]
    document.close(True)
    return sheets


def main(profile, *paths):
    with office(profile) as context:
        print(json.dumps([look(context, path) for path in paths], ensure_ascii=False))


main(*sys.argv[1:])
leave()
