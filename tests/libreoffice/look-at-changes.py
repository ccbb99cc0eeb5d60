"""Says what a word processor makes of tracked changes: their number, and the text with all of them accepted or rejected.

usage: look-at-changes.py -env:UserInstallation=file://PROFILE FILE.docx…   (prints a JSON list, one entry a file)
"""
import json
import sys

import uno
from com.sun.star.beans import PropertyValue

from office import office

HIDDEN = (PropertyValue(Name="Hidden", Value=True),)


def listed(container):
    them = container.createEnumeration()
    while them.hasMoreElements():
        yield them.nextElement()


def words_of(document):
    """The text of paragraphs and of the cells of tables, in reading order, then that of text boxes."""
    out = []
    for part in listed(document.Text):
        if part.supportsService("com.sun.star.text.TextTable"):
            out.extend(part.getCellByName(name).String for name in part.CellNames)
        else:
            out.append(part.String)
    out.extend(shape.String for shape in listed(document.DrawPage) if hasattr(shape, "String"))
    return "\n".join(out)


def resolved(context, document, command):
    dispatcher = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
    dispatcher.executeDispatch(document.CurrentController.Frame, f".uno:{command}AllTrackedChanges", "", 0, ())
    words = words_of(document)
    document.close(True)
    return words


def look(context, path):
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    url = uno.systemPathToFileUrl(path)
    document = desktop.loadComponentFromURL(url, "_blank", 0, HIDDEN)
    authors = [change.RedlineAuthor for change in listed(document.Redlines)]
    accepted = resolved(context, document, "Accept")
    if not authors:
        return {"authors": authors, "accepted": accepted, "rejected": accepted}
    again = desktop.loadComponentFromURL(url, "_blank", 0, HIDDEN)
    return {"authors": authors, "accepted": accepted, "rejected": resolved(context, again, "Reject")}


def main(profile, *paths):
    with office(profile) as context:
        print(json.dumps([look(context, path) for path in paths], ensure_ascii=False))


main(*sys.argv[1:])
