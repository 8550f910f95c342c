"""Entry files: how they are read, and what is said of each that cannot be."""

from collections.abc import Callable
from pathlib import Path

import pytest

from glossary_tui.errors import GlossaryError
from glossary_tui.glossary.reader import entry_files, line_of, read_bibliography, read_entries

Write = Callable[..., Path]

GOOD = 'headword = "zill"\n[[senses]]\ngloss = ["shadow"]\n'
MISUSE = '[misuse.a1]\nrule = "gloss"\n'
FILE_NAME = "an entry's file name is plain small letters, digits and hyphens: rename the file"

# id: (text of zill.toml, line, key, message)
MALFORMED = {
    "empty": ("", 0, "", "headword is missing: add it"),
    "no-sense": ('headword = "zill"\n', 0, "", "senses is missing: add it"),
    "no-gloss": ('headword = "zill"\n[[senses]]\nwhen = "x"\n', 2, "senses[0]", "gloss is missing: add it"),
    "no-name": (GOOD + '[[names]]\narabic = "x"\n', 4, "names[0]", "name is missing: add it"),
    "quote-not-closed": (
        'headword = "zill\n',
        1,
        "",
        "not TOML: Illegal character '\\n': mend that line",
    ),
    "value-not-written": (GOOD + "kind =", 4, "", "not TOML: Invalid value: mend that line"),
    "key-twice": ('headword = "a"\nheadword = "b"\n', 2, "", "not TOML: Cannot overwrite a value: mend that line"),
    "no-such-day": ("reviewed = 2026-02-31\n" + GOOD, 1, "", "not TOML: Invalid date or datetime: mend that line"),
    "nested-too-deeply": ("a = " + "[" * 5000, 0, "", "not TOML: nested too deeply: write the entry flat"),
    "number-too-long": (
        "a = " + "1" * 5000,
        0,
        "",
        "not TOML: Exceeds the limit (4300 digits) for integer string conversion: value has 5000 digits: "
        "mend that line",
    ),
    "not-utf-8": (b'headword = "a"\nnote = "caf\xe9"\n', 2, "", "not UTF-8 at byte 26: save the file as UTF-8"),
    "binary": (b"\x00\xff\xfe\x00", 1, "", "not UTF-8 at byte 1: save the file as UTF-8"),
    "utf-16": (GOOD.encode("utf-16"), 1, "", "not UTF-8 at byte 0: save the file as UTF-8"),
    "too-long": (GOOD + "#" * 64_000, 0, "", "larger than 64 kB: no entry is that long, split it"),
    "id-written": ('id = "zill"\n' + GOOD, 1, "id", "the id is the file's name: take the key out"),
    "unknown-key": ('headwrd = "x"\n' + GOOD, 1, "headwrd", "unknown key headwrd: did you mean headword?"),
    "unknown-key-nothing-near": (
        GOOD + "zzz = 1\n",
        4,
        "senses[0].zzz",
        "unknown key zzz: write one of gloss, definition, when, who, used_by, cite, see",
    ),
    "unknown-key-in-second-sense": (
        GOOD + '[[senses]]\ngloss = ["shade"]\nwen = "x"\n',
        6,
        "senses[1].wen",
        "unknown key wen: did you mean when?",
    ),
    "unknown-key-in-name": (
        GOOD + '[[names]]\nname = "Z"\nfrm = "2014"\n',
        6,
        "names[0].frm",
        "unknown key frm: did you mean from?",
    ),
    "unknown-key-in-misuse": (
        GOOD + MISUSE + 'flg = ["x"]\n',
        6,
        "misuse.a1.flg",
        "unknown key flg: did you mean flag?",
    ),
    "top-key-below-a-table": (
        GOOD + "see = []\nroot = 'z-l-l'\n",
        5,
        "senses[0].root",
        "unknown key root: write one of gloss, definition, when, who, used_by, cite, see",
    ),
    "unknown-kind": (
        'kind = "verb"\n' + GOOD,
        1,
        "kind",
        "'verb' is not known: write one of term, group, person, place, title, office, text",
    ),
    "unknown-status": (
        'status = "sure"\n' + GOOD,
        1,
        "status",
        "'sure' is not known: write one of established, contested",
    ),
    "unknown-used-by": (
        GOOD + 'used_by = "x"\n',
        4,
        "senses[0].used_by",
        "'x' is not known: write one of self-designation, exonym, slur",
    ),
    "unknown-severity": (
        GOOD + MISUSE + 'severity = "fatal"\n',
        6,
        "misuse.a1.severity",
        "'fatal' is not known: write one of error, warning, suggestion",
    ),
    "number-for-text": (
        GOOD.replace('"zill"', "3"),
        1,
        "headword",
        'is a number where a text is wanted: write "…"',
    ),
    "list-for-text": ('note = ["x"]\n' + GOOD, 1, "note", 'is a list where a text is wanted: write "…"'),
    "text-for-list": ('contrast = "x"\n' + GOOD, 1, "contrast", 'is a text where a list is wanted: write ["…"]'),
    "text-for-table": (
        'singular = "x"\n' + GOOD,
        1,
        "singular",
        "is a text where a table is wanted: write it as a [section]",
    ),
    "text-for-senses": (
        'headword = "zill"\nsenses = "shadow"\n',
        2,
        "senses",
        "is a text where a list is wanted: write it as [[senses]]",
    ),
    "table-for-senses": (
        'headword = "zill"\n[senses]\ngloss = ["shadow"]\n',
        2,
        "senses",
        "is a table where a list is wanted: write it as [[senses]]",
    ),
    "text-for-truth": (
        'italic = "yes"\n' + GOOD,
        1,
        "italic",
        "is a text where true or false is wanted: write true or false",
    ),
    "number-in-second-gloss": (
        GOOD + '[[senses]]\ngloss = ["a", 3]\n',
        5,
        "senses[1].gloss[1]",
        'is a number where a text is wanted: write "…"',
    ),
    "number-to-avoid": (
        GOOD + '[avoid]\na = "b"\n"al-x 2" = 3\n',
        6,
        "avoid.al-x 2",
        'is a number where a text is wanted: write "…"',
    ),
    "text-for-cues": (
        GOOD + '[homonyms]\n"x (y)" = "cue"\n',
        5,
        "homonyms.x (y)",
        'is a text where a list is wanted: write ["…"]',
    ),
    "text-for-sentences": (
        GOOD + MISUSE + 'flag = "x"\n',
        6,
        "misuse.a1.flag",
        'is a text where a list is wanted: write ["…"]',
    ),
    "number-for-misuse": (
        GOOD + "[misuse]\na = 3\n",
        5,
        "misuse.a",
        "is a number where a table is wanted: write it as a [section]",
    ),
    "text-for-date": ('reviewed = "soon"\n' + GOOD, 1, "reviewed", "is no date: write it as 2026-11-22"),
    "number-for-date": (
        "reviewed = 2026\n" + GOOD,
        1,
        "reviewed",
        "is a number where a date is wanted: write 2026-11-22",
    ),
    "time-for-date": (
        "reviewed = 2026-11-22T10:00:00\n" + GOOD,
        1,
        "reviewed",
        "is a date with a time where a date is wanted: write 2026-11-22",
    ),
    "extends-nothing": (
        "# ours\nextends = 'zil'\n",
        2,
        "extends",
        "no entry zil to extend in the folders before: write the id of one",
    ),
    "extends-a-number": (
        "extends = 3\n" + GOOD,
        1,
        "extends",
        "no entry 3 to extend in the folders before: write the id of one",
    ),
    "line-ends-of-windows": (
        GOOD.replace("\n", "\r\n") + "bad = 1\r\n",
        4,
        "senses[0].bad",
        "unknown key bad: write one of gloss, definition, when, who, used_by, cite, see",
    ),
}


@pytest.mark.parametrize(("text", "line", "key", "message"), MALFORMED.values(), ids=MALFORMED)
def test_malformed_files(written: Write, text: str | bytes, line: int, key: str, message: str) -> None:
    folder = written({"zill.toml": text, "nur.toml": GOOD})
    entries, problems = read_entries([folder])
    assert list(entries) == ["nur"]  # what can be read is
    assert [(p.path.name, p.line, p.key, p.message) for p in problems] == [("zill.toml", line, key, message)]
    place = f"{folder / 'zill.toml'}{f':{line}' if line else ''}"
    assert str(problems[0]) == (f"{place}: {key}: {message}" if key else f"{place}: {message}")
    assert "\n" not in str(problems[0])


@pytest.mark.parametrize(
    "name",
    ["Zill.toml", "zi_ll.toml", "zíll.toml", "zi.ll.toml", "-zill.toml", "zill-.toml", "zi--ll.toml", " .toml"],
)
def test_file_names_that_are_no_ids(written: Write, name: str) -> None:
    entries, problems = read_entries([written({name: GOOD})])
    assert entries == {}
    assert [p.message for p in problems] == [FILE_NAME]


@pytest.mark.parametrize("name", [".zill.toml", "._zill.toml", "zill.toml~", "zill.txt", "README.md", "zill.TOML"])
def test_files_that_are_no_entries(written: Write, name: str) -> None:
    assert read_entries([written({name: GOOD})]) == ({}, [])


def test_links_to_nowhere_and_folders_are_no_entries(written: Write) -> None:
    folder = written({"zill.toml": GOOD})
    (folder / ".#zill.toml").symlink_to("someone@host.1234")
    (folder / "gone.toml").symlink_to("nowhere")
    (folder / "nur.toml").mkdir()
    entries, problems = read_entries([folder])
    assert (list(entries), problems) == (["zill"], [])


def test_a_byte_order_mark_is_passed_over(written: Write) -> None:
    entries, problems = read_entries([written({"zill.toml": "\ufeff" + GOOD})])
    assert problems == []
    assert entries["zill"].text == GOOD


def test_a_file_that_may_not_be_read(written: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = written({"zill.toml": GOOD})

    def refuse(path: Path, mode: str) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "open", refuse)
    entries, problems = read_entries([folder])
    assert entries == {}
    assert [p.message for p in problems] == [
        "cannot be read (Permission denied): name an existing entry file you may read"
    ]


@pytest.mark.parametrize(
    ("name", "reason"),
    [("missing", "No such file or directory"), ("entries/zill.toml", "Not a directory")],
    ids=["missing", "a-file"],
)
def test_folders_that_cannot_be_read(written: Write, tmp_path: Path, name: str, reason: str) -> None:
    written({"zill.toml": GOOD})
    with pytest.raises(GlossaryError) as raised:
        entry_files(tmp_path / name)
    message = f"{tmp_path / name}: cannot read the folder of entries ({reason}): name an existing folder"
    assert str(raised.value) == message


BASE = """headword = "zill"
spellings = ["dhill", "thill"]
[avoid]
zell = "Persian"
[[senses]]
gloss = ["shadow"]
"""


@pytest.mark.parametrize(
    ("file", "text", "expected"),
    [
        pytest.param("zill.toml", GOOD, ((), {}, ["shadow"]), id="replaced-whole"),
        pytest.param(
            "ours.toml",
            'extends = "zill"\nspellings = ["zil"]\n',
            (("zil",), {"zell": "Persian"}, ["shadow"]),
            id="a-list-replaced",
        ),
        pytest.param(
            "zill.toml",
            'extends = "zill"\n[avoid]\nzull = "ours"\n',
            (("dhill", "thill"), {"zell": "Persian", "zull": "ours"}, ["shadow"]),
            id="a-table-added-to",
        ),
        pytest.param(
            "Any name.toml",
            'extends = "zill"\n[avoid]\nzell = "ours"\n',
            (("dhill", "thill"), {"zell": "ours"}, ["shadow"]),
            id="a-key-changed-from-any-file",
        ),
        pytest.param(
            "zill.toml",
            'extends = "zill"\n[[senses]]\ngloss = ["shade"]\n',
            (("dhill", "thill"), {"zell": "Persian"}, ["shade"]),
            id="senses-replaced",
        ),
    ],
)
def test_a_later_folder_wins(
    written: Write, file: str, text: str, expected: tuple[tuple[str, ...], dict[str, str], list[str]]
) -> None:
    first, second = written({"zill.toml": BASE}), written({file: text}, "ours")
    entries, problems = read_entries([first, second])
    assert problems == []
    entry = entries["zill"].entry
    assert (entry.spellings, entry.avoid, list(entry.glosses)) == expected
    assert entries["zill"].path == second / file
    # The other way round the first is whole again, or replaced.
    assert read_entries([second, first])[0]["zill"].path == first / "zill.toml"


def test_extensions_of_extensions(written: Write) -> None:
    folders = [
        written({"zill.toml": BASE}, "a"),
        written({"x.toml": 'extends = "zill"\nroot = "z-l-l"\n'}, "b"),
        written({"y.toml": 'extends = "zill"\nnote = "ours"\n'}, "c"),
    ]
    entry = read_entries(folders)[0]["zill"].entry
    assert (entry.root, entry.note, entry.headword) == ("z-l-l", "ours", "zill")


TEXT = """# headword = "not this"
headword = "zill"
'single' = 1
[singular]
zill = "x"
"al-zill" = "x"
[[senses]]
gloss = ["a"]
when = "then"
[[senses]]  # the second
gloss = [
  "b",
]
[misuse.a-1]
flag = []
[misuse."b.c"]
flag = []
"""


@pytest.mark.parametrize(
    ("key", "line"),
    [
        ("headword", 2),
        ("single", 3),
        ("singular", 4),
        ("singular.zill", 5),
        ("singular.al-zill", 6),
        ("singular.missing", 4),
        ("senses[0]", 7),
        ("senses[0].gloss", 8),
        ("senses[0].who", 7),
        ("senses[1].gloss", 11),
        ("senses[1].gloss[0]", 11),
        ("senses[1].when", 10),
        ("senses[2].when", 0),
        ("misuse.a-1", 14),
        ("misuse.a-1.flag", 15),
        ("misuse.b.c.flag", 17),
        ("flag", 0),
        ("", 0),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_line_of(key: str, line: int) -> None:
    assert line_of(TEXT, key) == line


WORK = '[{"id": "lane", "title": "Lexicon"}]'
NOT_CSL = "not a list of CSL-JSON objects"


@pytest.mark.parametrize(
    ("data", "keys", "message"),
    [
        pytest.param(WORK, ["lane"], None, id="a-work"),
        pytest.param("[]", [], None, id="none"),
        pytest.param("\ufeff" + WORK, ["lane"], None, id="byte-order-mark"),
        pytest.param("{}", [], f"{NOT_CSL}: Expected array, got object", id="an-object"),
        pytest.param("[3]", [], f"{NOT_CSL}: Expected object, got int", id="numbers"),
        pytest.param("[", [], f"{NOT_CSL}: Input data was truncated", id="cut-off"),
        pytest.param("", [], f"{NOT_CSL}: Input data was truncated", id="empty"),
        pytest.param(b'[{"id": "a", "title": "\xff"}]', [], f"{NOT_CSL}: not UTF-8", id="not-utf-8"),
        pytest.param('[{"id":' + "[" * 50_000, [], f"{NOT_CSL}: ", id="nested-too-deeply"),
        pytest.param(
            '[{"id": 1, "title": "x"}, {"id": "lane", "title": "L"}, {"title": "x"}]',
            ["lane"],
            "item 1: a work needs an id and a title: add what is missing",
            id="no-id",
        ),
        pytest.param(
            '[{"id": "lane", "title": "L"}, {"id": "x"}]',
            ["lane"],
            "item 2: a work needs an id and a title: add what is missing",
            id="no-title",
        ),
    ],
)
def test_bibliographies(written: Write, data: str | bytes, keys: list[str], message: str | None) -> None:
    works, problems = read_bibliography([written({"bibliography.json": data})])
    assert list(works) == keys
    if message is None:
        assert problems == []
    else:
        assert problems[0].message.startswith(message)
        assert problems[0].path.name == "bibliography.json"


def test_of_two_bibliographies_the_later_wins(written: Write) -> None:
    first = written({"bibliography.json": WORK}, "a")
    second = written({"bibliography.json": WORK.replace("Lexicon", "Another")}, "b")
    assert read_bibliography([first, second, first.parent])[0]["lane"]["title"] == "Another"


@pytest.mark.parametrize("key", ["glosses", "is", "near", "match", "unless"])
def test_a_pattern_that_cannot_be_read_is_told_and_takes_its_misuse_along(written: Write, key: str) -> None:
    text = f'{GOOD}[misuse.a1]\nglosses = ["light"]\n[misuse.a2]\nmatch = ["b"]\n{key} = ["c", "(a"]\n'
    text = text.replace('match = ["b"]\nmatch', "match")
    folder = written({"zill.toml": text})
    entries, problems = read_entries([folder])
    assert list(entries["zill"].entry.misuse) == ["a1"]
    (problem,) = problems
    assert problem.key == f"misuse.a2.{key}"
    assert problem.line == text.splitlines().index(f'{key} = ["c", "(a"]') + 1
    assert problem.message == "pattern '(a': cannot read '(a': brackets must pair"
