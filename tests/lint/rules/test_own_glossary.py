"""``own-glossary``: another spelling or sense than the draft's own glossary has, in each form a glossary takes."""

from collections.abc import Callable
from typing import Any

import pytest

from glossary_tui.glossary.glossary import Glossary
from glossary_tui.lint.engine import lint_text
from glossary_tui.lint.settings import Settings

ONLY = Settings(select=("own-glossary",))
FORMS = {
    "colon": "**Fellahin**: peasants.",
    "dash": "*Fellahin* — peasants.",
    "hyphen": "Fellahin - peasants.",
    "list": "- Fellahin: peasants\n- Badu: nomads",
    "brackets": "**Fellahin** (*فلاحين*): peasants.",
    "definition list": "Fellahin\n\n: peasants",
    "table": "| Term | Meaning |\n|---|---|\n| Fellahin | peasants |",
    "lines of one paragraph": "Badu: nomads\nFellahin: peasants",
    "numbered": "1. Fellahin: peasants",
}
WITH_TEXT = "{text}\n\n# Glossary\n\n{glossary}\n"


@pytest.mark.parametrize("glossary", FORMS.values(), ids=FORMS)
def test_another_spelling(small: Glossary, glossary: str) -> None:
    text = WITH_TEXT.format(text="The fallahin left.", glossary=glossary)
    (finding,) = lint_text(text, glossary=small, path="a.md", settings=ONLY)
    assert text[finding.offset : finding.end_offset] == "fallahin"
    assert finding.message == "“fallahin” here, “Fellahin” in this draft's glossary."
    assert (finding.severity, finding.suggestions) == ("warning", ("fellahin",))
    assert finding.fix is not None
    assert not finding.fix.safe


SILENT = {
    "same spelling": ("The FELLAHIN and the fellāḥīn’s.", "Fellahin: peasants."),
    "listed in brackets": ("The fallahin.", "Fellahin (also fallahin): peasants."),
    "another word of the entry": ("A fallah.", "Fellahin: peasants."),
    "quoted": ("“The fallahin of the village left,” he said.", "Fellahin: peasants."),
    "no glossary": ("The fallahin.", "Notes on the fellahin."),
    "not at the head": ("The fallahin.", "Badu: nomads, unlike the fellahin: these stay."),
    "avoided": ("The fellachin.", "Fellahin: peasants."),
    "gloss of the same sense": ("The qadi (“judge”).", "Qadi: judge."),
}


@pytest.mark.parametrize(("text", "glossary"), SILENT.values(), ids=SILENT)
def test_leaves_alone(small: Glossary, text: str, glossary: str) -> None:
    heading = "# Glossary" if "Notes" not in glossary else "# Notes"
    whole = f"{text}\n\n{heading}\n\n{glossary}\n"
    assert lint_text(whole, glossary=small, path="a.md", settings=ONLY) == []


SENSES = """
headword = "saqi"
[[senses]]
gloss = ["cupbearer"]
cite = ["amin-1990"]
[[senses]]
gloss = ["canal", "brook"]
cite = ["amin-1990"]
"""


@pytest.mark.parametrize(
    ("gloss", "is_reported"),
    [("canal", True), ("cupbearer", False), ("brook or cupbearer", False), ("mountain", False)],
)
def test_another_sense(make: Callable[..., Glossary], gloss: str, is_reported: bool) -> None:
    glossary = make({"saqi.toml": SENSES})
    text = WITH_TEXT.format(text=f"The saqi (“{gloss}”) was there.", glossary="Saqi: the cupbearer of a ruler.")
    found = lint_text(text, glossary=glossary, path="a.md", settings=ONLY)
    assert [finding.severity for finding in found] == ["suggestion"] * is_reported
    if found:
        assert found[0].message == "This draft's glossary gives another sense of saqi: “the cupbearer of a ruler.”."


def test_consistency_leaves_to_it_what_the_glossary_lists(small: Glossary) -> None:
    text = WITH_TEXT.format(text="The fallahin left; the fallahin stayed.", glossary="Fellahin: peasants.")

    def rules(settings: Settings) -> list[str]:
        return [finding.rule for finding in lint_text(text, glossary=small, path="a.md", settings=settings)]

    assert rules(Settings(select=("consistency", "own-glossary"))) == ["own-glossary", "own-glossary"]
    assert rules(Settings(select=("consistency",))) == ["consistency"]


def test_own_examples(own_examples: Callable[[str], Any]) -> None:
    assert own_examples("own-glossary") == ([], [])
