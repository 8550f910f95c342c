"""How fast a large draft is in the app: rows, scrolling, keys while it is linted, a change. Not collected by pytest.

    python tests/benchmarks/draft.py [megabytes]

Times are of the CPU but for those of keys while a thread lints, which are of the clock: what a reader waits.
"""

import asyncio
import sys
import tempfile
import time
from pathlib import Path

SENTENCES = (
    "The archive in the capital described a long series of letters in spite of the heat. ",
    "The muhajireen (“holy warriors”) came from Europe, and the ansar met them at the gate. ",
    "A visiting scholar measured an inventory of the library while the river was still high. ",
    "The mujahideens of the north left, said the mohajerin (مُهَاجِرِين), and nobody asked them why. ",
)


def make(size: int) -> str:
    """Return a text of about a size in bytes, one mention in about 150 words."""
    parts: list[str] = []
    length = number = 0
    while length < size:
        sentence = SENTENCES[number // 6 % len(SENTENCES) if number % 6 == 0 else 0]
        parts.append(sentence if number % 8 else f"{sentence.strip()}\n\n")
        length += len(sentence)
        number += 1
    return "".join(parts)


def said(name: str, times: list[float]) -> None:
    """Print median, 95th percentile and worst, in milliseconds."""
    times.sort()
    print(
        f"{name}: {times[len(times) // 2]:.1f} / {times[int(len(times) * 0.95)]:.1f} / {times[-1]:.1f} ms", flush=True
    )


async def measure(path: Path, folder: Path) -> None:
    """Measure a draft in the app."""
    from textual.events import Key

    from glossary_tui.glossary.glossary import load_glossary
    from glossary_tui.tui.app import GlossaryApp
    from glossary_tui.tui.rows import Rows
    from glossary_tui.tui.screens.draft import DraftScreen
    from glossary_tui.tui.widgets.draft_view import DraftView

    text = path.read_text(encoding="utf-8")
    before = time.process_time()
    rows = Rows(text, 66)
    print(f"{len(text)} code points, {len(rows)} rows, cut in {(time.process_time() - before) * 1000:.0f} ms")
    app = GlossaryApp(load_glossary, state_folder=folder, arabic="visual", draft=path)
    async with app.run_test(size=(120, 40)) as pilot:
        while app.glossary is None:
            await pilot.pause(0.01)
        screen = app.drafts.current
        assert isinstance(screen, DraftScreen)
        times: list[float] = []
        started = time.monotonic()
        view = screen.query_one(DraftView)
        while screen.is_checking:
            # Not by the pilot, which waits for an idle process.
            before, place = time.monotonic(), view.scroll_offset.y
            app.post_message(Key("space", " "))
            while view.scroll_offset.y == place:
                await asyncio.sleep(0.001)
            times.append((time.monotonic() - before) * 1000)
            await asyncio.sleep(0.05)
        print(f"linted in {time.monotonic() - started:.1f} s, {len(screen.desk.findings)} findings")
        if times:
            said("a screenful further while it is linted, of the clock, median / p95 / worst", times)
        for name, key in (("a screenful further", "space"), ("a line further", "j"), ("the next finding", "n")):
            times = []
            for _ in range(60):
                before = time.process_time()
                await pilot.press(key)
                await pilot.pause()
                times.append((time.process_time() - before) * 1000)
            said(f"{name}, CPU, median / p95 / worst", times)
        desk = screen.desk
        desk.choose(next(n for n, finding in enumerate(desk.findings) if finding.fix and finding.fix.safe))
        before = time.monotonic()
        screen.action_apply()
        print(f"a fix made: {(time.monotonic() - before) * 1000:.0f} ms of the clock")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as temporary:
        draft = Path(temporary) / "draft.md"
        draft.write_text(make(int(float(sys.argv[1] if len(sys.argv) > 1 else 2) * 1_000_000)), encoding="utf-8")
        asyncio.run(measure(draft, Path(temporary)))
