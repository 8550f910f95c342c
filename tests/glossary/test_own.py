"""The glossary of a book: the same entries under the book's own spellings."""

from glossary_tui.glossary.glossary import Glossary
from glossary_tui.glossary.own import OwnGlossary


def test_an_entry_stands_under_its_own_headword_elsewhere_as_a_spelling(shipped: Glossary) -> None:
    own = OwnGlossary(shipped, {"muhajireen": "Zuhajirun"})
    entry = own["muhajireen"]
    assert (entry.headword, entry.spellings[0]) == ("Zuhajirun", "muhajireen")
    assert own["mujahideen"] == shipped["mujahideen"]
    assert shipped["muhajireen"].headword == "muhajireen"
    assert len(own) == len(shipped) == len(own.rows)


def test_rows_are_sorted_by_the_headwords_of_the_book(shipped: Glossary) -> None:
    own = OwnGlossary(shipped, {"muhajireen": "Zzuhajirun"})
    assert (own.rows[-1].id, own.rows[-1].headword) == ("muhajireen", "Zzuhajirun")
    assert [entry.id for entry in own][-1] == "muhajireen"
    assert shipped.rows[-1].id != "muhajireen"


def test_a_headword_among_the_spellings_is_listed_once(shipped: Glossary) -> None:
    spelling = shipped["houthis"].spellings[0]
    entry = OwnGlossary(shipped, {"houthis": spelling})["houthis"]
    assert spelling not in entry.spellings
    assert len(entry.spellings) == len(shipped["houthis"].spellings)
