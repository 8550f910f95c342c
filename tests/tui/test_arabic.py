"""Arabic drawn as terminals want it."""

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from glossary_tui.tui.arabic import DRAWINGS, Drawing, clusters, drawn

LRM = "\u200e"


@pytest.mark.parametrize(
    ("drawing", "text", "expected"),
    [
        pytest.param("visual", "plain English", "plain English", id="no-arabic"),
        pytest.param("off", "مُ", "مُ", id="off-leaves-the-text"),
        pytest.param("visual", "بيت", "\ufe96\ufef4\ufe91", id="shaped-and-reversed"),
        pytest.param("visual", "بَيت", "\ufe96\ufef4\ufe91\u064e", id="mark-stays-on-its-letter"),
        pytest.param("visual", "لا", "\ufefb", id="lam-and-alif-are-one"),
        pytest.param("visual", "بلاد", "\ufea9\ufefc\ufe91", id="lam-and-alif-joined"),
        pytest.param("visual", "دار در", "\ufead\ufea9 \ufead\ufe8d\ufea9", id="words-of-a-run-change-places"),
        pytest.param("visual", "a دار b در c", "a \ufead\ufe8d\ufea9 b \ufead\ufea9 c", id="per-run-never-per-line"),
        pytest.param("visual", "دار 2014 در", "\ufead\ufea9 2014 \ufead\ufe8d\ufea9", id="number-within-a-run"),
        pytest.param("visual", "دار 3.5 در", "\ufead\ufea9 3.5 \ufead\ufe8d\ufea9", id="decimal-within-a-run"),
        pytest.param("visual", "دار 2014", "\ufead\ufe8d\ufea9 2014", id="number-after-a-run-stays-after"),
        pytest.param("visual", "(دار)", "(\ufead\ufe8d\ufea9)", id="brackets-around-a-run"),
        pytest.param("visual", "دار (در)", "(\ufead\ufea9) \ufead\ufe8d\ufea9", id="brackets-within-a-run"),
        pytest.param("visual", "گچ", "\ufb7b\ufb94", id="persian-letters"),
        pytest.param("logical", "a دار b", f"{LRM}a دار{LRM} b", id="logical-with-direction-marks"),
        pytest.param("words", "جَبهة نصرة", "نصرة جبهة", id="words-reversed-marks-stripped"),
    ],
)  # fmt: skip
def test_drawn(drawing: Drawing, text: str, expected: str) -> None:
    """Each way of drawing, for each kind of run."""
    assert drawn(text, drawing) == expected


def test_harakat_hidden() -> None:
    """Vowel marks go, a hamza that is part of the letter stays."""
    assert drawn("أَنْصَار", "logical", harakat=False) == f"{LRM}أنصار{LRM}"


@given(st.text("اأبلدرو َُّْab 12().\u200c"), st.sampled_from(DRAWINGS))
def test_every_letter_is_drawn_once(text: str, drawing: Drawing) -> None:
    """Clusters cover the text without gap or overlap, but for what keeps letters apart and is not seen."""
    assume(not re.search("\u200c[\u064b-\u0652]", text))  # a mark on nothing
    covered = sorted(place for cluster in clusters(text, drawing) for place in range(cluster.start, cluster.end))
    hidden = [place for place, sign in enumerate(text) if sign == "\u200c"]
    assert sorted({*covered, *hidden}) == list(range(len(text)))
    assert len(covered) == len(set(covered))
