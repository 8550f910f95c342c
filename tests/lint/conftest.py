"""A small glossary of invented claims for the linter, and helpers to see what it says of a sentence."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from glossary_tui.glossary.glossary import Glossary, load_glossary
from glossary_tui.lint.context import Context, make_contexts
from glossary_tui.lint.engine import lint_text
from glossary_tui.lint.finding import Finding
from glossary_tui.lint.scan import scan
from glossary_tui.manuscript.formats import read_draft

FALLAHEEN = """
headword = "fallaheen"
arabic = "فَلَّاحِين"
contrast = ["badu"]
see = ["qadi"]
[singular]
fallah = "فَلَّاح"
fallaha = "فَلَّاحَة"
[plural]
fallaheen = "فَلَّاحِين"
fallahin = "فَلَّاحِين"
fellahin = "فَلَّاحِين"
[avoid]
fellachin = "German"
fellahun = "a form of speech"
falladu = "blend with badu"
[[senses]]
gloss = ["peasants", "farm workers", "tenant peasants"]
cite = ["amin-1990"]
[misuse.nomads]
glosses = ["wandering herders", "(army|soldiers) of the (Nile|Delta)"]
message = "Fallaheen till the land."
suggest = ["peasants"]
cite = ["amin-1990"]
[misuse.guild]
is = ["(guild|brotherhood)"]
cite = ["amin-1990"]
[misuse.tents]
near = ["(tents|tent)", "{badu}"]
unless = ["Sinai"]
cite = ["amin-1990"]
[misuse.revolt]
match = ["{term} .. (revolted|rose) .. {date:1834-05}", "{#20000-40000} {term}"]
unless = ["Palestine"]
severity = "warning"
cite = ["amin-1990"]
[misuse.unread]
match = ["{term} invented the plough"]
[misuse.lady]
match = ["female fallah"]
rule = "number"
severity = "warning"
cite = ["amin-1990"]
[homonyms]
"a minister" = ["Minister Fallah", "cabinet"]
"""
BADU = """
headword = "badu"
arabic = "بَدُو"
[[senses]]
gloss = ["desert nomads", "nomads"]
cite = ["amin-1990"]
"""
QADI = """
headword = "qadi"
arabic = "قَاضِي"
spellings = ["kadi"]
[singular]
qadi = "قَاضِي"
[plural]
qudat = "قُضَاة"
qadis = "قُضَاة"
[[senses]]
gloss = ["judge", "Muslim judge"]
cite = ["amin-1990"]
"""
DIWAN = """
headword = "Diwan al-Kharaj"
arabic = "دِيوَان الخَرَاج"
kind = "group"
[[senses]]
gloss = ["land tax office"]
cite = ["amin-1990"]
"""
EASTERN = """
headword = "Eastern Gate"
language = "en"
kind = "group"
[[names]]
name = "Eastern Gate"
acronyms = ["EG", "EGATE"]
[[senses]]
gloss = ["armed group", "armed peasants"]
cite = ["amin-1990"]
"""
DRAFT = """
headword = "hujra"
arabic = "حُجْرَة"
contrast = ["badu"]
[singular]
hujra = "حُجْرَة"
[plural]
hujurat = "حُجُرَات"
[avoid]
hudjra = "French"
[[senses]]
gloss = ["chamber"]
[misuse.cell]
glosses = ["prison cell"]
"""
WORKS = [
    {
        "id": "amin-1990",
        "type": "book",
        "title": "Fields of the Nile",
        "author": [{"family": "Amin", "given": "Rashid"}],
        "issued": {"date-parts": [[1990]]},
        "publisher": "Delta Press",
    }
]
FILES = {
    "fallaheen.toml": FALLAHEEN,
    "badu.toml": BADU,
    "qadi.toml": QADI,
    "diwan-al-kharaj.toml": DIWAN,
    "eastern-gate.toml": EASTERN,
    "hujra.toml": DRAFT,
    "bibliography.json": json.dumps(WORKS),
}

Make = Callable[[dict[str, str]], Glossary]
Lint = Callable[..., list[Finding]]
See = Callable[..., Context]


def write_entries(folder: Path, files: dict[str, str]) -> Path:
    """Write files of entries into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def make(tmp_path_factory: pytest.TempPathFactory) -> Make:
    """Make a glossary of files alone, given as name and text."""

    def make_glossary(files: dict[str, str]) -> Glossary:
        folder = write_entries(tmp_path_factory.mktemp("entries"), files)
        glossary = load_glossary(folder, shipped=False, cache=tmp_path_factory.mktemp("cache"))
        assert not glossary.problems
        return glossary

    return make_glossary


@pytest.fixture(scope="session")
def small(make: Make) -> Glossary:
    """A glossary of six invented entries."""
    return make(FILES)


@pytest.fixture(scope="session")
def lint(small: Glossary) -> Lint:
    """Lint a text with the small glossary; the path says how it is read."""
    return lambda text, path="a.md": lint_text(text, glossary=small, path=path)


@pytest.fixture(scope="session")
def see(small: Glossary) -> See:
    """Return the context of a mention in a text: the first, or that of a number."""

    def context(text: str, number: int = 0, path: str = "a.md") -> Context:
        return make_contexts(read_draft(text, path), small, list(scan(text, small)))[number]

    return context
