"""The commands translit, lexicon and detect."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from glossary_tui.cli.detect import command as detect
from glossary_tui.cli.lexicon import command as lexicon
from glossary_tui.cli.rules import command as rules
from glossary_tui.cli.translit import command as translit
from glossary_tui.errors import GlossaryError


def run(command: object, *args: str, given: str | None = None) -> Result:
    return CliRunner().invoke(command, list(args), input=given)  # type: ignore[arg-type]


def test_text_on_the_command_line() -> None:
    assert run(translit, "مُهَاجِرُون", "--to", "ala-lc").output == "muhājirūn\n"


def test_lines_keep_their_ends_and_empty_ones_stay() -> None:
    assert run(translit, "--to", "ijmes", given="كِتَاب\n\nabc\nقُرْآن").output == "kitāb\n\nabc\nqurʾān"


def test_explain_tells_each_word() -> None:
    out = run(translit, "--no-vowels", "--explain", "كِتَاب زرق هذا").output.splitlines()
    assert out[0] == "kitāb z·r·q hādhā"
    assert [line.split("  ")[-1] for line in out[1:]] == [
        "as marked",
        "letters alone, 2 vowels unknown",
        "fixed spelling",
    ]


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("--from", "ijmes", "--to", "arabic", "qirṭ hādhā zurqa"), ["letters", "fixed spelling", "guessed, the"]),
        (("--from", "ala-lc", "--to", "arabic", "ibn qqqqʻb"), ["fixed spelling", "letters"]),
        (("--from", "ala-lc", "--to", "arabic", "muhājirūn"), ["glossary"]),
        (("--from", "ala-lc", "--to", "arabic", "xyz"), ["not read, left as it is"]),
        (("--from", "ala-lc", "--to", "ijmes", "kitāb xyz"), ["letters", "not read, left as it is"]),
        (("--to", "buckwalter", "كِتَاب"), ["sign by sign"]),
        (("--from", "buckwalter", "--to", "arabic", "kitaAb"), ["sign by sign"]),
    ],
    ids=["letters", "spellings of the scheme", "glossary", "not read", "between schemes", "signs", "signs back"],
)
def test_explain_tells_each_word_of_the_way_back(args: tuple[str, ...], told: list[str]) -> None:
    out = run(translit, "--no-config", "--explain", *args).output.splitlines()
    assert len(out) == 1 + len(told)
    for line, how in zip(out[1:], told, strict=True):
        assert line.split("  ")[-1].startswith(how)


def test_explain_on_the_way_back_names_the_lexicon(tmp_path: Path) -> None:
    pairs, made = tmp_path / "pairs.tsv", tmp_path / "made.lexicon"
    pairs.write_text("زرق\tzurq\n" * 3, encoding="utf-8")
    run(lexicon, str(pairs), "-o", str(made))
    out = run(translit, "--from", "ala-lc", "--to", "arabic", "--lexicon", str(made), "--explain", "zurq").output
    assert out.splitlines() == ["زرق", "  zurq  زرق  lexicon"]


def test_all_shows_the_other_readings() -> None:
    out = run(translit, "--from", "ala-lc", "--to", "arabic", "--all", "madrasah").output.splitlines()
    assert out[0] == "مدرسة"
    assert "  or مدرسه" in out


def test_the_list_says_what_is_unverified() -> None:
    out = run(translit, "--list").output
    assert "ala-lc" in out and "unverified: " in out and "not written: " in out and "arabic-vocalised" in out


def test_learning_and_reading(tmp_path: Path) -> None:
    pairs, made = tmp_path / "pairs.tsv", tmp_path / "made.lexicon"
    pairs.write_text("arabic\tlatin\nكتاب جديد\tkitāb jadīd\nقمر\tshams\n", encoding="utf-8")
    result = run(lexicon, str(pairs), "-o", str(made), "--rejected")
    assert result.exit_code == 0
    assert "1 rejected" in result.output and "قمر\tshams" in result.output
    assert run(translit, "--lexicon", str(made), "--to", "ijmes", "--no-vowels", "كتاب").output == "kitāb\n"


@pytest.mark.parametrize(
    "args",
    [("--to", "nowhere", "كِتَاب"), ("--lexicon", "/nowhere/at/all", "كتاب"), ("--from", "x.toml", "a")],
    ids=["scheme", "lexicon", "scheme file"],
)
def test_wrong_use_is_an_error(args: tuple[str, ...]) -> None:
    assert run(translit, *args).exit_code != 0


def test_detect_shows_evidence() -> None:
    out = run(detect, "d͟jihād").output
    assert out.startswith("ei2\n") and "d͟j (1)" in out


def test_detect_json() -> None:
    assert '"schemes": ["ei2"]' in run(detect, "--format", "json", "d͟jihād").output


COMMON = [(), ("--no-config",), ("--entries", "."), ("--config", "here.toml")]


@pytest.mark.parametrize("options", COMMON, ids=["none", "no-config", "entries", "config"])
def test_options_common_to_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, options: tuple[str, ...]) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "here.toml").write_text("")
    (tmp_path / "pairs.tsv").write_text("كتاب\tkitāb\n", encoding="utf-8")
    assert run(detect, *options, "d͟jihād").exit_code == 0
    assert run(lexicon, *options, "pairs.tsv", "-o", "made").exit_code == 0
    assert run(rules, *options).exit_code == 0


@pytest.mark.parametrize("command", [detect, lexicon, rules], ids=["detect", "lexicon", "rules"])
def test_settings_that_are_missing_are_told(tmp_path: Path, command: object) -> None:
    (tmp_path / "pairs.tsv").write_text("كتاب\tkitāb\n", encoding="utf-8")
    given = [str(tmp_path / "pairs.tsv"), "-o", str(tmp_path / "made")] if command is lexicon else []
    result = run(command, "--config", str(tmp_path / "missing.toml"), *given, given="d͟jihād")
    assert isinstance(result.exception, GlossaryError)
    assert not (tmp_path / "made").exists()


def test_detect_without_a_sign() -> None:
    assert run(detect, "plain words").exit_code == 1
