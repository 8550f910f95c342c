"""Chromium without a window, driven by its DevTools protocol: enough to open a page, type, and see what comes."""

import asyncio
import base64
import itertools
import json
import os
import shutil
import subprocess
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
_WAIT = 60.0  # seconds; machines that test are slow


class Browser:
    """One page."""

    def __init__(self, socket: Any) -> None:
        """Speak through an open web socket of the protocol."""
        self._socket = socket
        self._numbers = itertools.count(1)
        self._answers: dict[int, asyncio.Future[dict[str, Any]]] = {}
        self.received = ""  # text of all web socket frames that the page received
        self._reader = asyncio.create_task(self._read())

    async def _read(self) -> None:
        async for message in self._socket:
            said = json.loads(message.data)
            if said.get("id") in self._answers:
                self._answers.pop(said["id"]).set_result(said)
            elif said.get("method") == "Network.webSocketFrameReceived":
                frame = said["params"]["response"]
                data = (
                    base64.b64decode(frame["payloadData"]) if frame["opcode"] == 2 else frame["payloadData"].encode()
                )
                self.received += data.decode("utf-8", "replace")

    async def ask(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Call a method of the protocol."""
        number = next(self._numbers)
        answer = self._answers[number] = asyncio.get_running_loop().create_future()
        await self._socket.send_json({"id": number, "method": method, "params": parameters})
        said = await asyncio.wait_for(answer, _WAIT)
        assert "error" not in said, said
        result: dict[str, Any] = said["result"]
        return result

    async def open(self, address: str, width: int = 1200, height: int = 800) -> None:
        """Open a page."""
        await self.ask("Network.enable")
        await self.ask("Page.enable")
        await self.ask(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False
        )
        await self.ask("Page.navigate", url=address)

    async def click(self, x: int, y: int) -> None:
        """Click where something is, in pixels."""
        for kind in ("mousePressed", "mouseReleased"):
            await self.ask("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    async def type(self, text: str) -> None:
        """Type text."""
        for sign in text:
            await self.ask("Input.dispatchKeyEvent", type="keyDown", text=sign, key=sign)
            await self.ask("Input.dispatchKeyEvent", type="keyUp", key=sign)

    async def press(self, key: str, code: int) -> None:
        """Press a key that is no letter, by its name and its number (13 for Enter)."""
        text = {"text": "\r"} if key == "Enter" else {}
        await self.ask(
            "Input.dispatchKeyEvent", type="keyDown", key=key, code=key, windowsVirtualKeyCode=code, **text
        )
        await self.ask("Input.dispatchKeyEvent", type="keyUp", key=key, code=key, windowsVirtualKeyCode=code)

    async def wait(self, is_there: Callable[[str], bool]) -> None:
        """Wait until what was received shows something."""
        async with asyncio.timeout(_WAIT):
            while not is_there(self.received):
                await asyncio.sleep(0.05)

    async def picture(self, path: Path) -> None:
        """Take a picture of the page."""
        path.write_bytes(base64.b64decode((await self.ask("Page.captureScreenshot"))["data"]))

    def close(self) -> None:
        """Stop listening."""
        self._reader.cancel()


@asynccontextmanager
async def browser(folder: Path) -> AsyncIterator[Browser]:
    """Start Chromium with its profile in a folder, and end it."""
    import aiohttp

    assert CHROMIUM is not None
    process = subprocess.Popen(
        [CHROMIUM, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
         "--disable-background-networking", "--remote-debugging-port=0", f"--user-data-dir={folder}", "about:blank"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "HOME": str(folder)},
    )  # fmt: skip
    try:
        told = folder / "DevToolsActivePort"
        async with asyncio.timeout(_WAIT):
            while not told.exists() or not told.read_text().strip():
                await asyncio.sleep(0.05)
        port = told.read_text().split()[0]
        async with aiohttp.ClientSession() as session:
            async with session.get(f"http://127.0.0.1:{port}/json") as response:
                pages = await response.json(content_type=None)
            address = next(page["webSocketDebuggerUrl"] for page in pages if page["type"] == "page")
            async with session.ws_connect(address, max_msg_size=0) as socket:
                page = Browser(socket)
                yield page
                page.close()
    finally:
        process.terminate()
        process.wait(10)
