"""The commands translit, lexicon and detect."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from glossary_tui.cli.detect import command as detect
from glossary_tui.cli.lexicon import command as lexicon
from glossary_tui.cli.translit import command as translit


def run(command: object, *args: str, given: str | None = None) -> Result:
    return CliRunner().invoke(command, list(args), input=given)  # type: ignore[arg-type]


def test_text_on_the_command_line() -> None:
    assert run(translit, "مُهَاجِرُون", "--to", "ala-lc").output == "muhājirūn\n"


def test_lines_keep_their_ends_and_empty_ones_stay() -> None:
    assert run(translit, "--to", "ijmes", given="كِتَاب\n\nabc\nقُرْآن").output == "kitāb\n\nabc\nqurʾān"


def test_explain_tells_each_word() -> None:
    out = run(translit, "--no-vowels", "--explain", "كِتَاب زرق محمد").output.splitlines()
    assert out[0] == "kitāb z·r·q muḥammad"
    assert [line.split("  ")[-1] for line in out[1:]] == [
        "as marked",
        "letters alone, 2 vowels unknown",
        "fixed spelling",
    ]


def test_all_shows_the_other_readings() -> None:
    out = run(translit, "--from", "ala-lc", "--to", "arabic", "--all", "madrasah").output.splitlines()
    assert out[0] == "مدرسة"
    assert "  or مدرسه" in out


def test_the_list_says_what_is_unverified() -> None:
    out = run(translit, "--list").output
    assert "ala-lc" in out and "unverified:" in out and "arabic-vocalised" in out


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


def test_detect_without_a_sign() -> None:
    assert run(detect, "plain words").exit_code == 1
