"""Profiles: the shipped ones, a user's own, what settings and command line change, and mistakes in one line."""

from pathlib import Path

import pytest

from glossary_tui.config import Config
from glossary_tui.errors import GlossaryError
from glossary_tui.lint.profile import PROFILES, load_profile, read_profile, settings_of
from glossary_tui.lint.settings import Settings

OWN = """
select = ["scheme", "spelling"]
ignore = ["gloss"]
scheme = "ala-lc"
first-use = ["gloss", "italic"]
articles = "assimilated"
safe-fixes = ["redundancy"]
[severity]
scheme = "error"
[spellings]
mujahidin = "mujahideen"
"""
READ = Settings(
    select=("scheme", "spelling"),
    ignore=("gloss",),
    scheme="ala-lc",
    first_use=("gloss", "italic"),
    articles="assimilated",
    safe_fixes=("redundancy",),
    severity={"scheme": "error"},
    spellings=(("mujahidin", "mujahideen"),),
)


@pytest.mark.parametrize("name", PROFILES)
def test_every_shipped_profile_is_read(name: str) -> None:
    settings = load_profile(name)
    assert (settings == Settings()) is (name == "default")


def test_every_profile_file_is_listed() -> None:
    import glossary_tui.lint.profile as module

    folder = Path(module.__file__).parent / "profiles"
    assert sorted(path.stem for path in folder.iterdir()) == sorted(PROFILES)


def test_the_default_profile_shows_every_key() -> None:
    import glossary_tui.lint.profile as module

    text = (Path(module.__file__).parent / "profiles" / "default.toml").read_text(encoding="utf-8")
    assert [key for key in module._KEYS if f"{key} = " not in text and f"[{key}]" not in text] == []


def test_a_profile_of_ones_own(tmp_path: Path) -> None:
    path = tmp_path / "house.toml"
    path.write_text(OWN, encoding="utf-8")
    assert load_profile(str(path)) == READ


def test_no_profile_asks_for_nothing() -> None:
    assert load_profile("") == Settings()


WRONG = {
    "key": ({"shceme": "ijmes"}, "unknown key shceme: did you mean scheme?"),
    "scheme": ({"scheme": "ijmse"}, "scheme is 'ijmse': did you mean ijmes?"),
    "scheme of letters": ({"scheme": "buckwalter"}, "scheme is 'buckwalter': "),
    "scheme that is no text": ({"scheme": 3}, "scheme is 3: write one of plain, ijmes, "),
    "rule": ({"select": ["glos"]}, "select has 'glos': did you mean gloss?"),
    "rule of a severity": ({"severity": {"glos": "error"}}, "no rule is called glos: did you mean gloss?"),
    "severity": ({"severity": {"gloss": "fatal"}}, "severity of gloss is 'fatal': write one of error, warning, "),
    "first use": ({"first-use": ["italics"]}, "first-use has 'italics': did you mean italic?"),
    "first use that is no list": ({"first-use": "gloss"}, 'first-use is no list of texts: write first-use = ["…"]'),
    "articles": ({"articles": "keep"}, "articles is 'keep': did you mean kept?"),
    "spellings": ({"spellings": ["x"]}, "spellings is no table: write [spellings] and under it "),
    "long value": ({"articles": "x" * 9000}, "articles is 'xxxxxxxx"),
}


@pytest.mark.parametrize(("table", "message"), WRONG.values(), ids=WRONG)
def test_mistakes_are_told_in_one_line(table: dict[str, object], message: str) -> None:
    with pytest.raises(GlossaryError) as raised:
        read_profile(Path("house.toml"), table)
    assert str(raised.value).startswith(f"house.toml: {message}")
    assert "\n" not in str(raised.value)
    assert len(str(raised.value)) < 400


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("ijmse", "ijmse: no profile is called so: did you mean ijmes?, or a file name.toml"),
        ("none.toml", "none.toml: cannot be read (No such file or directory): "),
        ("a/b", "a/b: cannot be read (No such file or directory): "),
    ],
    ids=["near", "no file", "path"],
)
def test_an_unknown_profile(name: str, message: str) -> None:
    with pytest.raises(GlossaryError) as raised:
        load_profile(name)
    assert str(raised.value).startswith(message)


def test_the_settings_go_over_the_profile_and_the_command_line_over_both(tmp_path: Path) -> None:
    path = tmp_path / "house.toml"
    path.write_text(OWN, encoding="utf-8")
    config = Config(
        profile=str(path),
        ignore=("number", "sense"),
        severity=(("number", "error"),),
        spellings=(("Koran", "Quran"),),
    )
    found = settings_of(config, "", ("number",), ("label",), (("scheme", "suggestion"),))
    assert found.select == ("number",)
    assert found.ignore == ("label", "sense", "gloss")  # not the rule that was selected
    assert found.severity == {"scheme": "suggestion", "number": "error"}
    assert found.spellings == (("mujahidin", "mujahideen"), ("Koran", "Quran"))
    assert found.scheme == "ala-lc"
    assert settings_of(config, "news").scheme == "plain"
