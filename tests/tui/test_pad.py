"""The pad without a screen: every scheme, both directions, and what was supplied told apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary_tui.glossary.glossary import Glossary
from glossary_tui.translit import ARABIC, Transliterator, load_scheme, scheme_names
from glossary_tui.translit.romanise import Romaniser
from glossary_tui.tui.pad import SUPPLIED, Pad, label_of


def texts(glossary: Glossary, text: str, source: str = "") -> dict[str, str]:
    page = Pad(glossary, vowels=False).write(text, scheme_names(), source)
    return {row.scheme: row.text for row in page.rows}


@pytest.mark.parametrize("text", ["مُهَاجِرُون", "مهاجرون", "هجرة النبي، كتاب", "a مهاجرون b"])
def test_rows_are_what_the_command_writes(glossary: Glossary, text: str) -> None:
    """Each row as ``translit`` has it."""
    from glossary_tui.glossary.readings import WordReadings

    words = WordReadings(lambda: glossary)
    found = texts(glossary, text)
    assert list(found) == [*scheme_names(), "arabic-vocalised", "arabic"]
    for name, row in found.items():
        assert row == Transliterator("arabic", name, words.readings, None, None, False).line(text)


@pytest.mark.parametrize(
    ("text", "source", "row", "expected"),
    [
        pytest.param("muhājirūn", "", "arabic", "مهاجرون", id="detected"),
        pytest.param("muhājirūn", "", "arabic-vocalised", "مُهَاجِرُون", id="vocalised"),
        pytest.param("muhājirūn", "", "dmg", "muhāǧirūn", id="to-another-scheme"),
        pytest.param("mhAjrwn", "buckwalter", "arabic", "مهاجرون", id="chosen"),
        pytest.param("muhajirun", "", "arabic-vocalised", "مُهَاجِرُون", id="no-sign"),
    ],
)
def test_from_latin(glossary: Glossary, text: str, source: str, row: str, expected: str) -> None:
    """Arabic first, and the other schemes."""
    found = texts(glossary, text, source)
    assert [name for name in found if name][:2] == list(ARABIC)
    assert found[row] == expected


@pytest.mark.parametrize(
    ("text", "supplied"),
    [
        pytest.param("مُهَاجِرُون", "", id="as-marked"),
        pytest.param("مهاجرون", f"ui{SUPPLIED}", id="glossary"),
        pytest.param("مهَاجِرون", f"u{SUPPLIED}", id="partly-marked"),
        pytest.param("كتاب", "", id="unknown"),
        pytest.param("هجرة", f"i{SUPPLIED}", id="short"),
    ],
)
def test_supplied(glossary: Glossary, text: str, supplied: str) -> None:
    """What the letters and marks do not say, and nothing else."""
    row = Pad(glossary, vowels=False).write(text, ["ijmes"]).rows[0]
    assert "".join(piece for piece, is_supplied in row.pieces if is_supplied) == supplied
    assert SUPPLIED not in row.text


@pytest.mark.parametrize(
    ("text", "row", "is_guess"),
    [
        pytest.param("muhājirūn", "arabic", False, id="told-by-its-letters"),
        pytest.param("muhajirun", "ijmes", True, id="dots-unknown"),
        pytest.param("mujahideen", "arabic", True, id="not-read"),
    ],
)
def test_guesses_are_marked(glossary: Glossary, text: str, row: str, is_guess: bool) -> None:
    """The way back from letters that tell too little."""
    (found,) = (found for found in Pad(glossary, vowels=False).write(text, ["ijmes"]).rows if found.scheme == row)
    assert ((SUPPLIED, True) in found.pieces) == is_guess
    assert SUPPLIED not in found.text


def test_nothing(glossary: Glossary) -> None:
    """An empty line has no rows."""
    assert Pad(glossary).write("  ", scheme_names()).rows == ()


def test_labels() -> None:
    """Every scheme is called something that fits its column."""
    assert all(0 < len(label_of(name)) <= 17 for name in (*scheme_names(), *ARABIC, ""))


@given(st.text(alphabet="مهاجرونةبا ًَُِّْء،؟ a-°1\n", max_size=40))
def test_pieces_make_up_the_line(text: str) -> None:
    """A line in pieces is the line."""
    romaniser = Romaniser(load_scheme("ijmes"))
    assert "".join(piece for piece, _ in romaniser.pieces(text)) == romaniser.line(text)
