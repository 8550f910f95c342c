"""One draft, written by Pandoc and LibreOffice in every format: the findings are those of its source.

The files are made of ``data/sample.md`` by ``pandoc sample.md -s -o pandoc.docx`` (and so on), and by
``soffice --convert-to`` from those.
"""

from collections import Counter
from pathlib import Path

import pytest

from glossary_tui.glossary.glossary import Glossary, load_glossary
from glossary_tui.lint.run import lint_source, source
from glossary_tui.lint.settings import Settings
from glossary_tui.manuscript.edit import Edit
from glossary_tui.manuscript.formats import load_draft, rewrite
from tests.manuscript.packs import members

DATA = Path(__file__).parent / "data"
FILES = sorted(path.name for path in DATA.iterdir() if path.stem != "sample")


@pytest.fixture(scope="module")
def shipped() -> Glossary:
    return load_glossary()


def findings(name: str, glossary: Glossary) -> Counter[tuple[str, str, str]]:
    data = (DATA / name).read_bytes()
    found = lint_source(source(name, data), glossary, Settings()).report.findings
    draft = load_draft(data, name)
    return Counter(
        (
            finding.rule,
            finding.severity,
            " ".join(draft.prose[finding.offset : finding.end_offset].replace("\u200b", "").split()),
        )
        for finding in found
    )


@pytest.mark.parametrize("name", FILES)
def test_the_findings_are_those_of_the_source(name: str, shipped: Glossary) -> None:
    expected = findings("sample.md", shipped)
    assert expected.total() > 5
    assert findings(name, shipped) == expected


@pytest.mark.parametrize("name", FILES)
def test_words_are_replaced_and_nothing_else(name: str) -> None:
    data = (DATA / name).read_bytes()
    draft = load_draft(data, name)
    start = draft.text.index("paid in silver")
    after = rewrite(data, name, [Edit(start, start + 14, "paid in copper")])
    if name.endswith(("docx", "odt", "epub")):
        old, new = members(data), members(after)
        (changed,) = (member for member in old if old[member] != new[member])
        assert list(old) == list(new)
        assert new[changed].replace(b"copper", b"silver") == old[changed]
    else:
        assert after.replace(b"copper", b"silver") == data
