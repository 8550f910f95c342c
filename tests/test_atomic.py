"""Files written whole or not at all, whatever fails on the way."""

import contextlib
import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest

from glossary_tui.atomic import FileChanged, write_whole
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
    "folder-not-writable": ("open", errno.EACCES, "Permission denied"),
    "read-only-disk": ("open", errno.EROFS, "Read-only file system"),
    "no-space": ("write", errno.ENOSPC, "No space left on device"),
    "no-space-told-late": ("fsync", errno.ENOSPC, "No space left on device"),
    "disk-fails": ("fsync", errno.EIO, "Input/output error"),
    "mode-refused": ("fchmod", errno.EPERM, "Operation not permitted"),
    "disk-gone-at-the-end": ("close", errno.EIO, "Input/output error"),
    "rename-refused": ("replace", errno.EPERM, "Operation not permitted"),
}


@pytest.mark.parametrize("before", [None, b"old"], ids=["new-file", "file-replaced"])
@pytest.mark.parametrize(("function", "code", "reason"), FAULTS.values(), ids=FAULTS)
def test_a_fault_leaves_all_as_it_was(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    function: str,
    code: int,
    reason: str,
    before: bytes | None,
) -> None:
    path = tmp_path / "report.md"
    if before is not None:
        path.write_bytes(before)
    with monkeypatch.context() as patch:
        patch.setattr(os, function, failing(code))
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


# Everything that writing asks of the system, in the order in which it is asked.
STEPS = "stat open write fstat fchown listxattr getxattr setxattr fchmod fsync close replace access".split()


class Fault:
    """Let one function of ``os`` fail at its nth call."""

    def __init__(self, patch: pytest.MonkeyPatch, function: str, number: int) -> None:
        self.calls, self.real = 0, getattr(os, function)

        def call(*arguments: object, **options: object) -> object:
            self.calls += 1
            if self.calls == number:
                raise OSError(errno.EIO, os.strerror(errno.EIO))
            return self.real(*arguments, **options)

        patch.setattr(os, function, call)


@pytest.mark.parametrize("before", [None, b"old"], ids=["report", "draft"])
@pytest.mark.parametrize("function", STEPS)
def test_whichever_step_fails_the_file_is_the_old_or_the_new_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, function: str, before: bytes | None
) -> None:
    path = tmp_path / "draft.md"
    path.write_bytes(b"old")
    with contextlib.suppress(OSError):
        os.setxattr(path, "user.note", b"mine")
    number, fault = 0, None
    while fault is None or fault.calls >= number:
        number += 1
        path.write_bytes(b"old")
        told = ""
        with monkeypatch.context() as patch:
            fault = Fault(patch, function, number)
            try:
                write_whole(path, b"new", before=before)
            except GlossaryError as error:
                told = str(error)
        if told:
            assert "\n" not in told
            assert contents(tmp_path) == {"draft.md": b"old"}
        assert contents(tmp_path) in ({"draft.md": b"old"}, {"draft.md": b"new"})
        assert number < 50
    assert contents(tmp_path) == {"draft.md": b"new"}


def test_a_short_write_is_gone_on_with(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.write
    monkeypatch.setattr(os, "write", lambda handle, data: real(handle, bytes(data)[:3]))
    write_whole(tmp_path / "report.md", b"0123456789")
    monkeypatch.undo()
    assert contents(tmp_path) == {"report.md": b"0123456789"}


class TestDraft:
    """What is asked of a draft beside: to be what it was when it was read."""

    def test_one_that_changed_meanwhile_is_left(self, tmp_path: Path) -> None:
        path = tmp_path / "draft.md"
        path.write_bytes(b"changed")
        with pytest.raises(FileChanged, match=r"draft\.md: changed since it was read: left as it is"):
            write_whole(path, b"new", before=b"old")
        assert contents(tmp_path) == {"draft.md": b"changed"}

    def test_one_that_changes_while_it_is_written_is_left(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = tmp_path / "draft.md"
        path.write_bytes(b"old")
        real = os.fsync

        def save_meanwhile(handle: int) -> None:
            real(handle)
            path.write_bytes(b"saved by the editor")

        monkeypatch.setattr(os, "fsync", save_meanwhile)
        with pytest.raises(FileChanged):
            write_whole(path, b"new", before=b"old")
        assert contents(tmp_path) == {"draft.md": b"saved by the editor"}

    def test_one_that_is_gone_is_not_made_anew(self, tmp_path: Path) -> None:
        with pytest.raises(FileChanged, match="gone since it was read"):
            write_whole(tmp_path / "draft.md", b"new", before=b"old")
        assert contents(tmp_path) == {}

    def test_one_that_is_read_only_is_left(self, tmp_path: Path) -> None:
        path = tmp_path / "draft.md"
        path.write_bytes(b"old")
        path.chmod(0o444)
        with pytest.raises(GlossaryError, match="read-only"):
            write_whole(path, b"new", before=b"old")
        assert contents(tmp_path) == {"draft.md": b"old"}

    def test_one_with_two_names_is_left(self, tmp_path: Path) -> None:
        path = tmp_path / "draft.md"
        path.write_bytes(b"old")
        (tmp_path / "other.md").hardlink_to(path)
        with pytest.raises(GlossaryError, match="second name"):
            write_whole(path, b"new", before=b"old")
        assert contents(tmp_path) == {"draft.md": b"old", "other.md": b"old"}

    def test_one_that_would_change_its_owner_is_left(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        path = tmp_path / "draft.md"
        path.write_bytes(b"old")
        real = os.fstat
        strange = os.stat_result((0o100600, 1, 1, 1, 12345, 12345, 0, 0, 0, 0))
        monkeypatch.setattr(os, "fstat", lambda handle: strange)
        monkeypatch.setattr(os, "fchown", failing(errno.EPERM))
        with pytest.raises(GlossaryError, match="belongs to another user"):
            write_whole(path, b"new", before=b"old")
        monkeypatch.setattr(os, "fstat", real)
        assert contents(tmp_path) == {"draft.md": b"old"}

    def test_labels_are_kept(self, tmp_path: Path) -> None:
        path = tmp_path / "draft.md"
        path.write_bytes(b"old")
        try:
            os.setxattr(path, "user.note", b"mine")
        except (OSError, AttributeError):
            pytest.skip("no extended attributes on this disk")
        write_whole(path, b"new", before=b"old")
        assert os.getxattr(path, "user.note") == b"mine"

    def test_through_a_chain_of_links(self, tmp_path: Path) -> None:
        (tmp_path / "real").mkdir()
        target = tmp_path / "real" / "draft.md"
        target.write_bytes(b"old")
        (tmp_path / "middle.md").symlink_to("real/draft.md")
        (tmp_path / "link.md").symlink_to(tmp_path / "middle.md")
        write_whole(tmp_path / "link.md", b"new", before=b"old")
        assert (tmp_path / "link.md").is_symlink()
        assert (tmp_path / "middle.md").is_symlink()
        assert contents(tmp_path / "real") == {"draft.md": b"new"}
