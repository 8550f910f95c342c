"""The glossary as others use it."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

import glossary_tui
from glossary_tui.errors import GlossaryError
from glossary_tui.glossary import glossary as module
from glossary_tui.glossary.glossary import Glossary, load_glossary, shipped_entries

Write = Callable[..., Path]

ZILL = 'headword = "zill"\nsee = ["nur"]\n[[senses]]\ngloss = ["shadow"]\n'
NUR = 'headword = "nur"\n[[senses]]\ngloss = ["light"]\n'


def test_is_a_collection_of_entries_in_sorting_order(written: Write) -> None:
    glossary = load_glossary(written({"zill.toml": ZILL, "nur.toml": NUR}), shipped=False)
    assert len(glossary) == 2
    assert [entry.id for entry in glossary] == [row.id for row in glossary.rows] == ["nur", "zill"]
    assert "zill" in glossary
    assert "zil" not in glossary
    assert 3 not in glossary
    assert glossary["zill"] is glossary["zill"]
    assert list(glossary["zill"].glosses) == ["shadow"]
    assert glossary.relations("nur") == (("see", "zill"),)
    assert glossary.problems == ()
    assert glossary.works == {}
    with pytest.raises(KeyError):
        glossary["zil"]


@pytest.mark.parametrize(
    ("headwords", "expected"),
    [
        ("zill Nur", "Nur zill"),
        ("al-Zill nur badr", "badr nur al-Zill"),
        ("ʿadl Badr 'ayn Āya", "ʿadl Āya 'ayn Badr"),
        ("ẓill zakat ḥudud hisba", "hisba ḥudud zakat ẓill"),
    ],
    ids=["case", "article", "ayn-and-apostrophe", "diacritics"],
)
def test_sorting(written: Write, headwords: str, expected: str) -> None:
    files = {
        f"x{number}.toml": f'headword = "{headword}"\n[[senses]]\ngloss = ["x"]\n'
        for number, headword in enumerate(headwords.split())
    }
    glossary = load_glossary(written(files), shipped=False)
    assert [row.headword for row in glossary.rows] == expected.split()


def test_further_folders_are_added_to_the_shipped_entries(written: Write, shipped: Glossary) -> None:
    folder = written({"zill.toml": ZILL, "muhajireen.toml": 'extends = "muhajireen"\nspellings = ["muhagireen"]\n'})
    glossary = load_glossary(str(folder))
    assert len(glossary) == len(shipped) + 1
    assert glossary.search("muhagireen")[0].entry.id == "muhajireen"
    assert list(glossary["muhajireen"].glosses) == list(shipped["muhajireen"].glosses)
    assert glossary.works.keys() == shipped.works.keys()


def test_what_cannot_be_read_is_told_also_from_the_cache(written: Write) -> None:
    folder = written({"zill.toml": ZILL, "nur.toml": "headword = 3\n", "bibliography.json": "{}"})
    for _ in ("compiled", "cached"):
        glossary = load_glossary(folder, shipped=False)
        assert [entry.id for entry in glossary] == ["zill"]
        assert [problem.partition(": ")[0] for problem in glossary.problems] == [
            f"{folder}/nur.toml:1",
            f"{folder}/bibliography.json",
        ]


@pytest.mark.parametrize(
    ("place", "reason"),
    [("missing", "No such file or directory"), ("entries/zill.toml", "Not a directory"), ("loop", "Too many levels")],
    ids=["missing", "a-file", "a-link-to-itself"],
)
def test_a_folder_that_cannot_be_read(written: Write, tmp_path: Path, place: str, reason: str) -> None:
    written({"zill.toml": ZILL})
    (tmp_path / "loop").symlink_to("loop")
    with pytest.raises(GlossaryError) as raised:
        load_glossary(tmp_path / place)
    assert str(raised.value).startswith(f"{tmp_path / place}: cannot read the folder of entries ({reason}")
    assert str(raised.value).endswith("): name an existing folder")


def test_the_index_is_kept_in_the_users_cache_folder(home: Path, shipped: Glossary) -> None:
    assert len(shipped) > 40
    assert list((home / "cache" / "glossary-tui").glob("index-*.msgpack"))


@pytest.mark.parametrize("place", ["_entries", "../entries"], ids=["in-the-wheel", "in-the-repository"])
def test_where_the_shipped_entries_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str) -> None:
    package = tmp_path / "glossary_tui"
    (package / "glossary").mkdir(parents=True)
    folder = Path(os.path.normpath(package / place))
    folder.mkdir()
    monkeypatch.setattr(module, "__file__", str(package / "glossary" / "glossary.py"))
    assert shipped_entries() == folder


def test_an_installation_without_entries(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "__file__", str(tmp_path / "glossary_tui" / "glossary" / "glossary.py"))
    with pytest.raises(GlossaryError, match="the installation has no entries: install glossary-tui again"):
        shipped_entries()


def test_public_names() -> None:
    assert glossary_tui.load_glossary is load_glossary
    assert glossary_tui.Glossary is Glossary
    assert glossary_tui.load_glossary().search("mohajerin")[0].entry.id == "muhajireen"
    for name in glossary_tui.__all__:
        assert getattr(glossary_tui, name) is not None
    with pytest.raises(AttributeError):
        _ = glossary_tui.missing
