"""``redundancy``: the noun that an Arabic word holds already is reported beside it, and nowhere else."""

import pytest

from glossary_tui.glossary.glossary import Glossary
from glossary_tui.lint.engine import lint_text
from glossary_tui.lint.rules.redundancy import RULE
from glossary_tui.lint.settings import Settings

SETTINGS = Settings(select=("redundancy",))
REPORTS = {
    "term": ("They levied the jizya tax.", "jizya tax", "jizya"),
    "capitals": ("Sharia Law was proclaimed.", "Sharia Law", "Sharia"),
    "hamza sign": ("They imposed shariʿa law.", "shariʿa law", "shariʿa"),
    "place": ("The road through Wadi Barada valley was closed.", "Wadi Barada valley", "Wadi Barada"),
    "name with an article": ("They hid in the Wadi al-Natrun Valley.", "Wadi al-Natrun Valley", "Wadi al-Natrun"),
    "noun of two words": ("The Jebel Ansariyya mountain range", "Jebel Ansariyya mountain range", "Jebel Ansariyya"),
    "two names": ("Jebel Sarhan and Jebel Nabi mountains lie north.", "Jebel Nabi mountains", "Jebel Nabi"),
    "hill": ("They shelled the Tell Qaramel hilltop.", "Tell Qaramel hilltop", "Tell Qaramel"),
    "group of the glossary": ("The Jabhat al-Nusra Front left.", "Jabhat al-Nusra Front", "Jabhat al-Nusra"),
    "other group": ("Men of the Liwa al-Tawhid Brigade came.", "Liwa al-Tawhid Brigade", "Liwa al-Tawhid"),
    "movement": ("The Harakat al-Nujaba movement came.", "Harakat al-Nujaba movement", "Harakat al-Nujaba"),
    "army": ("The Jaysh al-Islam Army came.", "Jaysh al-Islam Army", "Jaysh al-Islam"),
    "province": ("Fighters of Wilayat Sinai Province came.", "Wilayat Sinai Province", "Wilayat Sinai"),
    "emphasis": ("They levied the *jizya* tax.", "jizya* tax", "jizya*"),
    "wrapped line": ("- They levied the jizya\n  tax.", "jizya\n  tax", "jizya"),
}
SILENT = {
    "another noun": "They levied the jizya in coin.",
    "explained": "They levied the jizya, a tax on non-Muslims.",
    "in brackets": "They levied the jizya (a tax).",
    "noun of another phrase": "In jizya and tax registers he read on.",
    "court of law": "He was tried in a sharia court of law.",
    "lawyer": "She is a sharia lawyer.",
    "possessive": "The sharia's law of evidence is strict.",
    "name alone": "The road through Wadi Barada was closed.",
    "translated name": "The road through the Barada valley was closed.",
    "valley of another name": "From Wadi Barada the Bekaa valley is near.",
    "sentence between": "They took Jabal Hayyan. Mountain paths led on.",
    "front line": "Near the Jabhat al-Nusra front lines they stopped.",
    "English name": "The al-Nusra Front left.",
    "list": "| Liwa al-Haqq | Martyrs Brigade |",
    "port": "The Jebel Ali free zone hill lies in Dubai.",
    "spoken of": "Avoid the phrase “sharia law” in headlines.",
    "sic": "He wrote of the jizya tax [sic] of old.",
}


@pytest.mark.parametrize(("text", "words", "instead"), REPORTS.values(), ids=REPORTS)
def test_reports(shipped: Glossary, text: str, words: str, instead: str) -> None:
    (finding,) = lint_text(text, glossary=shipped, path="draft.md", settings=SETTINGS)
    assert text[finding.offset : finding.end_offset] == words
    assert finding.severity == "suggestion"
    assert finding.fix is not None
    assert finding.fix.replacement == instead


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_leaves_alone(shipped: Glossary, text: str) -> None:
    assert lint_text(text, glossary=shipped, path="draft.md", settings=SETTINGS) == []


def test_no_fix_that_leaves_an_article_alone(shipped: Glossary) -> None:
    (finding,) = lint_text("It was a sharia law.", glossary=shipped, path="draft.md", settings=SETTINGS)
    assert finding.fix is None


def test_its_own_examples(shipped: Glossary) -> None:
    assert all(lint_text(text, glossary=shipped, path="draft.md", settings=SETTINGS) for text in RULE.wrong)
    assert not any(lint_text(text, glossary=shipped, path="draft.md", settings=SETTINGS) for text in RULE.right)
