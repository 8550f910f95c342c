"""The text of a new entry."""

import tomllib

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary_tui.errors import GlossaryError
from glossary_tui.fold import Folder
from glossary_tui.glossary.entry import Entry
from glossary_tui.glossary.starting import Answers, cleaned, entry_text, id_of


@pytest.mark.parametrize(
    ("headword", "name"),
    [
        ("tarawih", "tarawih"),
        ("Diwan al-Rikaz", "diwan-al-rikaz"),
        ("Tarāwīḥ", "tarawih"),
        ("bayʿa", "baya"),
        ("a/../b", "a-b"),
        ("x" * 200, "x" * 80),
    ],
)
def test_the_id_is_the_headword_in_plain_letters(folder: Folder, headword: str, name: str) -> None:
    assert id_of(headword, folder) == name


@pytest.mark.parametrize("headword", ["", "تراويح", "—", "../.."])
def test_a_headword_needs_a_latin_letter(folder: Folder, headword: str) -> None:
    with pytest.raises(GlossaryError, match="Latin letters"):
        id_of(headword, folder)


def test_an_entry_says_only_what_was_answered() -> None:
    answers = Answers(
        "tarawih", arabic="تَرَاوِيح", domains=("law",), glosses=("night prayers", "prayers"), cite=("a-b",)
    )
    assert entry_text(answers) == (
        'headword = "tarawih"\narabic = "تَرَاوِيح"\ndomains = ["law"]\n\n'
        '[[senses]]\ngloss = ["night prayers", "prayers"]\ncite = ["a-b"]\n'
    )


@given(st.text(min_size=1), st.lists(st.text(), min_size=1, max_size=3), st.text())
def test_any_answer_makes_a_file_that_reads_back(headword: str, glosses: list[str], definition: str) -> None:
    text = entry_text(Answers(headword, glosses=tuple(glosses), definition=definition)).encode("utf-8", "replace")
    entry = msgspec.convert({"id": "x", **tomllib.loads(text.decode("utf-8"))}, Entry)
    assert entry.headword == cleaned(headword).encode("utf-8", "replace").decode("utf-8")
    assert len(entry.senses[0].gloss) == len(glosses)
