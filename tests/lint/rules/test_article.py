"""``article``: "the al-", wrong assimilation and two styles are reported; what belongs to a noun is left alone."""

import msgspec
import pytest

from glossary_tui.glossary.glossary import Glossary
from glossary_tui.lint.engine import lint_text
from glossary_tui.lint.rules.article import RULE
from glossary_tui.lint.settings import Settings

SETTINGS = Settings(select=("article",))
REPORTS = {
    "doubled": ("He joined the al-Qaeda in Yemen.", "the al-Qaeda", "suggestion", "al-Qaeda"),
    "doubled before an adverb": ("They pushed the al-Qaeda back from it.", "the al-Qaeda", "suggestion", "al-Qaeda"),
    "doubled before a second verb": (
        "He joined the al-Qaeda and had left.",
        "the al-Qaeda",
        "suggestion",
        "al-Qaeda",
    ),
    "doubled at the end": ("They fought the al-Nusra.", "the al-Nusra", "suggestion", "al-Nusra"),
    "doubled at the start": ("The al-Qaeda is weaker now.", "The al-Qaeda", "suggestion", "Al-Qaeda"),
    "doubled before a verb": ("In May the al-Shabaab had left.", "the al-Shabaab", "suggestion", "al-Shabaab"),
    "name of two parts": ("He prayed in the al-Masjid al-Haram at noon.", "the al-Masjid", "suggestion", "al-Masjid"),
    "emphasis": ("He joined the *al-Qaeda* in Yemen.", "the *al-Qaeda", "suggestion", "*al-Qaeda"),
    "before a moon letter": ("Abu Bakr an-Baghdadi spoke.", "an-Baghdadi", "warning", "al-Baghdadi"),
    "doubled moon letter": ("They took Umm ab-Bahr at last.", "ab-Bahr", "warning", "al-Bahr"),
    "another sun letter": ("Deir an-Zor was besieged.", "an-Zor", "warning", "al-Zor"),
    "before ayn": ("Abu Musa as-ʿAshari spoke.", "as-ʿAshari", "warning", "al-ʿAshari"),
    "after and": ("Jamaʿat al-Tawhid wa’al-Jihad fought.", "wa’al-", "suggestion", "wa-l-"),
    "after and, at the start": ("Wa'al-Sham is next.", "Wa'al-", "suggestion", "Wa-l-"),
    "odd one out": ("Dayr al-Zur, Khan al-Nil, Umm ar-Rus.", "ar-Rus", "suggestion", "al-Rus"),
    "odd one out, as heard": ("Dayr az-Zur, Khan an-Nil, Umm al-Shuf.", "al-Shuf", "suggestion", "ash-Shuf"),
    "in a tie the later": (
        "Dayr az-Zur, Khan an-Nil, Umm al-Rus, Tall al-Rus.",
        "al-Rus",
        "suggestion",
        "ar-Rus",
    ),
}
SILENT = {
    "noun after and": "The al-Qaeda and Taliban leaders met.",
    "noun that may be an adverb": "They saw the al-Qaeda back office.",
    "after and, without a stop": "Al-Tawhid wa-l-Jihad and al-Wala wal-Bara; Ansar wa al-Din.",
    "after and, quoted": "“Al-Tawhid wa’al-Jihad,” she wrote.",
    "article of a noun": "The al-Qaeda leader spoke.",
    "article of a noun with a capital": "The al-Nusra Front left.",
    "article of a noun after two parts": "They reached the al-Hajar al-Aswad district.",
    "article of a noun after a participle": "The al-Qaeda linked group left.",
    "article of a noun after a list": "They reached the al-Zahra, al-Nuzha and al-Waer districts.",
    "article of a noun after and": "They reached the al-Zahra and al-Waer districts.",
    "compound": "The al-Qaeda-linked group left.",
    "ruling house": "The rule of the Al-Saud in Arabia is old.",
    "family": "Under the al-Assads the party grew.",
    "no article": "He joined al-Qaeda in Yemen.",
    "as heard": "Jisr ash-Shughur, Dayr az-Zur and Abu Bakr ar-Razi.",
    "digraph by its first letter": "Ahrar as-Sham and Jabal ad-Dhahab.",
    "written with dots": "Abu Bakr aṣ-Ṣiddīq and ʿAbd aṭ-Ṭayyib.",
    "one style": "Dayr al-Zur, Khan al-Nil, Umm al-Rus.",
    "moon letters in both": "Dayr az-Zur, Umm al-Fahm, Khan al-Baruda.",
    "a surname with a capital": "Dayr az-Zur, Khan an-Nil; Aymenn Al-Tamimi wrote of both.",
    "English compounds": "An ad-Hoc group of at-Large members and ex-Soviet men met.",
    "quoted": "“He joined the al-Qaeda in Yemen,” she said.",
    "block quotation": "> He joined the al-Qaeda in Yemen.",
    "address": "See https://example.org/the-al-Qaeda in print.",
}


@pytest.mark.parametrize(("text", "words", "severity", "instead"), REPORTS.values(), ids=REPORTS)
def test_reports(shipped: Glossary, text: str, words: str, severity: str, instead: str) -> None:
    (finding,) = lint_text(text, glossary=shipped, path="draft.md", settings=SETTINGS)
    assert text[finding.offset : finding.end_offset] == words
    assert finding.severity == severity
    assert finding.fix is not None
    assert finding.fix.replacement == instead


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_leaves_alone(shipped: Glossary, text: str) -> None:
    assert lint_text(text, glossary=shipped, path="draft.md", settings=SETTINGS) == []


def test_one_finding_for_each_odd_name(shipped: Glossary) -> None:
    text = "Dayr al-Zur, Khan al-Nil, Umm al-Sur, Tall ar-Rus and again Tall ar-Rus."
    (finding,) = lint_text(text, glossary=shipped, settings=SETTINGS)
    assert finding.offset == text.index("ar-Rus")


def test_its_own_examples(shipped: Glossary) -> None:
    assert all(lint_text(text, glossary=shipped, settings=SETTINGS) for text in RULE.wrong)
    assert not any(lint_text(text, glossary=shipped, settings=SETTINGS) for text in RULE.right)


@pytest.mark.parametrize(
    ("articles", "text", "instead"),
    [
        ("kept", "He came from ash-Shirqat.", "al-Shirqat"),
        ("assimilated", "He came from al-Shirqat.", "ash-Shirqat"),
    ],
    ids=["kept", "assimilated"],
)
def test_a_profile_asks_for_one_style(shipped: Glossary, articles: str, text: str, instead: str) -> None:
    settings = msgspec.convert({"select": ["article"], "articles": articles}, Settings)
    (finding,) = lint_text(text, glossary=shipped, path="draft.md", settings=settings)
    assert finding.suggestions == (instead,)
    assert finding.message.startswith("This style has ")
    assert lint_text(text, glossary=shipped, path="draft.md", settings=Settings(select=("article",))) == []
