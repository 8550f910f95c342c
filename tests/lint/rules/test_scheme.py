"""``scheme``: what the scheme asked for does not write, and what a draft that follows one does not."""

from collections.abc import Callable
from typing import Any

import pytest

from glossary_tui.glossary.glossary import Glossary
from glossary_tui.lint.engine import lint_text
from glossary_tui.lint.finding import Fix
from glossary_tui.lint.settings import Settings

REPORTS = {
    "circumflex": ("ijmes", "The *mujâhidun* left.", "mujâhidun", "mujāhidūn", True),
    "no macron": ("ijmes", "The mujāhidun left.", "mujāhidun", "mujāhidūn", True),
    "capital": ("ijmes", "Mujāhidun left.", "Mujāhidun", "Mujāhidūn", True),
    "oblique case": ("ijmes", "The mujāhideen left.", "mujāhideen", "mujāhidīn", False),
    "dot": ("ijmes", "The anṣar left.", "anṣar", "anṣār", True),
    "ayn for hamza": ("ijmes", "The Qurʿan says.", "Qurʿan", "Qurʾan", True),
    "leading ayn": ("ijmes", "ʿUlâmāʾ spoke.", "ʿUlâmāʾ", "ʿUlamāʾ", True),
    "article joined": ("ijmes", "They left ash-Shām.", "ash-Shām", "al-Shām", False),
    "-ah under IJMES": ("ijmes", "The sharīʿah.", "sharīʿah", "sharīʿa", False),
    "-a under ALA-LC": ("ala-lc", "The sharīʿa.", "sharīʿa", "sharīʻah", False),
    "plain": ("plain", "The mujāhidūn left.", "mujāhidūn", "mujahidun", True),
    "plain and ayn": ("plain", "The shariʿa.", "shariʿa", "sharia", True),
}
SILENT = {
    "right": ("ijmes", "The mujāhidūn, or mujāhidīn, met the anṣār of al-Shām."),
    "no signs": ("ijmes", "The mujahideen read the Qur'an."),
    "hamza alone": ("ijmes", "The Qurʾan and the shariʿa."),
    "curly signs": ("ijmes", "The Qur’ān and the sharī‘a."),
    "right under ALA-LC": ("ala-lc", "The sharīʻah of the mujāhidūn."),
    "English plural": ("ijmes", "Two muftīs came; the muftī’s house."),
    "ayn at the edge": ("ijmes", "The ʿulamāʾ; a ʿālim."),
    "construct": ("ijmes", "In Wilāyat Sīnāʾ."),
    "not in the glossary": ("ijmes", "The kâtib left."),
    "none asked, few words": ("", "The mujâhidun and the anṣar left."),
    "sic": ("ijmes", "The *mujâhidun* [sic] left."),
    "plain letters": ("plain", "The mujahidun’s sharia."),
}


@pytest.mark.parametrize(("scheme", "text", "words", "instead", "safe"), REPORTS.values(), ids=REPORTS)
def test_reports(shipped: Glossary, scheme: str, text: str, words: str, instead: str, safe: bool) -> None:
    settings = Settings(select=("scheme",), scheme=scheme)
    (finding,) = lint_text(text, glossary=shipped, path="a.md", settings=settings)
    assert text[finding.offset : finding.end_offset] == words
    assert (finding.severity, finding.suggestions) == ("warning", (instead,))
    assert finding.fix is not None
    assert (finding.fix.replacement, finding.fix.safe) == (instead, safe)
    mended = text.replace(words, instead)
    assert lint_text(mended, glossary=shipped, path="a.md", settings=settings) == []


@pytest.mark.parametrize(("scheme", "text"), SILENT.values(), ids=SILENT)
def test_leaves_alone(shipped: Glossary, scheme: str, text: str) -> None:
    settings = Settings(select=("scheme",), scheme=scheme)
    assert lint_text(text, glossary=shipped, path="a.md", settings=settings) == []


FOLLOWS = "The mujāhidūn, the muhājirūn and the anṣār spoke of jihād, hijra, sharīʿa, dhimmī and tawḥīd in al-Shām. "


def test_a_draft_that_follows_a_scheme_is_held_to_it_by_suggestion(shipped: Glossary) -> None:
    text = f"{FOLLOWS}The fatwâ."
    (finding,) = lint_text(text, glossary=shipped, settings=Settings(select=("scheme",)))
    assert finding.message == "The rest of this draft follows IJMES, which writes fatwā."
    assert (finding.severity, finding.fix) == ("suggestion", Fix("fatwā"))


def test_a_draft_that_follows_none_is_held_to_none(shipped: Glossary) -> None:
    text = f"{FOLLOWS}The fatwâ, the khilâfa, the bidʿâ, the bayʿâ, the zakât, the jâhiliyya, the hisbâ, the amîr."
    assert lint_text(text, glossary=shipped, settings=Settings(select=("scheme",))) == []


def test_own_examples(own_examples: Callable[[str], Any]) -> None:
    assert own_examples("scheme") == ([], [])
