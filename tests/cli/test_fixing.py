"""`glossary-tui lint --fix`, the whole program: what is written, what is told, and that no draft is ever lost."""

import json
import os
import resource
import signal
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from glossary_tui.glossary.glossary import Glossary
from glossary_tui.lint.inputs import Input, Unreadable
from glossary_tui.lint.mend import mend_input
from glossary_tui.lint.settings import Settings
from tests.test_atomic import STEPS as ATOMIC_STEPS
from tests.test_atomic import Fault

Run = Callable[..., tuple[int, str, str]]

BEFORE = "The mujahideens left. Towhid was read.\n"
AFTER = "The mujahideen left. Tawhid was read.\n"
UNSAFE = "He joined the al-Qaeda in Yemen.\n"


@pytest.fixture
def state(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The state folder of the test."""
    folder = tmp_path_factory.mktemp("state")
    monkeypatch.setenv("XDG_STATE_HOME", str(folder))
    return folder


@pytest.fixture
def run(tmp_path: Path, program: Run, state: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the program in this process, in a folder of the test's own; returns exit code, output and errors."""
    monkeypatch.chdir(tmp_path)
    return lambda *arguments: program("lint", *arguments)


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "a.md"
    path.write_text(BEFORE, encoding="utf-8")
    return path


def backups(state: Path) -> list[bytes]:
    return [path.read_bytes() for path in sorted(state.rglob("*")) if path.is_file()]


def test_what_was_fixed_is_written_kept_told_and_no_longer_reported(run: Run, draft: Path, state: Path) -> None:
    code, out, err = run("--fix", "a.md")
    assert (code, draft.read_text()) == (0, AFTER)
    assert out.startswith("Nothing to report")
    assert backups(state) == [BEFORE.encode()]
    kept, done = err.splitlines()
    assert kept.startswith("a.md: 2 fixed; as it was: ")
    assert Path(kept.split("as it was: ")[1]).read_bytes() == BEFORE.encode()
    assert done == "2 fixed in 1 file"


def test_what_is_left_is_reported_as_it_now_stands(run: Run, draft: Path) -> None:
    draft.write_text("The mujahideens left. Nusayri soldiers fled.\n")
    code, out, _ = run("--fix", "a.md", "--format", "json")
    (finding,) = json.loads(out)["findings"]
    assert code == 1
    assert draft.read_text()[finding["offset"] : finding["end_offset"]] == "Nusayri"


def test_fixing_twice_is_fixing_once(run: Run, draft: Path, state: Path) -> None:
    run("--fix", "a.md")
    then = draft.stat()
    assert run("--fix", "a.md")[2] == ""
    assert (draft.stat().st_mtime_ns, draft.stat().st_ino) == (then.st_mtime_ns, then.st_ino)
    assert len(backups(state)) == 1


@pytest.mark.parametrize(
    ("options", "left"),
    [(["--fix"], True), (["--unsafe-fixes"], False), (["--fix", "--unsafe-fixes"], False)],
    ids=["safe", "unsafe", "both"],
)
def test_only_what_is_asked_for(run: Run, draft: Path, options: list[str], left: bool) -> None:
    draft.write_text(BEFORE + UNSAFE)
    err = run(*options, "a.md")[2]
    assert draft.read_text() == AFTER + (UNSAFE if left else "He joined al-Qaeda in Yemen.\n")
    assert ("1 more with --unsafe-fixes: look at them with --diff first" in err) is left


def test_a_rule_not_selected_fixes_nothing(run: Run, draft: Path) -> None:
    run("--fix", "--ignore", "number", "a.md")
    assert draft.read_text() == "The mujahideens left. Tawhid was read.\n"


NEVER = {
    "quotation": "“The mujahideens left the town,” he said.\n",
    "word-in-quotation-marks": "The so-called “mujahideens” left.\n",
    "single-marks": "The ‘mujahideens’ left.\n",
    "block-quotation": "> The mujahideens left.\n",
    "sic": "The mujahideens [sic] left.\n",
    "code": "Run `mujahideens` now.\n",
    "address": "See https://example.org/mujahideens for it.\n",
    "tag": "He wrote #mujahideens and @mujahideens.\n",
    "file": "Open mujahideens.pdf and mail x@mujahideens.org.\n",
    "corrected": "One writes mujahideen, not mujahideens.\n",
    "word-spoken-of": "The spelling mujahideens is wrong.\n",
    "title": "# Works cited\n\nDoe, *The Mujahideens of the Hills*.\n",
}


@pytest.mark.parametrize("text", NEVER.values(), ids=NEVER)
def test_what_is_never_touched(run: Run, draft: Path, text: str) -> None:
    draft.write_text(text, encoding="utf-8")
    run("--fix", "a.md")
    assert draft.read_text(encoding="utf-8") == text


FORMS = {
    "crlf": BEFORE.replace("\n", "\r\n").encode(),
    "cr": BEFORE.replace("\n", "\r").encode(),
    "no-end": BEFORE.rstrip("\n").encode(),
    "mark": b"\xef\xbb\xbf" + BEFORE.encode(),
    "utf-16": BEFORE.encode("utf-16"),
    "utf-16-be": b"\xfe\xff" + BEFORE.encode("utf-16-be"),
    "mixed-ends": b"One.\r\nTwo.\n\rThree.\r" + BEFORE.encode(),
    "blanks": b"  \t\n" + BEFORE.encode() + b"\n\n \n\x0c",
    "nul-and-controls": BEFORE.encode() + b"\x01\x1b[2J\x7f\xc2\x9b",
    "astral": "😀 é e\u0301 ".encode() + BEFORE.encode(),
}


@pytest.mark.parametrize("data", FORMS.values(), ids=FORMS)
def test_all_else_stays_byte_for_byte(run: Run, draft: Path, data: bytes) -> None:
    draft.write_bytes(data)
    run("--fix", "a.md")
    encoding = "utf-16-le" if data[:2] == b"\xff\xfe" else "utf-16-be" if data[:2] == b"\xfe\xff" else "utf-8"
    wanted = data
    for old, new in (("mujahideens", "mujahideen"), ("Towhid", "Tawhid")):
        wanted = wanted.replace(old.encode(encoding), new.encode(encoding))
    assert draft.read_bytes() == wanted != data


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o755], ids=oct)
def test_mode_and_links_are_kept(run: Run, draft: Path, tmp_path: Path, mode: int) -> None:
    draft.chmod(mode)
    (tmp_path / "link.md").symlink_to("a.md")
    run("--fix", "link.md")
    assert (tmp_path / "link.md").is_symlink()
    assert stat.S_IMODE(draft.stat().st_mode) == mode
    assert draft.read_text() == AFTER


def test_a_folder_is_fixed_and_what_cannot_be_is_told_while_the_others_are(run: Run, tmp_path: Path) -> None:
    for name in ("a", "b", "c", "d"):
        (tmp_path / f"{name}.md").write_text(BEFORE)
    (tmp_path / "b.md").chmod(0o444)
    (tmp_path / "c-too.md").hardlink_to(tmp_path / "c.md")
    (tmp_path / "e.md").write_bytes(b"\xff")
    code, out, err = run("--fix", ".")
    texts = {path.name: path.read_bytes().decode("latin-1") for path in tmp_path.glob("*.md")}
    left = {"b.md", "c.md", "c-too.md", "e.md"}
    assert {name for name, text in texts.items() if text != AFTER} == left
    assert code == 2
    assert "b.md:1:5" in out  # what was not fixed is still reported
    errors = [line for line in err.splitlines() if line.startswith("error: ")]
    assert {line.split(":")[1].strip() for line in errors} == left


def test_a_draft_saved_meanwhile_is_left_alone(run: Run, draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from glossary_tui.lint import mend

    real = mend.replace_draft

    def save_first(path: Path, before: bytes, after: bytes) -> Path:
        path.write_text("What the author wrote meanwhile: mujahideens.\n")
        return real(path, before, after)

    monkeypatch.setattr(mend, "replace_draft", save_first)
    code, _, err = run("--fix", "a.md")
    assert draft.read_text() == "What the author wrote meanwhile: mujahideens.\n"
    assert (code, err) == (
        2,
        "error: a.md: changed since it was read: left as it is; run the command again\n",
    )


def test_a_diff_is_shown_and_nothing_written(run: Run, draft: Path, state: Path) -> None:
    code, out, err = run("--diff", "--fix", "a.md")
    assert out.splitlines() == ["--- a.md", "+++ a.md", "@@ -1,1 +1,1 @@", f"-{BEFORE[:-1]}", f"+{AFTER[:-1]}"]
    assert (code, draft.read_text(), backups(state)) == (1, BEFORE, [])
    assert err == "2 to fix in 1 file; nothing is written: --fix does\n"


def test_a_hostile_diff_steers_no_terminal(run: Run, draft: Path) -> None:
    draft.write_bytes("\x1b]0;x\x07\u202e mujahideens \x9b2J \u2066\n".encode())
    out = run("--diff", "a.md")[1]
    assert "mujahideen " in out
    assert not set(out) & set("\x1b\x07\u202e\x9b\u2066")


def spawn(*arguments: str, cwd: Path, stdin: bytes = b"", code: str = "", state: Path) -> tuple[int, bytes, bytes]:
    """Run the program as a process of its own; ``code`` is run in it before."""
    script = f"import sys\n{code}\nfrom glossary_tui.cli import main\nmain(sys.argv[1:])"
    done = subprocess.run(
        [sys.executable, "-c", script, "lint", *arguments],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        env={**os.environ, "XDG_STATE_HOME": str(state)},
    )
    return done.returncode, done.stdout, done.stderr


def test_standard_input_goes_fixed_to_standard_output(tmp_path: Path, state: Path) -> None:
    data = b"\xef\xbb\xbf" + BEFORE.replace("\n", "\r\n").encode()
    code, out, err = spawn("--fix", "-", cwd=tmp_path, stdin=data, state=state)
    assert (code, out) == (0, b"\xef\xbb\xbf" + AFTER.replace("\n", "\r\n").encode())
    assert err.startswith(b"2 fixed in 1 file\nNothing to report")


@pytest.mark.parametrize("function", ATOMIC_STEPS)
def test_whichever_step_fails_the_draft_is_the_old_or_the_new_one(
    draft: Path, state: Path, shipped: Glossary, monkeypatch: pytest.MonkeyPatch, function: str
) -> None:
    number, fault = 0, None
    while fault is None or fault.calls >= number:
        number += 1
        draft.write_text(BEFORE)
        told: str | None = ""
        with monkeypatch.context() as patch:
            fault = Fault(patch, function, number)
            done = mend_input(Input(str(draft)), shipped, Settings(), unsafe=False, write=True)
            told = done.message if isinstance(done, Unreadable) else done.error and done.error.message
        assert draft.read_text() == (BEFORE if told else AFTER)
        assert [path.name for path in draft.parent.iterdir()] == ["a.md"]
        assert number < 60
    assert backups(state)[-1] == BEFORE.encode()


STEPS = "open write fsync replace fchmod close".split()


@pytest.mark.parametrize("step", STEPS)
def test_killed_at_any_step_the_draft_is_the_old_or_the_new_one(tmp_path: Path, state: Path, step: str) -> None:
    draft = tmp_path / "a.md"
    seen = set()
    for number in range(1, 30):
        draft.write_text(BEFORE)
        killer = f"""
import os
real, calls = os.{step}, 0
def call(*arguments, **options):
    global calls
    calls += "glossary-tui" in str(arguments[:2]) or arguments[0] in ours
    if calls == {number}:
        os.kill(os.getpid(), 9)
    done = real(*arguments, **options)
    if "{step}" == "open" and "glossary-tui" in str(arguments[0]):
        ours.add(done)
    return done
ours = {{*range(3, 99)}} if "{step}" != "open" else set()
import glossary_tui.lint.mend
os.{step} = call
"""
        code, _, _ = spawn("--fix", "a.md", cwd=tmp_path, code=killer, state=state)
        text = draft.read_text()
        assert text in (BEFORE, AFTER)
        # Hidden and named, so that nobody takes what a killed program left behind for a draft.
        others = {path.name for path in tmp_path.iterdir()} - {"a.md"}
        assert all(name.startswith(".glossary-tui-") for name in others)
        seen.add((code, text))
        if code == 0:
            break
        assert code == -signal.SIGKILL
    assert (0, AFTER) in seen
    assert (-signal.SIGKILL, BEFORE) in seen


def test_a_full_disk(tmp_path: Path, state: Path) -> None:
    """No file may grow beyond a size, as on a full disk: part of the new file is written, then an error told."""
    draft = tmp_path / "a.md"
    text = BEFORE + "One line of the draft.\n" * 9_000
    draft.write_text(text)
    limit = f"""
import resource, signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, {resource.getrlimit(resource.RLIMIT_FSIZE)[1]}))
"""
    code, _, err = spawn("--fix", "a.md", cwd=tmp_path, code=limit, state=state)
    assert code == 2
    assert err.decode().startswith("error: a.md: left as it is, since no backup can be kept: ")
    assert err.count(b"\n") == 1 or b"Traceback" not in err
    assert draft.read_text() == text
    assert list(tmp_path.iterdir()) == [draft]
    assert backups(state) == []


def test_a_full_disk_of_its_own(tmp_path: Path, state: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=256k", "none", str(disk)], capture_output=True)
    if mounted.returncode:
        pytest.skip("a small disk cannot be mounted here: " + mounted.stderr.decode().strip())
    try:
        text = BEFORE + "One line of the draft.\n" * 7_000
        (disk / "a.md").write_text(text)
        code, _, err = spawn("--fix", "a.md", cwd=disk, state=state)
        assert code == 2
        assert b"No space left on device" in err
        assert (disk / "a.md").read_text() == text
        assert [path.name for path in disk.iterdir()] == ["a.md"]
    finally:
        subprocess.run(["umount", str(disk)], check=True)
