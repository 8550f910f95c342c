"""`glossary-tui browse`: without a terminal, and in one (tmux)."""

import os
import shutil
import subprocess
import sys
import time
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

Program = Callable[..., tuple[int, str, str]]

TMUX = shutil.which("tmux")


@pytest.mark.parametrize(
    "arguments", [("browse",), ("browse", "muhajireen"), ("browse", "--arabic", "off"), ("browse", "--draft", ".")]
)
def test_needs_a_terminal(program: Program, arguments: tuple[str, ...]) -> None:
    """One clear line, and what to use instead."""
    code, out, err = program(*arguments)
    assert (code, out) == (2, "")
    assert err.startswith("error: browse: there is no terminal to draw in: use `glossary-tui show")
    assert err.count("\n") == 1


def test_needs_a_terminal_that_can_draw(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    """TERM=dumb cannot."""
    monkeypatch.setenv("TERM", "dumb")
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(f"sys.{name}.isatty", lambda: True, raising=False)
    assert program("browse")[0] == 2


def test_unknown_drawing(program: Program) -> None:
    """The known ones are named."""
    code, _, err = program("browse", "--arabic", "upwards")
    assert code == 2
    assert "visual" in err


def test_help_imports_no_textual() -> None:
    """Heavy imports wait until the app opens."""
    script = (
        "import sys\nfrom glossary_tui.cli import main\n"
        "try: main(['browse', '--help'])\nexcept SystemExit: pass\n"
        "sys.exit(any(name in sys.modules for name in ('textual', 'rich', 'asyncio')))"
    )
    assert subprocess.run([sys.executable, "-c", script], capture_output=True, check=False).returncode == 0


class Tmux:
    """A terminal of 100 by 30 with the program in it."""

    def __init__(self, folder: Path, command: str) -> None:
        self.socket = f"glossary-{uuid.uuid4().hex[:8]}"
        environment = {**os.environ, "TERM": "xterm-256color", "XDG_STATE_HOME": str(folder / "state")}
        environment.pop("TMUX", None)
        self.environment = environment
        self.run(
            "-f", os.devnull, "new-session", "-d", "-x", "100", "-y", "30", f"{command}; echo left with $?; sleep 60"
        )

    def run(self, *arguments: str) -> str:
        assert TMUX is not None
        done = subprocess.run(
            [TMUX, "-L", self.socket, *arguments], env=self.environment, capture_output=True, text=True, check=True
        )
        return done.stdout

    def keys(self, *keys: str) -> None:
        self.run("send-keys", *keys)

    def wait_for(self, text: str) -> str:
        """Wait until a text stands on the screen; return the screen."""
        end = time.monotonic() + 15
        while time.monotonic() < end:
            screen = self.run("capture-pane", "-p")
            if text in screen:
                return screen
            time.sleep(0.05)
        raise AssertionError(f"{text!r} never came:\n{screen}")

    def wait_until_gone(self, text: str) -> None:
        """Wait until a text no longer stands on the screen, and what took its place takes keys."""
        end = time.monotonic() + 15
        while text in self.run("capture-pane", "-p"):
            assert time.monotonic() < end, f"{text!r} never went"
            time.sleep(0.05)
        time.sleep(0.3)


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Tmux]:
    if TMUX is None:
        pytest.skip("tmux is not installed: the app is not tried in a real terminal")
    (tmp_path / "chapter.md").write_text("The mujahideens left.\n")
    window = Tmux(tmp_path, f"cd {tmp_path} && {sys.executable} -m glossary_tui browse --no-config")
    yield window
    window.run("kill-server")


def test_in_a_real_terminal(terminal: Tmux, tmp_path: Path) -> None:
    """As a new user would: say how Arabic reads, find a term by a wrong spelling, copy it, mend a draft, quit."""
    terminal.wait_for("Terminals differ in how they draw Arabic")  # tmux may be shown by any terminal
    terminal.keys("2")
    terminal.wait_for("esc Clear")
    terminal.wait_until_gone("Terminals differ")
    terminal.keys("-l", "mohajerin")
    terminal.wait_for("✗ mohajerin")
    terminal.keys("Enter")
    terminal.wait_for("⏎ Follow")
    screen = terminal.wait_for("Contrast with: ")
    assert "mujahideen" in screen.partition("Contrast with: ")[2]
    assert "\ufee5\ufeed\ufeae" in screen  # the Arabic, shaped and reversed
    terminal.keys("c")
    terminal.wait_for("Copy which form?")
    terminal.keys("i")
    terminal.wait_for("Sent to the clipboard: muhājirūn")
    terminal.keys("f3")
    terminal.wait_for("Open which draft")
    terminal.wait_for("chapter.md")
    terminal.keys("Enter")
    terminal.wait_for("1 error")
    terminal.wait_for("Apply: mujahideen")
    terminal.keys("a")
    terminal.wait_for("1 unsaved change")
    terminal.wait_for("Nothing found.")
    terminal.keys("s")
    terminal.wait_for("chapter.md: saved")
    terminal.keys("q")
    terminal.wait_for("left with 0")
    assert (tmp_path / "chapter.md").read_text() == "The mujahideen left.\n"
    assert "muhajireen" in (tmp_path / "state" / "glossary-tui" / "state.json").read_text()
