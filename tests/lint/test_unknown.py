"""Which words of a draft look Arabic: what an editor would put on a list, and what English has that looks so."""

import pytest

from glossary_tui.lint.unknown import Word, unknown_words
from glossary_tui.manuscript.draft import Span
from glossary_tui.manuscript.formats import read_draft


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("The al-Zawahiri letter", {"al-Zawahiri": "article"}, id="article"),
        pytest.param("El-Sisi and as-Suwayda", {"El-Sisi": "article", "as-Suwayda": "article"}, id="articles"),
        pytest.param("Abu Musab al-Zarqawi’s men", {"Abu Musab al-Zarqawi": "name"}, id="name"),
        pytest.param("Khaled Abou El Fadl", {"Khaled": "shape", "Abou El Fadl": "name"}, id="names"),
        pytest.param("bin Laden; ibn Abd al-Wahhab", {"bin Laden": "name", "ibn Abd al-Wahhab": "name"}, id="two"),
        pytest.param("ʿadl and muḥtasib", {"ʿadl": "letters", "muḥtasib": "letters"}, id="letters"),
        pytest.param("muqarnas, khutba, Qom", {"muqarnas": "shape", "khutba": "shape"}, id="shape"),
        pytest.param("مقرنس here", {"مقرنس": "script"}, id="script"),
        pytest.param("*muq*arnas and al-Hol's", {"muqarnas": "shape", "al-Hol": "article"}, id="emphasis"),
        pytest.param("as-such, at-the, an-other, et-al", {}, id="English hyphens"),
        pytest.param("a bin in the room; Bin there", {}, id="English bin"),
        pytest.param("Kṛṣṇa, Tōkyō, mokṣa, São, Šibenik", {}, id="other languages"),
        pytest.param("quick unique FAQ IRAQ Q1 backhand Sikh", {}, id="English shapes"),
        pytest.param("‘quoted’ ‘al’ 'red'", {}, id="quotation marks"),
        pytest.param("`al-code` <!-- al-comment --> [x](http://al-link.example)", {}, id="no prose"),
        pytest.param("## Bibliography\n\nal-Tamimi, A. J.", {}, id="bibliography"),
        pytest.param("me@al-mail.example www.al-web.example", {}, id="addresses"),
    ],
)
def test_words(text: str, words: dict[str, str]) -> None:
    assert {word.spelling: word.why for word in unknown_words(read_draft(text, "a.md"), [])} == words


def test_what_is_known_is_passed_over() -> None:
    draft = read_draft("al-Zawahiri and al-Banna and al-Hol", "a.md")
    spans = [Span(0, 11), Span(16, 20)]
    assert list(unknown_words(draft, spans)) == [Word("al-Hol", 29, 35, "article")]


@pytest.mark.parametrize("text", ["al-" * 200_000, "q" * 500_000, "Abu " * 100_000, "‘" * 300_000, "al-ʿ" * 100_000])
def test_no_text_takes_long(text: str) -> None:
    assert sum(1 for _ in unknown_words(read_draft(text, "a.txt"), [])) <= 1
