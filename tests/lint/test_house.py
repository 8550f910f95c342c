"""The house style: other spellings of the same word are reported, other words of the entry are not."""

import pytest

from glossary_tui.errors import GlossaryError
from glossary_tui.glossary.glossary import Glossary
from glossary_tui.lint.engine import lint_text
from glossary_tui.lint.house import check_spellings
from glossary_tui.lint.settings import Settings

HOUSE = Settings(select=("spelling",), spellings=(("fellahin", "fallāḥīn"), ("kadi", "qadi")))
REPORTS = {
    "another spelling": ("A kadi came.", "kadi", "qadi", True),
    "capital": ("Kadi Amin came.", "Kadi", "Qadi", True),
    "possessive": ("The kadi’s house.", "kadi", "qadi", True),
    "signs preferred": ("The fellahin left.", "fellahin", "fallāḥīn", True),
    "emphasis": ("A *ka*di came.", "*ka*di", "qadi", False),
}
SILENT = {
    "as preferred": "The qadi met the fallāḥīn.",
    "another word of the entry": "The qudat met a fallah.",
    "quoted": "“The kadi of the town left,” she wrote.",
    "sic": "The kadi [sic] left.",
    "Arabic": "القاضي",
    "homonym": "Minister Fallah met the qadi.",
}


@pytest.mark.parametrize(("text", "words", "instead", "safe"), REPORTS.values(), ids=REPORTS)
def test_reports(small: Glossary, text: str, words: str, instead: str, safe: bool) -> None:
    (finding,) = lint_text(text, glossary=small, path="a.md", settings=HOUSE)
    assert finding.message == f"This style writes {instead[:1].lower()}{instead[1:]}."
    assert text[finding.offset : finding.end_offset] in (words, words.strip("*"), words[1:])
    assert finding.severity == "warning"
    assert finding.fix is not None
    assert (finding.fix.replacement, finding.fix.safe) == (instead, safe)


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_leaves_alone(small: Glossary, text: str) -> None:
    assert lint_text(text, glossary=small, path="a.md", settings=HOUSE) == []


@pytest.mark.parametrize(
    ("word", "message"),
    [
        ("fellahen", "spellings: no term is written fellahen: did you mean fellahin?"),
        ("qqqqqq", "spellings: no term is written qqqqqq: write a spelling of a term, or an entry for it"),
    ],
    ids=["near", "nothing near"],
)
def test_a_preference_on_no_term_is_told(small: Glossary, word: str, message: str) -> None:
    with pytest.raises(GlossaryError) as raised:
        check_spellings(small, (("kadi", "qadi"), (word, "x")))
    assert str(raised.value) == message
