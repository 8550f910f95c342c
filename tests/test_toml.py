"""TOML files that may be anything: read whole, or refused in one line and in bounded time."""

from pathlib import Path

import pytest

from glossary_tui.toml import TomlError, read_toml


@pytest.mark.parametrize("text", ["a = 1\n", "\ufeffa = 1\n", "a = 1\r\n"], ids=["plain", "byte order mark", "CRLF"])
def test_the_text_and_its_table(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(text.encode())
    assert read_toml(path, "entry") == (text.removeprefix("\ufeff"), {"a": 1})


REFUSED = {
    "not UTF-8": (b"a = 1\n# caf\xe9\n", 2, "not UTF-8 at byte 11: save the file as UTF-8"),
    "not TOML": (b"a = 1\nb =\n", 2, "not TOML: Invalid value: mend that line"),
    "ends too early": (b"a = '''\nb\n", 2, "not TOML: Expected \"'''\": mend that line"),
    "nested": (b"a = " + b"[" * 5000, 0, "not TOML: nested too deeply: write the entry flat"),
    "nested tables": (b"a = " + b"{a = " * 5000, 0, "not TOML: nested too deeply: write the entry flat"),
    "digits": (
        b"a = " + b"1" * 5000,
        0,
        "not TOML: Exceeds the limit (4300 digits) for integer string conversion: value has 5000 digits: "
        "mend that line",
    ),
    "dots": (b"\n" + b"a." * 30_000 + b"a = 1", 2, "more than 300 dots in one line: break the line"),
    "size": (b"#" * 64_001, 0, "larger than 64 kB: no entry is that long, split it"),
}


@pytest.mark.parametrize(("data", "line", "message"), REFUSED.values(), ids=REFUSED)
def test_what_is_refused(tmp_path: Path, data: bytes, line: int, message: str) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(data)
    with pytest.raises(TomlError) as caught:
        read_toml(path, "entry")
    assert str(caught.value) == f"{path}:{line}: {message}" if line else f"{path}: {message}"
    assert (caught.value.line, caught.value.message, caught.value.exit_code) == (line, message, 2)


def test_a_file_without_end_is_read_no_further_than_the_limit() -> None:
    with pytest.raises(TomlError, match="larger than 64 kB"):
        read_toml(Path("/dev/zero"), "entry")


@pytest.mark.parametrize(
    ("name", "reason"),
    [("missing.toml", "No such file or directory"), ("", "Is a directory"), ("a\0b", "embedded null byte")],
)
def test_what_cannot_be_opened(tmp_path: Path, name: str, reason: str) -> None:
    with pytest.raises(TomlError) as caught:
        read_toml(tmp_path / name, "scheme")
    assert caught.value.message == f"cannot be read ({reason}): name an existing scheme file you may read"


def test_the_limit_is_the_callers(tmp_path: Path) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text("#" * 70_000)
    assert read_toml(path, "settings", size=1_000_000)[1] == {}
