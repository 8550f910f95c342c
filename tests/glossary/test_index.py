"""The compiled index: what it holds, and that any doubt about its file means a silent rebuild."""

import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest

from glossary_tui.glossary import compile as compiler
from glossary_tui.glossary.glossary import Glossary, load_glossary
from glossary_tui.glossary.index import index_path, load_cached, stamp_of

Write = Callable[..., Path]

ENTRIES: dict[str, str] = {
    "zill.toml": """headword = "zill"
arabic = "ظِلّ"
root = "z-l-l"
domains = ["law"]
contrast = ["nur"]
predecessor = ["al-fajr"]
[[senses]]
gloss = ["shadow", "a shade"]
""",
    "nur.toml": 'headword = "nur"\npart_of = ["al-fajr"]\n[[senses]]\ngloss = ["light", "shadows"]\n',
    "al-fajr.toml": 'headword = "al-Fajr al-Jadid"\nspellings = ["ʿArab"]\n[[senses]]\ngloss = ["new dawn"]\n',
}


@pytest.fixture
def entries(written: Write) -> Path:
    return written(dict(ENTRIES))


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "glossary-tui"


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How often entries were compiled."""
    calls: list[int] = []
    real = compiler.compile_index

    def counted(*arguments: object) -> object:
        calls.append(1)
        return real(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(compiler, "compile_index", counted)
    return calls


def load(entries: Path, cache: Path) -> Glossary:
    return load_glossary(entries, shipped=False, cache=cache)


def test_what_an_index_holds(entries: Path, cache: Path) -> None:
    index = load(entries, cache).index
    assert [(row.id, row.sort_key, row.gloss) for row in index.rows] == [
        ("al-fajr", "fajr al jadid", "new dawn"),
        ("nur", "nur", "light; shadows"),
        ("zill", "zill", "shadow; a shade"),
    ]
    assert index.rows[2].arabic == "ظِلّ"
    assert index.rows[2].domains == ("law",)
    assert sorted(index.spellings)[:5] == [
        b"al fajr al jadid",
        b"al fajr el jadid",
        b"arab",
        b"el fajr al jadid",
        b"el fajr el jadid",
    ]
    assert tuple(index.keys.get(b"fajr al jadid")) == index.spellings[b"al fajr al jadid"]
    assert b"fajr al jadid" not in index.spellings
    assert index.heads == {b"al": 4, b"el": 4}
    assert {b"al fajr", b"el fajr"} == index.pairs
    assert {b"al", b"el", b"zill", b"zills"} <= index.starts
    assert set(index.glosses.values()) == {("zill", "nur"), ("nur",), ("zill",), ("al-fajr",)}
    assert index.relations == {
        "al-fajr": (("parts", "nur"), ("successor", "zill")),
        "nur": (("part_of", "al-fajr"), ("contrast", "zill")),
        "zill": (("contrast", "nur"), ("predecessor", "al-fajr")),
    }


def test_the_article_itself_can_be_an_entry(written: Write, cache: Path) -> None:
    folder = written({"al.toml": 'headword = "al-"\narabic = "ال"\n[[senses]]\ngloss = ["the"]\n'})
    assert load(folder, cache).search("ال")[0].entry.id == "al"


def test_is_compiled_once(entries: Path, cache: Path, compiled: list[int]) -> None:
    first, second = load(entries, cache), load(entries, cache)
    assert len(compiled) == 1
    assert first.index == second.index
    assert [path.name for path in cache.iterdir()] == [index_path(cache, [entries]).name]


def change_text(entries: Path) -> None:
    (entries / "zill.toml").write_text(ENTRIES["zill.toml"].replace("shadow", "shades"), encoding="utf-8")


def touch(entries: Path) -> None:
    os.utime(entries / "zill.toml", ns=(1, 1))


def add(entries: Path) -> None:
    (entries / "layl.toml").write_text('headword = "layl"\n[[senses]]\ngloss = ["night"]\n', encoding="utf-8")


def remove(entries: Path) -> None:
    (entries / "zill.toml").unlink()


def rename(entries: Path) -> None:
    (entries / "zill.toml").rename(entries / "zell.toml")


def add_works(entries: Path) -> None:
    (entries / "bibliography.json").write_text("[]", encoding="utf-8")


@pytest.mark.parametrize("change", [change_text, touch, add, remove, rename, add_works])
def test_changed_entries_are_compiled_again(
    entries: Path, cache: Path, compiled: list[int], change: Callable[[Path], None]
) -> None:
    load(entries, cache)
    change(entries)
    load(entries, cache)
    load(entries, cache)
    assert len(compiled) == 2
    assert len(list(cache.iterdir())) == 1  # nothing stale is left


def test_other_files_change_nothing(entries: Path, cache: Path, compiled: list[int]) -> None:
    load(entries, cache)
    (entries / "notes.txt").write_text("x", encoding="utf-8")
    (entries / ".#zill.toml").symlink_to("someone@host.1234")
    load(entries, cache)
    assert len(compiled) == 1


@pytest.mark.parametrize("what", ["version", "python", "format"])
def test_another_program_compiles_again(
    entries: Path, cache: Path, compiled: list[int], monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    load(entries, cache)
    if what == "version":
        monkeypatch.setattr("glossary_tui.glossary.index.__version__", "99")
    elif what == "python":
        monkeypatch.setattr("sys.version_info", (3, 99, 0))
    else:
        monkeypatch.setattr("glossary_tui.glossary.index.FORMAT", 99)
        monkeypatch.setattr("glossary_tui.glossary.compile.FORMAT", 99)
    load(entries, cache)
    assert len(compiled) == 2


def shorten(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])


def empty(path: Path) -> None:
    path.write_bytes(b"")


def garble(path: Path) -> None:
    path.write_bytes(bytes(range(256)))


def open_to_all(path: Path) -> None:
    path.chmod(0o644)


def of_other_entries(path: Path) -> None:
    path.rename(path.with_name("other"))
    folder = path.parent / "none"
    folder.mkdir()
    load_glossary(folder, shipped=False, cache=path.parent)
    index_path(path.parent, [folder]).rename(path)


@pytest.mark.parametrize("damage", [shorten, empty, garble, open_to_all, of_other_entries, Path.unlink])
def test_a_doubtful_file_is_made_anew(
    entries: Path, cache: Path, compiled: list[int], damage: Callable[[Path], None]
) -> None:
    expected = load(entries, cache).index
    path = index_path(cache, [entries])
    damage(path)
    before = len(compiled)
    assert load(entries, cache).index == expected
    assert len(compiled) == before + 1
    assert load_cached(path, stamp_of([entries])) == expected
    assert path.stat().st_mode & 0o777 == 0o600


def test_any_byte_changed_is_noticed(entries: Path, cache: Path) -> None:
    load(entries, cache)
    path, stamp = index_path(cache, [entries]), stamp_of([entries])
    data = path.read_bytes()
    for place in range(0, len(data), max(1, len(data) // 200)):
        path.write_bytes(data[:place] + bytes([data[place] ^ 0x20]) + data[place + 1 :])
        assert load_cached(path, stamp) is None, place
    path.write_bytes(data)
    assert load_cached(path, stamp) is not None


def test_another_users_file_is_not_trusted(entries: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    load(entries, cache)
    monkeypatch.setattr(os, "getuid", lambda: 12345)
    assert load_cached(index_path(cache, [entries]), stamp_of([entries])) is None


def test_folder_and_file_are_private(entries: Path, cache: Path) -> None:
    load(entries, cache)
    assert cache.stat().st_mode & 0o777 == 0o700
    assert [path.stat().st_mode & 0o777 for path in cache.iterdir()] == [0o600]


def refuse(*_: object, **__: object) -> NoReturn:
    raise PermissionError(13, "Permission denied")


@pytest.mark.parametrize(
    ("where", "function"),
    [(Path, "mkdir"), (tempfile, "mkstemp"), (Path, "replace")],
    ids=["no-folder", "no-file", "no-rename"],
)
def test_does_without_a_cache(
    entries: Path, cache: Path, monkeypatch: pytest.MonkeyPatch, where: object, function: str
) -> None:
    monkeypatch.setattr(where, function, refuse)
    assert len(load(entries, cache)) == 3
    assert not cache.exists() or list(cache.iterdir()) == []


def test_does_without_a_cache_where_a_file_is_in_its_place(entries: Path, tmp_path: Path) -> None:
    (tmp_path / "cache").write_bytes(b"")
    assert len(load(entries, tmp_path / "cache")) == 3
    assert len(load(entries, tmp_path / "cache" / "below")) == 3
    assert (tmp_path / "cache").read_bytes() == b""
