"""Which letters are marked."""

import pytest

from glossary_tui.fold import Folder
from glossary_tui.tui.highlight import marked


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        pytest.param("muhaj", "muhajireen", "muhaj", id="beginning"),
        pytest.param("MUHAJ", "muhājirūn", "muhāj", id="other-spelling"),
        pytest.param("nusra", "Jabhat al-Nusra", "Nusra", id="start-of-a-word-first"),
        pytest.param("jir", "muhajireen", "jir", id="within-a-word"),
        pytest.param("foreign fight", "fighters, foreign", "fightforeign", id="words-by-themselves"),
        pytest.param("مهاجر", "مُهَاجِرُون", "مُهَاجِرُ", id="marks-go-with-their-letters"),
        pytest.param("baya", "bayʿa", "bayʿa", id="signs-within-the-match"),
        pytest.param("zzz", "muhajireen", "", id="nothing"),
        pytest.param("", "muhajireen", "", id="no-query"),
    ],
)
def test_marked(query: str, text: str, expected: str, folder: Folder) -> None:
    """The letters that the query and the text have in common."""
    places = marked(text, folder.key(query), folder)
    assert "".join(text[place] for place in sorted(places)) == expected


def test_near_marks_the_letters_in_common(folder: Folder) -> None:
    """A near spelling shows what of it was right."""
    places = marked("muhajireen", folder.key("muhajirren"), folder, near=True)
    assert "".join("muhajireen"[place] for place in sorted(places)).startswith("muhajir")
