"""The entries that come with the program."""

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from glossary_tui.glossary.entry import Entry
from glossary_tui.glossary.glossary import Glossary, load_glossary, shipped_entries
from glossary_tui.glossary.reader import entry_files
from glossary_tui.translit import transliterate

Program = Callable[..., tuple[int, str, str]]

IDS = [path.stem for path in entry_files(shipped_entries())]


@pytest.fixture(scope="module")
def entries(shipped: Glossary) -> dict[str, Entry]:
    return {entry.id: entry for entry in shipped}


def test_check_finds_no_problem(program: Program) -> None:
    code, out, err = program("check", "--no-config")
    assert (code, out.count("\n"), err) == (0, 1, ""), out
    assert out.startswith(f"0 problems in {len(IDS)} entries (")


def test_every_file_is_an_entry(entries: dict[str, Entry]) -> None:
    assert sorted(entries) == sorted(IDS)
    assert len(IDS) >= 40


def plainly(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold()


def is_written_so(entry: Entry, text: str) -> bool:
    names = [name.name for name in entry.names] + [acronym for name in entry.names for acronym in name.acronyms]
    forms = [entry.headword, *entry.spellings, *entry.singular, *entry.plural, *entry.avoid, *names]
    return plainly(text) in map(plainly, forms)


@pytest.mark.parametrize("name", IDS)
def test_a_headword_finds_its_entry_first_or_beside_a_homograph(shipped: Glossary, name: str) -> None:
    entry = shipped[name]
    matches = shipped.search(entry.headword)
    best = [match.entry for match in matches if match.score == matches[0].score]
    assert entry in best
    assert all(is_written_so(other, entry.headword) for other in best)


@pytest.mark.parametrize("name", IDS)
def test_every_spelling_finds_its_entry(shipped: Glossary, name: str) -> None:
    entry = shipped[name]
    written = [entry.headword, *entry.spellings, *entry.singular, *entry.plural, *entry.avoid]
    written += [text for known in entry.names for text in (known.name, *known.acronyms)]
    for text in written:
        found = [match for match in shipped.search(text) if match.entry.id == name]
        assert found, text
        assert found[0].how in ("exact", "form", "scheme"), text


@pytest.mark.parametrize("name", IDS)
def test_every_arabic_form_finds_its_entry(shipped: Glossary, name: str) -> None:
    entry = shipped[name]
    arabic = [
        entry.arabic,
        *entry.singular.values(),
        *entry.plural.values(),
        *(known.arabic for known in entry.names),
    ]
    for text in filter(None, arabic):
        found = [match for match in shipped.search(text) if match.entry.id == name]
        assert found, text
        assert found[0].how == "arabic", text


@pytest.mark.parametrize("name", IDS)
def test_every_gloss_finds_its_entry(shipped: Glossary, name: str) -> None:
    for gloss in shipped[name].glosses:
        assert name in [match.entry.id for match in shipped.search(gloss, 100)], gloss


def test_each_entry_alone_is_whole(tmp_path: Path) -> None:
    """No entry leans on another file's text, so one copied into a folder of its own loads without the rest."""
    for path in entry_files(shipped_entries()):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    glossary = load_glossary(tmp_path, shipped=False)
    assert glossary.problems == ()
    assert [entry.id for entry in glossary] == [row.id for row in glossary.rows]


@pytest.mark.parametrize("scheme", ["iso-233", "hsb", "buckwalter"])
def test_every_arabic_form_comes_back_from_an_exact_scheme(entries: dict[str, Entry], scheme: str) -> None:
    for entry in entries.values():
        stated = [entry.arabic, *entry.singular.values(), *entry.plural.values(), *(n.arabic for n in entry.names)]
        for form in filter(None, stated):
            latin = transliterate(form, to=scheme)
            assert transliterate(latin, from_=scheme, to="arabic-vocalised") == form, entry.id
