"""Settings: where they are found, and one clear line for each that is wrong."""

from pathlib import Path

import pytest

from glossary_tui.config import Config, load_config
from glossary_tui.errors import GlossaryError

FULL = """
entries = ["terms", "/elsewhere"]
select = ["gloss", "sense"]
ignore = ["consistency"]
fail-on = "error"
profile = "house.toml"
[severity]
spelling = "suggestion"
[spellings]
Koran = "Quran"
[book]
files = ["one.md", "parts/two.md"]
"""
IN_PROJECT = FULL.replace("\n[", "\n[tool.glossary-tui.").replace("entries", "[tool.glossary-tui]\nentries")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("glossary-tui.toml", FULL),
        ("glossary-tui.toml", "\ufeff" + FULL),
        ("pyproject.toml", '[project]\nname = "book"\n' + IN_PROJECT),
        ("any-name.toml", FULL),
    ],
    ids=["own-file", "byte-order-mark", "project-file", "any-name"],
)
def test_reads_all_settings(tmp_path: Path, name: str, text: str) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    assert load_config(path, Path("/")) == Config(
        path=path,
        entries=(tmp_path / "terms", Path("/elsewhere")),
        select=("gloss", "sense"),
        ignore=("consistency",),
        severity=(("spelling", "suggestion"),),
        fail_on="error",
        profile=str(tmp_path / "house.toml"),
        spellings=(("Koran", "Quran"),),
        book=(tmp_path / "one.md", tmp_path / "parts" / "two.md"),
    )


OWN, PROJECT = "glossary-tui.toml", "pyproject.toml"
OURS, OTHERS = '[tool.glossary-tui]\nselect = ["gloss"]\n', "[tool.ruff]\nline-length = 118\n"


@pytest.mark.parametrize(
    ("files", "found"),
    [
        pytest.param({}, None, id="none"),
        pytest.param({f"a/b/{OWN}": ""}, f"a/b/{OWN}", id="here"),
        pytest.param({f"a/{OWN}": ""}, f"a/{OWN}", id="above"),
        pytest.param({f"a/{OWN}": "", f"a/b/{OWN}": ""}, f"a/b/{OWN}", id="the-nearest"),
        pytest.param({f"a/b/{OWN}": "", f"a/b/{PROJECT}": OURS}, f"a/b/{OWN}", id="own-file-before-project"),
        pytest.param({f"a/b/{PROJECT}": OURS, f"a/{OWN}": ""}, f"a/b/{PROJECT}", id="project"),
        pytest.param({f"a/b/{PROJECT}": OTHERS, f"a/{OWN}": ""}, f"a/{OWN}", id="a-project-without-settings"),
        pytest.param({f"a/b/{PROJECT}": "tool = 3\n", f"a/{OWN}": ""}, f"a/{OWN}", id="a-project-without-tools"),
        pytest.param(
            {f"a/b/{PROJECT}": "[tool.glossary-tui]\n", f"a/{OWN}": ""}, f"a/b/{PROJECT}", id="empty-section"
        ),
    ],
)
def test_finds_the_nearest(tmp_path: Path, files: dict[str, str], found: str | None) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert load_config(None, tmp_path / "a" / "b").path == (tmp_path / found if found else None)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("selct = []", "unknown key selct: did you mean select?", id="unknown-key-near-one"),
        pytest.param("fail_on = 'error'", "unknown key fail_on: did you mean fail-on?", id="underscore"),
        pytest.param(
            "zzz = 1",
            "unknown key zzz: write one of entries, select, ignore, severity, fail-on, profile, spellings, book",
            id="unknown-key",
        ),
        pytest.param("path = 'x'", "unknown key path: ", id="not-a-setting"),
        pytest.param("select = 'gloss'", 'select is no list of texts: write select = ["…"]', id="text-for-list"),
        pytest.param("ignore = [3]", 'ignore is no list of texts: write ignore = ["…"]', id="number-in-list"),
        pytest.param("entries = {}", 'entries is no list of texts: write entries = ["…"]', id="table-for-list"),
        pytest.param(
            "severity = 'error'",
            'severity is no table: write [severity] and under it rule = "warning"',
            id="severity",
        ),
        pytest.param(
            "severity.gloss = 'fatal'",
            "severity of gloss is 'fatal': write one of error, warning, suggestion",
            id="severity-unknown",
        ),
        pytest.param(
            "severity.gloss = []",
            "severity of gloss is []: write one of error, warning, suggestion",
            id="severity-kind",
        ),
        pytest.param("severity.gloss = 'eror'", "severity of gloss is 'eror': did you mean error?", id="near"),
        pytest.param("profile = 3", 'profile is no text: write profile = "…"', id="profile"),
        pytest.param("book = ['a.md']", 'book is no table: write [book] and under it files = ["…"]', id="book"),
        pytest.param("[book]\nfile = []", "unknown key book.file: did you mean files?", id="book-key"),
        pytest.param("spellings = 'x'", "spellings is no table: write [spellings] and under it ", id="spellings"),
        pytest.param("spellings.a = 3", 'spellings of a is no text: write spellings of a = "…"', id="spelling"),
        pytest.param(
            "fail-on = 'never'", "fail-on is 'never': write one of error, warning, suggestion", id="fail-on"
        ),
        pytest.param("fail-on = 2", "fail-on is 2: write one of error, warning, suggestion", id="fail-on-kind"),
        pytest.param("a = 1\nselect =\n", ":2: not TOML: Invalid value: mend that line", id="toml"),
        pytest.param("a = " + "[" * 5000, "not TOML: ", id="nested-too-deeply"),
        pytest.param("a = " + "1" * 5000, "not TOML: ", id="number-too-long"),
        pytest.param(b"# caf\xe9", ":1: not UTF-8 at byte 5: save the file as UTF-8", id="not-utf-8"),
        pytest.param(
            None,
            "cannot be read (No such file or directory): name an existing settings file you may read",
            id="missing",
        ),
    ],
)
def test_wrong_settings_are_one_line(tmp_path: Path, text: str | bytes | None, message: str) -> None:
    path = tmp_path / "glossary-tui.toml"
    if text is not None:
        path.write_bytes(text.encode("utf-8") if isinstance(text, str) else text)
    with pytest.raises(GlossaryError) as raised:
        load_config(path, tmp_path)
    assert str(raised.value).startswith(f"{path}{message}" if message[0] == ":" else f"{path}: {message}")
    assert "\n" not in str(raised.value)
    assert raised.value.exit_code == 2


def test_a_folder_is_no_settings_file(tmp_path: Path) -> None:
    with pytest.raises(GlossaryError, match=r"cannot be read \(Is a directory\)"):
        load_config(tmp_path, tmp_path)


def test_a_project_file_that_is_not_ours_may_be_broken(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[project]\nname = {{ name }}\n", encoding="utf-8")
    assert load_config(None, tmp_path) == Config()


@pytest.mark.parametrize("is_named", [True, False], ids=["named", "found"])
def test_a_section_that_is_no_table(tmp_path: Path, is_named: bool) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text("tool.glossary-tui = 3\n", encoding="utf-8")
    message = r"tool\.glossary-tui is no table: write \[tool\.glossary-tui\] and the settings under it"
    with pytest.raises(GlossaryError, match=message):
        load_config(path if is_named else None, tmp_path)
