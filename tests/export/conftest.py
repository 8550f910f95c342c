"""A small glossary of its own for the exports: its entries never change with the shipped ones."""

from collections.abc import Callable
from pathlib import Path

import pytest

from glossary_tui.glossary.glossary import Glossary, load_glossary

HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Glossary:
    """The entries in ``tests/export/entries``: everything that an entry can hold, and a hostile one."""
    glossary = load_glossary(HERE / "entries", shipped=False, cache=tmp_path_factory.mktemp("cache"))
    assert not glossary.problems
    return glossary


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Glossary:
    """The entries that come with the program."""
    return load_glossary(cache=tmp_path_factory.mktemp("cache"))


@pytest.fixture
def ids(small: Glossary) -> list[str]:
    """The ids of the small glossary, in sorting order."""
    return [row.id for row in small.rows]


@pytest.fixture
def expected() -> Callable[[str], str]:
    """Read a file of expected output, in which VERSION stands for the program's version."""
    return lambda name: (HERE / "expected" / name).read_text(encoding="utf-8")
