"""Says what a word processor makes of tracked changes: their number, and the text with all of them accepted or rejected.

usage: look-at-changes.py -env:UserInstallation=file://PROFILE FILE.docx…   (prints a JSON list, one entry a file)
"""
import json
import sys

import uno
from com.sun.star.beans import PropertyValue

from office import leave, office

HIDDEN = (PropertyValue(Name="Hidden", Value=True),)


def listed(container):
    them = container.createEnumeration()
    while them.hasMoreElements():
        yield them.nextElement()


def words_of(document, path):
    """The text in reading order, as the processor writes it to a file (asking for each cell takes seconds), then that of text boxes."""
    plain = (PropertyValue(Name="FilterName", Value="Text (encoded)"), PropertyValue(Name="FilterOptions", Value="UTF8,LF"))
    document.storeToURL(uno.systemPathToFileUrl(path + ".txt"), plain)
    with open(path + ".txt", encoding="utf-8-sig") as file:
        words = file.read()
    shapes = [shape.String for shape in listed(document.DrawPage) if hasattr(shape, "String")]
    return "\n".join([words, *shapes])


def resolved(context, document, command, path):
    dispatcher = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
    dispatcher.executeDispatch(document.CurrentController.Frame, f".uno:{command}AllTrackedChanges", "", 0, ())
    return words_of(document, path)  # and stays open: closed while it still has something to do, the office may crash


def look(context, path):
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    url = uno.systemPathToFileUrl(path)
    document = desktop.loadComponentFromURL(url, "_blank", 0, HIDDEN)
    authors = [change.RedlineAuthor for change in listed(document.Redlines)]
    accepted = resolved(context, document, "Accept", path)
    if not authors:
        return {"authors": authors, "accepted": accepted, "rejected": accepted}
    again = desktop.loadComponentFromURL(url, "_blank", 0, HIDDEN)
    return {"authors": authors, "accepted": accepted, "rejected": resolved(context, again, "Reject", path)}


def main(profile, *paths):
    with office(profile) as context:
        print(json.dumps([look(context, path) for path in paths], ensure_ascii=False))


main(*sys.argv[1:])
leave()
