"""``first-use``: what a profile asks of a term where it is first used, and what it does not."""

from collections.abc import Callable
from typing import Any

import pytest

from glossary_tui.glossary.glossary import Glossary
from glossary_tui.lint.engine import lint_text
from glossary_tui.lint.settings import FirstUse, Settings

BOTH: tuple[FirstUse, ...] = ("gloss", "italic")
REPORTS: dict[str, tuple[tuple[FirstUse, ...], str, list[str]]] = {
    "no gloss": (("gloss",), "A qadi left.", ["qadi is not glossed: “judge” at its first use."]),
    "no italics": (("italic",), "A qadi *left*.", ["qadi is not in italics at its first use."]),
    "neither": (BOTH, "A qadi *left*.", ["qadi is not glossed: “judge” and not in italics at its first use."]),
    "once a term": (
        ("gloss",),
        "A qadi met a qadi. A kadi left.",
        ["qadi is not glossed: “judge” at its first use."],
    ),
    "glossed too late": (("gloss",), "A qadi left.\n\nA qadi (judge) came.", ["qadi is not glossed: “judge” at "]),
    "after a quotation": (("gloss",), "“The old qadi of Tanta left,” he said. A kadi came.", ["kadi is not glossed"]),
    "signs": (("italic-transliteration",), "A qāḍī *left*.", ["qāḍī is not in italics at its first use."]),
}
SILENT: dict[str, tuple[tuple[FirstUse, ...], str]] = {
    "no profile asks": ((), "A qadi *left*."),
    "glossed": (("gloss",), "A qadi (judge) left."),
    "glossed in words": (("gloss",), "A qadi, or judge, left. Fallaheen are peasants. Nomads (badu) came."),
    "in the next sentence": (("gloss",), "There was a qadi. It means a judge."),
    "in brackets before": (("gloss",), "The judge (qadi) left."),
    "own glossary": (("gloss",), "A qadi left.\n\n# Glossary\n\nQadi: judge."),
    "in italics": (("italic",), "A *qadi* met the *fallaheen*, then the qadi."),
    "a draft without italics": (("italic",), "A qadi left."),
    "name": (BOTH, "The *Diwan* al-Kharaj; the Eastern Gate."),
    "part of a name": (BOTH, "The book of Qadi Amin is *here*."),
    "bold": (("italic",), "A **qadi** *left*."),
    "quotation marks": (("italic",), "A “qadi” *left*."),
    "heading": (BOTH, "# The qadi"),
    "without signs": (("italic-transliteration",), "A qadi *left*."),
    "sic": (BOTH, "A qadi [sic] *left*."),
}


@pytest.mark.parametrize(("first_use", "text", "messages"), REPORTS.values(), ids=REPORTS)
def test_reports(small: Glossary, first_use: tuple[FirstUse, ...], text: str, messages: list[str]) -> None:
    settings = Settings(select=("first-use",), first_use=first_use)
    found = lint_text(text, glossary=small, path="a.md", settings=settings)
    assert len(found) == len(messages)
    for finding, message in zip(found, messages, strict=True):
        assert finding.message.startswith(message)
        assert finding.severity == "suggestion"


@pytest.mark.parametrize(("first_use", "text"), SILENT.values(), ids=SILENT)
def test_leaves_alone(small: Glossary, first_use: tuple[FirstUse, ...], text: str) -> None:
    settings = Settings(select=("first-use",), first_use=first_use)
    assert lint_text(text, glossary=small, path="a.md", settings=settings) == []


def test_own_examples(own_examples: Callable[[str], Any]) -> None:
    assert own_examples("first-use") == ([], [])
