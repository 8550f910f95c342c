"""Patterns are compiled from what a scholar writes; what cannot be read is told with the pattern and the piece."""

import pytest

from glossary_tui.errors import GlossaryError
from glossary_tui.glossary.dates import Date
from glossary_tui.glossary.pattern import Slot, Words, compile_pattern


@pytest.mark.parametrize(
    ("source", "rows"),
    [
        pytest.param("captured", [["captur"]], id="stem"),
        pytest.param("=tribes", [["tribes"]], id="just-that-form"),
        pytest.param("ISIS", [["ISIS"]], id="capitals"),
        pytest.param("(took|drove out)", [["took", "drove out"]], id="alternatives"),
        pytest.param("(old|)", [["old", ""]], id="optional"),
        pytest.param("well-known", [["well known"]], id="hyphen"),
    ],
)
def test_words(source: str, rows: list[list[str]]) -> None:
    pattern = compile_pattern(source)
    found = []
    for piece in pattern.pieces:
        assert isinstance(piece.item, Words)
        found.append([" ".join(row) for row in piece.item.rows if isinstance(row, tuple)])
    assert [len(row) for row in found] == [len(row) for row in rows]
    if source in ("=tribes", "ISIS"):
        assert found == rows


@pytest.mark.parametrize(
    ("source", "slot"),
    [
        pytest.param("{term}", Slot("term"), id="term"),
        pytest.param("{tel-abyad}", Slot("id", "tel-abyad"), id="id"),
        pytest.param("{kind:group}", Slot("kind", "group"), id="kind"),
        pytest.param("{#20000-40000}", Slot("number", low=20000, high=40000), id="range"),
        pytest.param("{#72}", Slot("number", low=72, high=72), id="number"),
        pytest.param("{#1.5-2}", Slot("number", low=1.5, high=2), id="decimal"),
        pytest.param("{date:2014}", Slot("date", date=Date(2014)), id="year"),
        pytest.param("{date:2014-06}", Slot("date", date=Date(2014, 6)), id="month"),
    ],
)
def test_slots(source: str, slot: Slot) -> None:
    assert [piece.item for piece in compile_pattern(source).pieces] == [slot]


def test_a_slot_may_be_an_alternative() -> None:
    (piece,) = compile_pattern("(ISIS|{islamic-state})").pieces
    assert isinstance(piece.item, Words)
    assert piece.item.rows == (("ISIS",), Slot("id", "islamic-state"))


def test_the_longest_alternative_comes_first() -> None:
    (piece,) = compile_pattern("(army|army corps|)").pieces
    assert isinstance(piece.item, Words)
    assert piece.item.rows == (("armi", "corp"), ("armi",), ())


def test_gaps() -> None:
    assert [piece.gap for piece in compile_pattern("{term} .. took {term}..left").pieces] == [
        False,
        True,
        False,
        True,
    ]


@pytest.mark.parametrize(
    ("source", "what"),
    [
        pytest.param("", "empty", id="empty"),
        pytest.param("..", "empty", id="gap-alone"),
        pytest.param("(took|", "cannot read '(took|'", id="bracket-open"),
        pytest.param("took)", "cannot read ')'", id="bracket-closed"),
        pytest.param("((a)|b)", "cannot read '((a)|b)'", id="bracket-in-bracket"),
        pytest.param("{term", "cannot read '{term'", id="slot-open"),
        pytest.param("{}", "{} is no slot", id="slot-empty"),
        pytest.param("{Term}", "{Term} is no slot", id="slot-capital"),
        pytest.param("{#x}", "{#x} is no slot", id="number-wrong"),
        pytest.param("{date:June}", "{date:June} is no slot", id="date-wrong"),
        pytest.param("took | left", "cannot read ' | left'", id="bar-outside"),
        pytest.param("took —", "'—' is no word", id="sign"),
        pytest.param("word " * 300, "longer than 800 characters", id="too-long"),
    ],
)
def test_what_cannot_be_read(source: str, what: str) -> None:
    with pytest.raises(GlossaryError) as failed:
        compile_pattern(source)
    assert what in str(failed.value)
    assert str(failed.value).startswith("pattern '")
    assert len(str(failed.value)) < 1000
