"""Prints what every dropdown of a file offers in LibreOffice, as JSON: {"sheet": {"C5": ["item", ...]}}.

usage: python3 libreoffice-lists.py FILE.xlsx PROFILE_FOLDER
The formula of each validation is put into a free column beside its cells as LibreOffice states it, and filled down by
LibreOffice, so that relative references move as they do for its own dropdowns.
"""

import json
import os
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.sheet.ValidationType import LIST

SEPARATOR = "\u241e"


def connect(profile):
    pipe = "jixiao%d" % os.getpid()
    office = subprocess.Popen(
        ["soffice", "--headless", "--norestore", "-env:UserInstallation=file://" + os.path.abspath(profile),
         "--accept=pipe,name=%s;urp" % pipe],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(240):
        try:
            return office, resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
        except NoConnectException:
            time.sleep(0.25)
    office.kill()
    sys.exit("soffice does not answer")


def lists(document):
    # Without this, LibreOffice calculates and draws after each of the thousands of writes.
    document.enableAutomaticCalculation(False)
    document.addActionLock()
    copies = {sheet.Name: copied_lists(sheet) for sheet in document.Sheets}
    document.calculateAll()
    return {sheet.Name: items(sheet, copies[sheet.Name]) for sheet in document.Sheets}


def copied_lists(sheet):
    """Copies the lists into free columns, one for each formula, and returns where the copy of each cell's list is."""
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    free = cursor.RangeAddress.EndColumn + 2
    columns = {}
    last_rows = {}
    places = {}
    formats = sheet.UniqueCellFormatRanges
    for index in range(formats.Count):
        areas = formats.getByIndex(index)
        validation = areas.Validation
        if validation.Type != LIST:
            continue
        # The first row that the validation is for: relative references begin there.
        list_of = (validation.getFormula1(), validation.SourcePosition.Row)
        for area in areas.RangeAddresses:
            if area.EndRow > 2000:
                continue
            copy = columns.setdefault(list_of, free + len(columns))
            last_rows[list_of] = max(area.EndRow, last_rows.get(list_of, 0))
            for row in range(area.StartRow, area.EndRow + 1):
                for column in range(area.StartColumn, area.EndColumn + 1):
                    places[column, row] = copy
    for (formula, first_row), copy in columns.items():
        first = sheet.getCellRangeByPosition(copy, first_row, copy, first_row)
        first.setArrayFormula('=TEXTJOIN("%s";1;%s)' % (SEPARATOR, formula))
        fill_down(sheet, copy, first_row, last_rows[formula, first_row])
    return places


def fill_down(sheet, column, first_row, last_row):
    """Copies what is filled already, so that the rows double each time."""
    filled, wanted = 1, last_row - first_row + 1
    while filled < wanted:
        rows = min(filled, wanted - filled)
        source = sheet.getCellRangeByPosition(column, first_row, column, first_row + rows - 1)
        target = sheet.getCellByPosition(column, first_row + filled)
        sheet.copyRange(target.CellAddress, source.RangeAddress)
        filled += rows


def items(sheet, places):
    """The items by cell, "C5"."""
    if not places:
        return {}
    shown = sheet.getCellRangeByPosition(0, 0, max(places.values()), max(row for _, row in places)).getDataArray()
    return {
        column_name(column) + str(row + 1): str(shown[row][copy]).split(SEPARATOR)
        for (column, row), copy in places.items()
    }


def column_name(column):
    return column_name(column // 26 - 1) + chr(65 + column % 26) if column > 25 else chr(65 + column)


def main():
    path, profile = sys.argv[1:]
    office, context = connect(profile)
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    try:
        hidden = PropertyValue(Name="Hidden", Value=True)
        document = desktop.loadComponentFromURL("file://" + os.path.abspath(path), "_blank", 0, (hidden,))
        print(json.dumps(lists(document), ensure_ascii=False))
        document.close(True)
    finally:
        try:
            desktop.terminate()
        except Exception:
            office.kill()
        office.wait(30)


main()
