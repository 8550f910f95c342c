"""What `lint` costs, beside typos and codespell if installed: `python tests/benchmarks/lint_speed.py [FILE]`.

FILE is a large draft (.md or .txt); without one a text of 5 MB is made from ordinary sentences and, one in a
thousand, sentences of the entries. All figures are CPU time (user and system) of whole processes, the least of
several runs in turn, so that what else the machine does counts little; memory is the most that a process held.
"""

import os
import random
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import time
from pathlib import Path

from glossary_tui.glossary.glossary import load_glossary
from glossary_tui.lint.engine import lint
from glossary_tui.lint.settings import Settings

_LARGE, _CHAPTER = 5 * 2**20, 67_000  # code points
_RUNS = 7
_WHO = "The board|A clerk|Two farmers|Her uncle|The museum|An editor|Several sailors|The mayor of the town".split("|")
_DID = "repaired|described|sold|forgot|counted|painted|reviewed|translated".split("|")
_WHAT = "the old bridge|a list of ships|three maps of the coast|the price of barley|a long letter|the ledger".split(
    "|"
)
_WHEN = (
    "before the rains|in the spring|without a word|for the second time|near the mill|as the papers had said".split(
        "|"
    )
)


def made_text(length: int, share: float) -> str:
    """Return Markdown of a length, a share of its sentences from the entries; the same on every run."""
    chance = random.Random(233)
    misuses = [misuse for entry in load_glossary() for misuse in entry.misuse.values()]
    own = [text for misuse in misuses for text in (*misuse.flag, *misuse.pass_)]
    parts: list[str] = []
    size = 0
    while size < length:
        sentences = [
            chance.choice(own)
            if chance.random() < share
            else f"{chance.choice(_WHO)} {chance.choice(_DID)} {chance.choice(_WHAT)} {chance.choice(_WHEN)}."
            for _ in range(chance.randint(3, 7))
        ]
        if len(parts) % 25 == 1:
            sentences = [f"## {chance.choice(_WHAT).capitalize()}"]
        elif len(parts) % 40 == 7:
            sentences[0] = f"> *{sentences[0]}*"
        parts.append(" ".join(sentences))
        size += len(parts[-1]) + 2
    return "\n\n".join(parts) + "\n"


# The most memory of a process counts that of the one that starts it, so a small one does.
_MEASURE = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime, used.ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10))
"""


def cost(command: list[str]) -> tuple[float, float]:
    """Return the CPU time of a process in seconds, and the most memory it held in MiB."""
    told = subprocess.run([sys.executable, "-c", _MEASURE, *command], capture_output=True, text=True, check=True)
    seconds, memory = map(float, told.stdout.split())
    return seconds, memory


def in_turn(commands: dict[str, list[str]], runs: int = _RUNS) -> dict[str, tuple[float, float]]:
    """Run commands in turn, several times; return the least cost of each."""
    found: dict[str, tuple[float, float]] = {}
    for _ in range(runs):
        for name, command in commands.items():
            found[name] = min(found.get(name, (1e9, 0.0)), cost(command))
    return found


def of_linting(path: Path) -> list[str]:
    """Return the command that lints a file."""
    return [sys.executable, "-m", "glossary_tui", "lint", "--no-config", "-o", os.devnull, str(path)]


def program(name: str) -> list[str]:
    """Return the path of an installed program, or nothing."""
    found = shutil.which(name, path=os.pathsep.join([sysconfig.get_path("scripts"), os.environ.get("PATH", "")]))
    return [found] if found else []


def compare(path: Path) -> None:
    """Print what a large file and the start cost."""
    small = path.with_name("small.txt")
    small.write_text("The board repaired the old bridge before the rains. The emir left.\n" * 15, encoding="utf-8")
    commands = {
        "bare Python": [sys.executable, "-c", "pass"],
        "lint, 1 KB": of_linting(small),
        "lint": of_linting(path),
        **{name: [*program(name), str(path)] for name in ("typos", "codespell") if program(name)},
    }
    for name, (seconds, memory) in in_turn(commands).items():
        print(f"{name:20} {seconds * 1000:8.0f} ms {memory:6.0f} MiB")


def linear(folder: Path) -> None:
    """Print what ten times the text costs, and texts of unusual shapes."""
    text = made_text(_LARGE, 0.01)
    shapes = {
        "1 MB": text[: 2**20],
        "10 MB": (text * 3)[: 10 * 2**20],
        "10 MB on one line": (text * 3)[: 10 * 2**20].replace("\n", " "),
        "100,000 mentions": "The mujahideen met the emir of Raqqa in Aleppo. " * 25_000,
    }
    commands = {}
    for number, (name, content) in enumerate(shapes.items()):
        path = folder / f"shape{number}.md"
        path.write_text(content, encoding="utf-8")
        commands[name] = of_linting(path)
    for name, (seconds, memory) in in_turn(commands, 2).items():
        print(f"{name:20} {seconds * 1000:8.0f} ms {memory:6.0f} MiB")


def warm() -> None:
    """Print what a chapter costs in a process that has linted before."""
    glossary = load_glossary()
    for share in (0.02, 0.2):
        text = made_text(_CHAPTER, share)
        least = 1e9
        for _ in range(30):
            start = time.process_time()
            report = lint(text, glossary, "chapter.md", Settings())
            least = min(least, time.process_time() - start)
        print(f"67 KB warm, {report.mentions:4} mentions, {len(report.findings):3} findings {least * 1000:6.1f} ms")


def main() -> None:
    """Print all figures."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "large.md"
        if len(sys.argv) > 1:
            path = folder / Path(sys.argv[1]).name
            shutil.copy(sys.argv[1], path)
        else:
            path.write_text(made_text(_LARGE, 0.001), encoding="utf-8")
        print(f"{path.name}: {path.stat().st_size / 2**20:.1f} MiB")
        compare(path)
        warm()
        linear(folder)


if __name__ == "__main__":
    main()
