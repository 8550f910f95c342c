"""Text made safe to paint."""

import pytest

from glossary_tui.tui.text import clean


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("plain [bold] text", "plain [bold] text", id="markup-is-text"),
        pytest.param("a\x1b[31mb", "a\ufffd[31mb", id="ansi"),
        pytest.param("a\x9b31mb", "a\ufffd31mb", id="c1"),
        pytest.param("a\tb\r\nc\u2028d", "a b  c d", id="line-ends"),
        pytest.param("a\u202eb\u2066c", "a\ufffdb\ufffdc", id="direction-overrides"),
        pytest.param("a\u200d\u200e\ufeff\u00adb", "ab", id="invisible"),
        pytest.param("می\u200cخواهم", "می\u200cخواهم", id="what-keeps-persian-letters-apart-stays"),
        pytest.param("a\ud800b", "a\ufffdb", id="half-a-pair"),
        pytest.param("مُهَاجِر", "مُهَاجِر", id="arabic"),
    ],
)
def test_clean(text: str, expected: str) -> None:
    """Nothing that steers a terminal, and nothing that is not seen."""
    assert clean(text) == expected
