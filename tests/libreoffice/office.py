"""A LibreOffice of its own, driven through its API."""
import os
import signal
import subprocess
import sys
import time

import uno
from com.sun.star.connection import NoConnectException

TIMEOUT = 120  # seconds


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


class office:
    """An office started for this purpose, and ended behind it; `with` gives its context."""

    def __init__(self, profile):
        self.profile = profile

    def __enter__(self):
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # else the office would outlive whoever took too long
        pipe = f"nianbao-{os.getpid()}"
        listening = [f"--accept=pipe,name={pipe};urp;", "--headless", "--norestore", "--nologo"]
        self.process = subprocess.Popen(["soffice", self.profile, *listening], start_new_session=True)
        return connect(pipe)

    def __exit__(self, *_):
        os.killpg(self.process.pid, signal.SIGKILL)  # soffice is a script that starts the office
        self.process.wait()


def leave():
    """Ends the script where it is done: taken down in order, the interpreter may crash under threads of the bridge to the office."""
    sys.stdout.flush()
    os._exit(0)
