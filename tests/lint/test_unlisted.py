"""Words that look like a term: what is asked about, and what is left alone."""

import pytest

from glossary_tui.glossary.glossary import Glossary
from glossary_tui.lint.engine import lint_text
from glossary_tui.lint.settings import Settings
from glossary_tui.lint.unlisted import english, likeness

ONLY = Settings(select=("spelling",))
REPORTS = {
    "vowels of one class": ("jihad: a mojahed left.", "mojahed", "suggestion", ("mujahed",)),
    "doubled consonant": ("jihad: a mojjahed left.", "mojjahed", "suggestion", ("mujahed",)),
    "English plural": ("jihad: two mojaheds left.", "mojaheds", "suggestion", ("mujahids",)),
    "place": ("jihad: he left Jarablos.", "Jarablos", "suggestion", ("Jarablus",)),
    "signs": ("jihad: a mojāhed left.", "mojāhed", "suggestion", ("mujahed",)),
    "emphasis": ("jihad: a *mojahed* left.", "mojahed", "suggestion", ("mujahed",)),
    "blend": ("jihad: a muhajid left.", "muhajid", "warning", ("muhajir", "mujahid")),
}
SILENT = {
    "English": "The member of the jihad ate mutton with the sheriff.",
    "listed": "The mujahedeen of the jihad.",
    "name with a capital": "Jihad: Mojahed left.",
    "article of a name": "Jihad: al-Muhajiroon left.",
    "quoted": "Jihad: “a mojahed of the town left,” he said.",
    "block quotation": "Jihad.\n\n> A mojahed left.",
    "bibliography": "Jihad.\n\n# References\n\nA mojahed left.",
    "code": "Jihad: `mojahed`.",
    "other consonants": "Jihad: a mojabed left.",
    "too short": "Jihad: a qodi left.",
}


@pytest.mark.parametrize(("text", "words", "severity", "instead"), REPORTS.values(), ids=REPORTS)
def test_asks(shipped: Glossary, text: str, words: str, severity: str, instead: tuple[str, ...]) -> None:
    (finding,) = lint_text(text, glossary=shipped, path="a.md", settings=ONLY)
    assert text[finding.offset : finding.end_offset] == words
    assert (finding.severity, finding.suggestions) == (severity, instead)
    assert not (finding.fix and finding.fix.safe)


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_leaves_alone(shipped: Glossary, text: str) -> None:
    assert lint_text(text, glossary=shipped, path="a.md", settings=ONLY) == []


def test_asks_though_no_term_is_mentioned(shipped: Glossary) -> None:
    text = "One.\n\nA `mojahed` left.\n\nA mojahed left.\n\nTwo."
    (finding,) = lint_text(text, glossary=shipped, path="a.md", settings=ONLY)
    assert (finding.line, finding.column) == (5, 3)


def test_asks_once_and_counts(shipped: Glossary) -> None:
    (finding,) = lint_text("Jihad. A mojahed; a mojahed; Mojahed.", glossary=shipped, settings=ONLY)
    assert finding.message == "“mojahed” (2× in this draft) is in no list of spellings: mujahed?"


def test_no_spelling_of_a_term_is_held_for_english(shipped: Glossary) -> None:
    assert sorted(word for word in english() if word in shipped.index.spellings) == []


def test_english_words_are_needed(shipped: Glossary, monkeypatch: pytest.MonkeyPatch) -> None:
    known = english()
    monkeypatch.setattr("glossary_tui.lint.unlisted.english", frozenset)
    needless = [word for word in known if not likeness(word, shipped, is_small=True)]
    assert len(needless) < len(known) / 4  # entries change; the list is made anew by tests/verification/english.py
