"""`glossary-tui serve`: what it says, what it gives to visitors, and the whole of it in Chromium."""

import asyncio
import os
import re
import shlex
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.chromium import CHROMIUM, browser

Program = Callable[..., tuple[int, str, str]]


def test_without_the_extra(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    """One line that says what to install."""
    monkeypatch.delitem(sys.modules, "glossary_tui.tui.web.server", raising=False)
    monkeypatch.setitem(sys.modules, "textual_serve", None)
    monkeypatch.setitem(sys.modules, "textual_serve.server", None)
    code, out, err = program("serve")
    assert (code, out) == (2, "")
    assert err == "error: serve: textual-serve is not installed: install it with: pip install 'glossary-tui[serve]'\n"


@pytest.mark.parametrize("port", ["0", "65536", "http"])
def test_wrong_port(program: Program, port: str) -> None:
    """Refused."""
    assert program("serve", "--port", port)[0] == 2


def test_help(program: Program) -> None:
    """With an example, and listed."""
    assert "Example: glossary-tui serve --port 8080" in program("serve", "--help")[1]
    assert "--served" not in program("browse", "--help")[1]


@pytest.fixture
def serving(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Servers that would have been run."""
    pytest.importorskip("textual_serve", reason="the extra [serve] is not installed")
    found: list[object] = []
    monkeypatch.setattr("glossary_tui.tui.web.server.run", found.append)
    return found


@pytest.mark.parametrize(
    ("host", "warns"),
    [("127.0.0.1", False), ("localhost", False), ("::1", False), ("0.0.0.0", True), ("192.168.1.5", True)],
)
def test_warns_where_others_reach_it(program: Program, serving: list[object], host: str, warns: bool) -> None:
    """On stderr; on this computer alone it does not."""
    code, out, err = program("serve", "--host", host)
    assert (code, out) == (0, "")
    assert err.startswith("warning: ") == warns
    assert f"http://{f'[{host}]' if ':' in host else host}:8000" in err


def test_command_line_is_quoted(program: Program, serving: list[object], tmp_path: Path) -> None:
    """It goes through a shell."""
    folder = tmp_path / "x; touch owned $(id) 'a' \"b\""
    folder.mkdir()
    program("serve", "--entries", str(folder), "--no-config")
    (server,) = serving
    command = shlex.split(server.command)  # type: ignore[attr-defined]
    assert command == [
        *(sys.executable, "-m", "glossary_tui", "browse", "--served"),
        *("--entries", str(folder), "--no-config"),
    ]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def served(folder: Path, *arguments: str) -> Iterator[int]:
    """Run the installed command."""
    pytest.importorskip("textual_serve", reason="the extra [serve] is not installed")
    port = free_port()
    homes = {f"XDG_{name}_HOME": str(folder / name) for name in ("STATE", "CACHE", "DATA", "CONFIG")}
    process = subprocess.Popen(
        [sys.executable, "-m", "glossary_tui", "serve", "--no-config", "--port", str(port), *arguments],
        env={**os.environ, **homes, "TMUX": "x"},
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stderr is not None
        assert f"http://127.0.0.1:{port}" in process.stderr.readline()
        yield port
    finally:
        process.terminate()
        process.communicate(timeout=20)


async def status_of(port: int, **headers: str) -> int:
    """Return the answer to one who asks for an app of their own."""
    import aiohttp

    keys = {"Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Version": "13"}
    keys["Sec-WebSocket-Key"] = "dGhlIHNhbXBsZSBub25jZQ=="
    for _ in range(400):
        try:
            async with (
                aiohttp.ClientSession() as session,
                session.get(f"http://127.0.0.1:{port}/ws", headers={**keys, **headers}) as response,
            ):
                return response.status
        except aiohttp.ClientConnectorError:
            await asyncio.sleep(0.05)
    raise AssertionError("the server never came")


async def test_pages_of_other_sites_are_refused(tmp_path: Path) -> None:
    """Neither by their origin, nor by a name of theirs that leads here."""
    with served(tmp_path) as port:
        assert await status_of(port, Origin="https://evil.example") == 403
        assert await status_of(port, Host="evil.example") == 403
        assert await status_of(port, Origin=f"http://127.0.0.1:{port}") == 101


async def test_port_in_use(tmp_path: Path) -> None:
    """One clear line."""
    pytest.importorskip("textual_serve", reason="the extra [serve] is not installed")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = subprocess.run(
            [sys.executable, "-m", "glossary_tui", "serve", "--no-config", "--port", str(taken.getsockname()[1])],
            capture_output=True,
            text=True,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1].startswith("error: 127.0.0.1:")


@pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed: the page is not tried in a browser")
async def test_in_a_browser(tmp_path: Path) -> None:
    """The page opens, a search is typed, the entry is seen; nothing is written, and there is no way to drafts."""
    with served(tmp_path) as port:
        await status_of(port, Origin="https://evil.example")  # until it is there
        async with browser(tmp_path / "profile") as page:
            await page.open(f"http://127.0.0.1:{port}/")
            await page.wait(lambda text: "any spelling, script or meaning" in text)
            await page.wait(lambda text: "terms" in text)
            await page.type("mohajerin")
            await page.wait(lambda text: "mohajerin" in text and "muhajireen" in text)
            await page.press("Enter", 13)
            await page.wait(lambda text: "muhājirūn" in text)
            assert "\ufee5\ufeed\ufeae" in page.received  # shaped and reversed, as xterm.js needs it
            assert "Terminals differ" not in page.received
            await page.type("m")
            await page.type("?")
            await page.wait(lambda text: "Keys:" in text)
            assert "Bookmark the entry" not in page.received
            assert not re.search("Draft(?!:)", page.received)  # “Draft: …” is what an entry without sources says
    assert not (tmp_path / "STATE").exists()
