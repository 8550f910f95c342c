"""What all tests share: folders of their own in place of the user's, the shipped entries, and the program itself."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from glossary_tui.fold import Folder
from glossary_tui.glossary.glossary import Glossary, load_glossary

Program = Callable[..., tuple[int, str, str]]

# No test is timed; how long an example takes says nothing on a machine that others use too.
settings.register_profile("untimed", deadline=None, max_examples=100)
settings.load_profile("untimed")


@pytest.fixture(scope="session", autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder with cache, data, state and settings of the tests' own, for this process and those it starts."""
    folder = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("CACHE", "DATA", "STATE", "CONFIG"):
            patch.setenv(f"XDG_{name}_HOME", str(folder / name.lower()))
        for name in ("NO_COLOR", "FORCE_COLOR", "GLOSSARY_TUI_DEBUG"):
            patch.delenv(name, raising=False)
        yield folder


@pytest.fixture(scope="session")
def shipped(home: Path) -> Glossary:
    """The entries that come with the program."""
    glossary = load_glossary()
    assert not glossary.problems
    return glossary


@pytest.fixture(scope="session")
def folder(shipped: Glossary) -> Folder:
    """The fold that the program uses."""
    return shipped.folder


@pytest.fixture
def program(capsys: pytest.CaptureFixture[str]) -> Program:
    """Run the program in this process with arguments; returns exit code, output and errors."""
    from glossary_tui.cli import main

    def run(*arguments: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as left:
            main(arguments)
        out, err = capsys.readouterr()
        return int(left.value.code or 0), out, err

    return run


@pytest.fixture
def written(tmp_path: Path) -> Callable[..., Path]:
    """Write files, given as name and text or bytes, into a folder of the test's own; returns the folder."""

    def write(files: dict[str, str | bytes], name: str = "entries") -> Path:
        folder = tmp_path / name
        folder.mkdir(exist_ok=True)
        for file, content in files.items():
            data = content.encode("utf-8") if isinstance(content, str) else content
            (folder / file).write_bytes(data)
        return folder

    return write
