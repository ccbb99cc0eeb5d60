"""Pastes a clipboard of HTML into an empty document of LibreOffice Writer, as Ctrl+V does, and saves it as .docx.

usage: paste-into-writer.py -env:UserInstallation=file://PROFILE CLIPBOARD.html SAVED.docx
"""
import os
import signal
import subprocess
import sys
import time

import uno
import unohelper
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.datatransfer import DataFlavor, XTransferable

TIMEOUT = 120  # seconds


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


def connect(pipe):
    """The context of the office that listens on a pipe, as soon as it does."""
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    until = time.monotonic() + TIMEOUT
    while True:
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)


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
    pipe = f"nianbao-{os.getpid()}"
    listening = [f"--accept=pipe,name={pipe};urp;", "--headless", "--norestore", "--nologo"]
    office = subprocess.Popen(["soffice", profile, *listening], start_new_session=True)
    try:
        with open(clipboard, "rb") as file:
            paste(connect(pipe), file.read(), saved)
    finally:
        os.killpg(office.pid, signal.SIGKILL)  # soffice is a script that starts the office
        office.wait()


main(*sys.argv[1:])
