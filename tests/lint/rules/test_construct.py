"""``construct``: a lost -t and an article on the first of two nouns are reported; adjectives and English are not."""

import pytest

from glossary_tui.glossary.glossary import Glossary
from glossary_tui.lint.engine import lint_text
from glossary_tui.lint.rules.construct import RULE
from glossary_tui.lint.settings import Settings

SETTINGS = Settings(select=("construct",))
REPORTS = {
    "name of the glossary": ("Jabha al-Nusra left.", "Jabha", "warning", "Jabhat"),
    "word that is no entry": ("Men of Hayʾa Tahrir al-Sham left.", "Hayʾa", "warning", "Hayʾat"),
    "name that goes on": ("He led Jamaʿa al-Tawhid wa-l-Jihad.", "Jamaʿa", "warning", "Jamaʿat"),
    "-ah": ("Jabhah Fatah al-Sham left.", "Jabhah", "warning", "Jabhat"),
    "term before an article": ("Wilaya al-Barqa lost a town.", "Wilaya", "warning", "Wilayat"),
    "term before a name": ("Wilaya Ruritania lost a town.", "Wilaya", "suggestion", "Wilayat"),
    "form not listed": ("They wrote of the Hisba al-Raqqa.", "Hisba", "suggestion", "Hisbat"),
    "article": ("The al-Diwan al-Rikaz sold oil.", "al-Diwan al-Rikaz", "warning", "Diwan al-Rikaz"),
    "article of a group": ("The al-Ahrar al-Sham left.", "al-Ahrar al-Sham", "warning", "Ahrar al-Sham"),
    "emphasis": ("Men of **Jabha** *al-Nusra* left.", "Jabha", "warning", "Jabhat"),
    "quoted": ("“Jabha al-Nusra left the town at noon,” she said.", "Jabha", "suggestion", "Jabhat"),
}
SILENT = {
    "right": "Jabhat al-Nusra left Wilayat Ruritania.",
    "alone": "A jabha is a front, a wilaya a province.",
    "noun and adjective": "Al-Dawla al-Islamiyya was proclaimed.",
    "adjective without article": "Jabha Islamiyya was formed.",
    "adjective after a lost article": "Jabha al-Islamiyya was formed.",
    "definite noun and adjective": "Al-Jabha al-Shamiyya was formed.",
    "English noun": "The Sharia Council and the Hisba Brigade met.",
    "English noun after a listed form": "The Wilaya Board met Wilaya Governor Ahmad.",
    "lower case": "The wilaya of Sinai, or wilaya Sinai, was lost.",
    "second in a name": "Ansar al-Sharia al-Tunisi left.",
    "person": "Fitr ibn Khalifa al-Hannat told of it.",
    "masculine title": "Khalifa al-Mansur built the town.",
    "article within": "The Diwan al-Rikaz sold oil.",
    "article of an adjective's noun": "Al-Hizb al-Islami al-Turkistani left.",
    "corrected": "Jabha al-Nusra is a mistake for Jabhat al-Nusra.",
    "sentence between": "It was a Jabha. Al-Nusra came.",
    "sic": "Jabha al-Nusra [sic] left.",
}


@pytest.mark.parametrize(("text", "words", "severity", "instead"), REPORTS.values(), ids=REPORTS)
def test_reports(shipped: Glossary, text: str, words: str, severity: str, instead: str) -> None:
    (finding,) = lint_text(text, glossary=shipped, path="draft.md", settings=SETTINGS)
    assert text[finding.offset : finding.end_offset] == words
    assert finding.severity == severity
    assert finding.suggestions == (instead,)


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_leaves_alone(shipped: Glossary, text: str) -> None:
    assert lint_text(text, glossary=shipped, path="draft.md", settings=SETTINGS) == []


def test_fixes_only_names_of_the_glossary_safely(shipped: Glossary) -> None:
    (known,) = lint_text("Jabha al-Nusra left.", glossary=shipped, settings=SETTINGS)
    (term,) = lint_text("Wilaya Ruritania was lost.", glossary=shipped, settings=SETTINGS)
    assert known.fix is not None
    assert known.fix.safe
    assert term.fix is not None
    assert not term.fix.safe


def test_its_own_examples(shipped: Glossary) -> None:
    assert all(lint_text(text, glossary=shipped, settings=SETTINGS) for text in RULE.wrong)
    assert not any(lint_text(text, glossary=shipped, settings=SETTINGS) for text in RULE.right)
