"""How fast the app is with 20,000 entries: first paint, keystroke to repaint, memory. Not collected by pytest.

    python tests/benchmarks/tui.py [entries]

Times are of the CPU, in a process of its own for each figure; the entries are made up by a fixed rule.
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
TARGETS = {"first paint": 500.0, "keystroke": 16.0, "memory": 120.0}


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
    async with app.run_test(size=(120, 40)) as pilot:
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
        times.sort()
        print(times[len(times) // 2], times[int(len(times) * 0.95)], times[-1])


def main() -> None:
    """Make the entries, then measure each figure in a process of its own."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "entries"
        folder.mkdir()
        write_entries(folder, number)
        for what in ("memory", "first paint", "memory", "keystroke"):  # the first only fills the cache
            done = subprocess.run(
                [sys.executable, __file__, "--measure", str(folder), what], check=True, capture_output=True, text=True
            )
            figures = " / ".join(f"{float(figure):.1f}" for figure in done.stdout.split())
            unit = (
                "MiB at most"
                if what == "memory"
                else "ms CPU" + (", median / p95 / worst" if " / " in figures else "")
            )
            print(f"{number} entries, {what}: {figures} {unit} (target {TARGETS[what]:g})", flush=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--measure"]:
        asyncio.run(measure(Path(sys.argv[2]), sys.argv[3]))
    else:
        main()
