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
    found = {}
    for sheet in document.Sheets:
        cells = {}
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        free = cursor.RangeAddress.EndColumn + 2
        formats = sheet.UniqueCellFormatRanges
        for index in range(formats.Count):
            for area in formats.getByIndex(index):
                address = area.RangeAddress
                if address.EndRow > 2000 or area.Validation.Type != LIST:
                    continue
                origin = area.Validation.SourcePosition
                formula = area.Validation.getFormula1()
                for column in range(address.StartColumn, address.EndColumn + 1):
                    for row in range(address.StartRow, address.EndRow + 1):
                        cells[(column, row)] = (formula, origin.Row)
        answers = {}
        for (column, row), (formula, origin) in cells.items():
            first = sheet.getCellRangeByPosition(free, origin, free, origin)
            first.setArrayFormula('=TEXTJOIN("%s";1;%s)' % (SEPARATOR, formula))
            if row != origin:
                sheet.copyRange(sheet.getCellByPosition(free, row).CellAddress, first.RangeAddress)
            name = sheet.getCellByPosition(column, row).AbsoluteName.split(".")[-1].replace("$", "")
            text = sheet.getCellByPosition(free, row).String
            answers[name] = text.split(SEPARATOR)
        found[sheet.Name] = answers
    return found


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
