# SPDX-License-Identifier: LGPL-2.1-or-later
"""Drives Debian's Chromium through a pipe (Chrome DevTools Protocol), with what Python brings along."""
import base64
import json
import os
import shutil
import subprocess
import tempfile

PROGRAM = shutil.which("chromium")


class Browser:
    """A browser without a window, with a profile of its own that goes away with it."""

    def __init__(self):
        self.profile = tempfile.mkdtemp(prefix="sitnet-chromium-")
        command_end, self._commands = os.pipe()
        self._answers, answer_end = os.pipe()
        # The browser reads commands from descriptor 3 and answers on 4.
        arguments = [PROGRAM, "--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe", "--no-first-run",
                     "--disable-background-networking", f"--user-data-dir={self.profile}", "about:blank"]
        shell = f'exec "$@" 3<&{command_end} 4>&{answer_end}'
        self._process = subprocess.Popen(["bash", "-c", shell, "chromium", *arguments], pass_fds=(command_end, answer_end),
                                         stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(command_end)
        os.close(answer_end)
        self._rest = b""
        self._number = 0

    def __enter__(self):
        return self

    def __exit__(self, *_):
        os.close(self._commands)
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        os.close(self._answers)
        shutil.rmtree(self.profile, ignore_errors=True)

    def _read(self):
        while b"\0" not in self._rest:
            piece = os.read(self._answers, 1 << 20)
            if not piece:
                raise SystemExit("Chromium has ended")
            self._rest += piece
        message, self._rest = self._rest.split(b"\0", 1)
        return json.loads(message)

    def send(self, method, session=None, on_event=None, **parameters):
        """Sends a command and returns its result; events that come before it are handed over."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        os.write(self._commands, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._read()
            if answer.get("id") == self._number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]
            if on_event:
                on_event(answer)


class Page:
    """A page that is open, with all that it said and asked for."""

    def __init__(self, browser, address, width=1400, height=900, dark=False, touch=False):
        self.browser, self.messages, self.requests = browser, [], []
        target = browser.send("Target.createTarget", url="about:blank")["targetId"]
        self._session = browser.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=touch)
        self.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}])
        self.open(address)

    @classmethod
    def of_frame(cls, browser):
        """The first frame of another origin that is open, as a page."""
        frame = cls.__new__(cls)
        frame.browser, frame.messages, frame.requests = browser, [], []
        target = next(info["targetId"] for info in browser.send("Target.getTargets")["targetInfos"] if info["type"] == "iframe")
        frame._session = browser.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Runtime", "Log", "Network"):
            frame.call(f"{domain}.enable")
        return frame

    def _note(self, event):
        method, parameters = event.get("method"), event.get("params", {})
        if method == "Network.requestWillBeSent":
            self.requests.append(parameters["request"]["url"])
        elif method == "Runtime.exceptionThrown":
            self.messages.append(str(parameters["exceptionDetails"]))
        elif method in ("Runtime.consoleAPICalled", "Log.entryAdded"):
            self.messages.append(str(parameters))

    def call(self, method, **parameters):
        return self.browser.send(method, self._session, self._note, **parameters)

    def open(self, address):
        """Loads the page and waits until it is there."""
        self.call("Page.navigate", url="about:blank")
        self.requests.clear()
        self.call("Page.navigate", url=address)
        self.evaluate("new Promise((done) => document.readyState === 'complete' ? done() : addEventListener('load', () => done()))")
        self.settle()

    def settle(self):
        """Waits until what was begun is drawn."""
        self.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))")

    def evaluate(self, script):
        """Returns the value of an expression of the page."""
        answer = self.call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(f"{script}: {answer['exceptionDetails']}")
        return answer["result"].get("value")

    def text(self, selector):
        """Returns the text of the first element."""
        return self.evaluate(f"document.querySelector({json.dumps(selector)}).textContent")

    def key(self, key, text=None):
        """Presses a key."""
        code = {"Enter": 13, "Escape": 27, "Tab": 9, "ArrowDown": 40, "ArrowUp": 38, "ArrowLeft": 37, "ArrowRight": 39}.get(key, 0)
        press = {"type": "keyDown", "key": key, "windowsVirtualKeyCode": code}
        if key == "Enter":
            text = "\r"
        if text:
            press["text"] = text
        self.call("Input.dispatchKeyEvent", **press)
        self.call("Input.dispatchKeyEvent", type="keyUp", key=key, windowsVirtualKeyCode=code)
        self.settle()

    def click(self, selector):
        """Clicks in the middle of the first element, as a mouse does."""
        place = self.evaluate(f"""{{
            const element = document.querySelector({json.dumps(selector)});
            element.scrollIntoView({{ block: "nearest" }});
            const box = element.getBoundingClientRect();
            [box.left + box.width / 2, box.top + box.height / 2];
        }}""")
        for kind in ("mouseMoved", "mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", type=kind, x=place[0], y=place[1], button="left", clickCount=1)
        self.settle()

    def type(self, text):
        """Types a text where the cursor is."""
        self.call("Input.insertText", text=text)
        self.settle()

    def picture(self):
        """Returns what is seen, as PNG."""
        return base64.b64decode(self.call("Page.captureScreenshot", format="png")["data"])

    def paper(self):
        """Returns what would be printed, as PDF, by the page's own size of paper."""
        return base64.b64decode(self.call("Page.printToPDF", preferCSSPageSize=True, printBackground=True)["data"])
