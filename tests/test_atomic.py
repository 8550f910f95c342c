"""Files written whole or not at all, whatever fails on the way."""

import errno
import os
import stat
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest

from glossary_tui.atomic import write_whole
from glossary_tui.errors import GlossaryError


def failing(code: int) -> Callable[..., NoReturn]:
    def fail(*_: object, **__: object) -> NoReturn:
        raise OSError(code, os.strerror(code))

    return fail


def interrupted(*_: object) -> NoReturn:
    raise KeyboardInterrupt


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


@pytest.mark.parametrize("data", [b"", b"new", b"\xff" * 3_000_000], ids=["empty", "short", "long"])
@pytest.mark.parametrize("before", [None, b"old and longer"], ids=["new-file", "file-replaced"])
def test_writes(tmp_path: Path, data: bytes, before: bytes | None) -> None:
    path = tmp_path / "report.md"
    if before is not None:
        path.write_bytes(before)
    write_whole(path, data)
    assert contents(tmp_path) == {"report.md": data}


FAULTS = {
    "folder-not-writable": (tempfile, "mkstemp", errno.EACCES, "Permission denied"),
    "read-only-disk": (tempfile, "mkstemp", errno.EROFS, "Read-only file system"),
    "no-space": (os, "fsync", errno.ENOSPC, "No space left on device"),
    "disk-fails": (os, "fsync", errno.EIO, "Input/output error"),
    "mode-refused": (Path, "chmod", errno.EPERM, "Operation not permitted"),
    "rename-refused": (Path, "replace", errno.EPERM, "Operation not permitted"),
}


@pytest.mark.parametrize("before", [None, b"old"], ids=["new-file", "file-replaced"])
@pytest.mark.parametrize(("where", "function", "code", "reason"), FAULTS.values(), ids=FAULTS)
def test_a_fault_leaves_all_as_it_was(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    where: object,
    function: str,
    code: int,
    reason: str,
    before: bytes | None,
) -> None:
    path = tmp_path / "report.md"
    if before is not None:
        path.write_bytes(before)
    with monkeypatch.context() as patch:
        patch.setattr(where, function, failing(code))
        with pytest.raises(GlossaryError) as raised:
            write_whole(path, b"new")
    assert str(raised.value) == f"{path}: cannot be written ({reason}): name a file in a folder you may write to"
    assert raised.value.exit_code == 2
    assert contents(tmp_path) == ({} if before is None else {"report.md": before})


def test_an_interruption_leaves_all_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "report.md").write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_whole(tmp_path / "report.md", b"new")
    assert contents(tmp_path) == {"report.md": b"old"}


@pytest.mark.parametrize(
    ("place", "reason"),
    [
        ("missing/report.md", "No such file or directory"),
        ("file/report.md", "Not a directory"),
        ("folder", "Is a directory"),
        ("loop", "a link that leads to itself"),
        ("x" * 300, "File name too long"),
    ],
    ids=["no-such-folder", "a-file-as-folder", "a-folder-as-file", "link-to-itself", "name-too-long"],
)
def test_what_cannot_be_a_file(tmp_path: Path, place: str, reason: str) -> None:
    (tmp_path / "file").write_bytes(b"file")
    (tmp_path / "folder").mkdir()
    (tmp_path / "loop").symlink_to("loop")
    with pytest.raises(GlossaryError) as raised:
        write_whole(tmp_path / place, b"new")
    assert f"cannot be written ({reason})" in str(raised.value)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "folder", "loop"]
    assert contents(tmp_path / "folder") == {}


@pytest.mark.parametrize("is_dangling", [False, True], ids=["to-a-file", "to-nothing-yet"])
def test_a_link_is_written_through(tmp_path: Path, is_dangling: bool) -> None:
    (tmp_path / "real").mkdir()
    target = tmp_path / "real" / "report.md"
    if not is_dangling:
        target.write_bytes(b"old")
    link = tmp_path / "link.md"
    link.symlink_to(target)
    write_whole(link, b"new")
    assert link.is_symlink()
    assert contents(tmp_path / "real") == {"report.md": b"new"}


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o755], ids=oct)
def test_the_mode_is_kept(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "report.md"
    path.write_bytes(b"old")
    path.chmod(mode)
    write_whole(path, b"new")
    assert stat.S_IMODE(path.stat().st_mode) == mode


@pytest.mark.parametrize(("mask", "mode"), [(0o022, 0o644), (0o077, 0o600)], ids=["usual", "private"])
def test_a_new_file_has_the_mode_of_the_umask(tmp_path: Path, mask: int, mode: int) -> None:
    before = os.umask(mask)
    try:
        write_whole(tmp_path / "report.md", b"new")
        assert os.umask(mask) == mask
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "report.md").stat().st_mode) == mode


def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        write_whole(pipe, b"new")
        assert os.read(reader, 10) == b"new"
    finally:
        os.close(reader)
    assert pipe.is_fifo()
