"""How fast the app is with 20,000 entries: first paint, keystroke to repaint, memory. Not collected by pytest.

    python tests/benchmarks/tui.py [entries]

Times are of the CPU, in a process of its own for each figure; the entries are made up by a fixed rule. The floor is
what Textual alone takes here for a keystroke that repaints two empty panes of the same size.
"""

import asyncio
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

LETTERS = {
    "b": "ب", "t": "ت", "j": "ج", "d": "د", "r": "ر", "z": "ز", "s": "س", "sh": "ش", "gh": "غ", "f": "ف", "q": "ق",
    "k": "ك", "l": "ل", "m": "م", "n": "ن", "h": "ه", "kh": "خ", "dh": "ذ", "th": "ث", "w": "و",
}  # fmt: skip
VOWELS = {"a": "\u064e", "i": "\u0650", "u": "\u064f"}
NOUNS = (
    "army tax court school tribe oath law judge office group state prayer scholar fighter leader land road".split()
)
QUERIES = ("muhajir", "mohajerin", "land of law", "khuduri", "بوتا", "zzqx")
SIZE = (120, 40)
TARGETS = {"floor": 16.0, "first paint": 500.0, "keystroke": 16.0, "memory": 120.0}


def write_entries(folder: Path, number: int) -> None:
    """Write made-up entries, the same each time."""
    chance = random.Random(7)
    seen: set[str] = set()
    while len(seen) < number:
        syllables = [
            (chance.choice(list(LETTERS)), chance.choice(list(VOWELS))) for _ in range(chance.choice((2, 3, 3, 4)))
        ]
        name = "".join(letter + vowel for letter, vowel in syllables)
        if name in seen:
            continue
        seen.add(name)
        arabic = "".join(LETTERS[letter] + VOWELS[vowel] for letter, vowel in syllables)
        gloss = f"{chance.choice(NOUNS)} of the {chance.choice(NOUNS)}"
        (folder / f"{name}.toml").write_text(
            f'headword = "{name}"\narabic = "{arabic}"\ndomains = ["{chance.choice(("law", "roles", "groups"))}"]\n'
            f'[avoid]\n{name}en = "Persian"\n[[senses]]\ngloss = ["{gloss}", "{chance.choice(NOUNS)}"]\n'
            'definition = "A made-up meaning, for measuring only, about as long as a real one in the glossary."\n',
            encoding="utf-8",
        )


async def measure_floor() -> None:
    """Measure a keystroke in an app that does nothing but repaint."""
    from rich.segment import Segment
    from textual.app import App, ComposeResult
    from textual.containers import Horizontal
    from textual.scroll_view import ScrollView
    from textual.strip import Strip
    from textual.widgets import Input

    class Pane(ScrollView):
        DEFAULT_CSS = "Pane { width: 1fr; overflow-x: hidden; overflow-y: scroll; }"
        keys = 0

        def render_line(self, y: int) -> Strip:
            return Strip([Segment(f"{self.keys} {y}".ljust(self.size.width), self.rich_style)], self.size.width)

    class Floor(App[None]):
        def compose(self) -> ComposeResult:
            yield Input(compact=True)
            with Horizontal():
                yield Pane()
                yield Pane()

        def on_input_changed(self) -> None:
            for pane in self.query(Pane):
                pane.keys += 1
                pane.refresh()

    async with Floor().run_test(size=SIZE) as pilot:
        times = []
        for letter in "abcdefghij" * 10:
            before = time.process_time()
            await pilot.press(letter)
            await pilot.pause()
            times.append((time.process_time() - before) * 1000)
        report(times)


def report(times: list[float]) -> None:
    """Print median, 95th percentile and worst."""
    times.sort()
    print(times[len(times) // 2], times[int(len(times) * 0.95)], times[-1])


async def measure(folder: Path, what: str) -> None:
    """Measure one figure and print it."""
    from glossary_tui.glossary.glossary import load_glossary
    from glossary_tui.tui.app import GlossaryApp

    app = GlossaryApp(
        lambda: load_glossary(folder, shipped=False, cache=folder.parent / "cache"),
        state_folder=folder.parent / "state",
        arabic="visual",
    )
    if what == "first paint":
        read = app._read  # what is called after the first paint
        painted: list[float] = []
        app._read = lambda: (painted.append(time.process_time()), read())  # type: ignore[assignment]
    async with app.run_test(size=SIZE) as pilot:
        while app.glossary is None:
            await pilot.pause(0.01)
        await pilot.pause()
        if what == "first paint":
            print(painted[0] * 1000)
            return
        if what == "memory":
            print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
            return
        times: list[float] = []
        for query in QUERIES * 3:
            await pilot.press("ctrl+u")
            for letter in query:
                before = time.process_time()
                await pilot.press("space" if letter == " " else letter)
                await pilot.pause()
                times.append((time.process_time() - before) * 1000)
        report(times)


def main() -> None:
    """Make the entries, then measure each figure in a process of its own."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "entries"
        folder.mkdir()
        write_entries(folder, number)
        measured(folder, "memory")  # fills the cache: the index is made once, not at each start
        for what in ("first paint", "memory", "keystroke", "floor"):
            figures = measured(folder, what)
            unit = "MiB at most" if what == "memory" else "ms CPU"
            unit += ", median / p95 / worst" if len(figures) > 1 else ""
            said = " / ".join(f"{figure:.1f}" for figure in figures)
            print(f"{number} entries, {what}: {said} {unit} (target {TARGETS[what]:g})", flush=True)


def measured(folder: Path, what: str) -> list[float]:
    """Measure a figure in a process of its own."""
    command = [sys.executable, __file__, "--measure", str(folder), what]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return [float(figure) for figure in done.stdout.split()]


if __name__ == "__main__":
    if sys.argv[1:2] == ["--measure"]:
        asyncio.run(measure_floor() if sys.argv[3] == "floor" else measure(Path(sys.argv[2]), sys.argv[3]))
    else:
        main()
