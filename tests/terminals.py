"""Take pictures of the app in real terminals, to be looked at: does Arabic read right in each?

    python -m tests.terminals FOLDER [--only xterm] [--arabic auto] [--keys "Return"] [--browse ARGUMENTS]

Run by hand, not by pytest. Each terminal that is installed is started on an X server of its own (Xvfb) with the app
at ``muhajireen``, or with other ARGUMENTS of ``browse``; xterm.js is seen through ``glossary-tui serve`` in Chromium.
In FOLDER is then a picture a terminal, NAME-ARABIC.png. Needs Xvfb, ImageMagick (import) and xdotool.

What to look for: in مُهَاجِرُون the first letter, م, stands at the right; the letters join; each vowel mark is on the
letter it belongs to; digits and brackets beside Arabic are where they belong.
"""

import argparse
import asyncio
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.chromium import CHROMIUM, browser
from tests.cli.test_serve import served, status_of

_COLUMNS, _LINES = 100, 30
_FONT = "DejaVu Sans Mono"
_START = 8.0  # seconds until the app has drawn itself, on a slow machine
_KEY = 0.7

# What starts each terminal with a program in it.
TERMINALS = {
    "xterm": ("xterm", "-geometry", f"{_COLUMNS}x{_LINES}+0+0", "-fa", _FONT, "-fs", "12", "-e"),
    "vte": (
        *("xfce4-terminal", "--disable-server", f"--geometry={_COLUMNS}x{_LINES}+0+0", f"--font={_FONT} 12"),
        *("--hide-menubar", "--hide-toolbar", "--hide-scrollbar", "-x"),
    ),
    "kitty": (
        *("kitty", "--config", "NONE", "-o", f"font_family={_FONT}", "-o", "font_size=12"),
        *("-o", "remember_window_size=no", "-o", f"initial_window_width={_COLUMNS}c"),
        *("-o", f"initial_window_height={_LINES}c"),
    ),
    "konsole": ("konsole", "--separate", "--nofork", "--hide-menubar", "--hide-tabbar", "-e"),
}
BROWSER = "xterm.js"
_FOREIGN = (
    "TERM_PROGRAM",
    "VTE_VERSION",
    "KONSOLE_VERSION",
    "KITTY_WINDOW_ID",
    "XTERM_VERSION",
    "WT_SESSION",
    "TMUX",
    "STY",
)


@contextmanager
def display(folder: Path) -> Iterator[dict[str, str]]:
    """Start an X server; yields the environment of a program on it, with state and settings in ``folder``."""
    reader, writer = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writer), "-noreset", "-screen", "0", "1400x1000x24"],
        pass_fds=[writer],
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    with os.fdopen(reader) as told:
        number = told.readline().strip()
    environment = {name: value for name, value in os.environ.items() if name not in _FOREIGN}
    homes = {f"XDG_{name}_HOME": str(folder / name.lower()) for name in ("STATE", "DATA", "CONFIG")}
    try:
        yield {
            **environment,
            **homes,
            "DISPLAY": f":{number}",
            "LIBGL_ALWAYS_SOFTWARE": "1",
            "COLORTERM": "truecolor",
        }
    finally:
        server.terminate()
        server.wait(10)


def take(name: str, arabic: str, keys: Sequence[str], arguments: Sequence[str], picture: Path) -> None:
    """Take a picture of the app in a terminal after some keys, as xdotool calls them."""
    with tempfile.TemporaryDirectory() as folder, display(Path(folder)) as environment:
        program = [sys.executable, "-m", "glossary_tui", "browse", "--no-config", "--arabic", arabic, *arguments]
        with subprocess.Popen(
            [*TERMINALS[name], *program], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as terminal:
            time.sleep(_START)
            subprocess.run(["xdotool", "mousemove", "300", "300"], env=environment, check=True)
            for key in keys:
                subprocess.run(["xdotool", "key", "--clearmodifiers", key], env=environment, check=True)
                time.sleep(_KEY)
            subprocess.run(["import", "-window", "root", "-trim", str(picture)], env=environment, check=True)
            terminal.terminate()


async def take_browser(keys: Sequence[str], picture: Path) -> None:
    """Take a picture of the app in xterm.js."""
    with tempfile.TemporaryDirectory() as folder, served(Path(folder)) as port:
        await status_of(port, Origin="https://elsewhere.example")  # until it is there
        async with browser(Path(folder) / "profile") as page:
            await page.open(f"http://127.0.0.1:{port}/", 1000, 600)
            await page.wait(lambda text: "terms" in text)
            await page.type("muhajireen")
            await page.wait(lambda text: "found for muhajireen" in text)
            for key in keys:
                await page.press(key.replace("Return", "Enter"), 13)
            await asyncio.sleep(_KEY)
            await page.picture(picture)


def main() -> None:
    """Take the pictures asked for."""
    parser = argparse.ArgumentParser(description="Take pictures of the app in real terminals.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", choices=[*TERMINALS, BROWSER], action="append")
    parser.add_argument("--arabic", action="append", help="auto, logical, visual, words, off; may be repeated")
    parser.add_argument("--keys", default="Return", help="keys to press, as xdotool calls them")
    parser.add_argument("--browse", default="muhajireen", help="arguments of browse, as a shell reads them")
    wish = parser.parse_args()
    wish.folder.mkdir(parents=True, exist_ok=True)
    for name in wish.only or [*TERMINALS, BROWSER]:
        if name == BROWSER:
            if CHROMIUM is None:
                print("xterm.js: skipped, Chromium is not installed")
                continue
            asyncio.run(take_browser(shlex.split(wish.keys), wish.folder / f"{name}-auto.png"))
            continue
        if shutil.which(TERMINALS[name][0]) is None:
            print(f"{name}: skipped, {TERMINALS[name][0]} is not installed")
            continue
        for arabic in wish.arabic or ["auto"]:
            take(name, arabic, shlex.split(wish.keys), shlex.split(wish.browse), wish.folder / f"{name}-{arabic}.png")
            print(f"{name}, {arabic}: taken")


if __name__ == "__main__":
    main()
