"""Pastes a clipboard of HTML into an empty document of LibreOffice Writer, as Ctrl+V does, and saves it as .docx.

usage: paste-into-writer.py -env:UserInstallation=file://PROFILE CLIPBOARD.html SAVED.docx
"""
import sys

import uno
import unohelper
from com.sun.star.beans import PropertyValue
from com.sun.star.datatransfer import DataFlavor, XTransferable

from office import leave, office


class Html(unohelper.Base, XTransferable):
    """What a browser leaves on the clipboard: bytes of text/html."""

    def __init__(self, data):
        self.data = uno.ByteSequence(data)

    def getTransferData(self, flavor):
        return self.data

    def getTransferDataFlavors(self):
        return (DataFlavor("text/html", "HTML", uno.getTypeByName("[]byte")),)

    def isDataFlavorSupported(self, flavor):
        return flavor.MimeType.startswith("text/html")


def paste(context, html, saved):
    def service(name):
        return context.ServiceManager.createInstanceWithContext(name, context)

    service("com.sun.star.datatransfer.clipboard.SystemClipboard").setContents(Html(html), None)
    document = service("com.sun.star.frame.Desktop").loadComponentFromURL("private:factory/swriter", "_blank", 0, ())
    frame = document.CurrentController.Frame
    service("com.sun.star.frame.DispatchHelper").executeDispatch(frame, ".uno:Paste", "", 0, ())
    word = PropertyValue(Name="FilterName", Value="MS Word 2007 XML")
    document.storeToURL(uno.systemPathToFileUrl(saved), (word,))


def main(profile, clipboard, saved):
    with open(clipboard, "rb") as file, office(profile) as context:
        paste(context, file.read(), saved)


main(*sys.argv[1:])
leave()
