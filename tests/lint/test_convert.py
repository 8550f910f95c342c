"""Transliterations from one scheme to another: the certain ones, and only those."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary_tui.errors import GlossaryError
from glossary_tui.glossary.glossary import Glossary
from glossary_tui.lint.convert import Conversion, check_schemes, convert
from glossary_tui.manuscript.formats import read_draft, rewrite

# Enough that the letters tell IJMES from its neighbours.
IJMES = "The *muḥtasib* of the *sharīʿa*; a *jihād*, *dhimmī*. "
CHANGED = "The *muḥtasib* of the *sharīʻah*; a *jihād*, *dhimmī*. "


def converted(text: str, glossary: Glossary, found: Conversion, path: str = "a.md") -> str:
    return rewrite(text.encode(), path, [edit for group in found.groups for edit in group]).decode()


@pytest.mark.parametrize(
    ("source", "target", "text", "expected"),
    [
        pytest.param("ijmes", "ala-lc", "the *sharīʿa*", "the *sharīʻah*", id="word of an entry"),
        pytest.param("ijmes", "dmg", "Sharīʿa and sharīʿa", "Šarīʿa and šarīʿa", id="capitals of the draft"),
        pytest.param("ijmes", "bgn-pcgn", "the sharīʿa", "the sharīʻah", id="a scheme with capitals of its own"),
        pytest.param("ijmes", "dmg", "a muhtasib, a muḥtajj", "a muhtasib, a muḥtaǧǧ", id="word of no entry"),
        pytest.param("ijmes", "dmg", "the *muj*āhidūn", "the *muǧ*āhidūn", id="emphasis within"),
        pytest.param("ijmes", "dmg", "Aḥrār\n> al-Shām", "Aḥrār\n> aš-Šām", id="words on two lines"),
        pytest.param("ijmes", "bgn-pcgn", "**Aḥrār** al-Shām", "**Aḩrār** Ash Shām", id="an article set apart"),
        pytest.param("dmg", "ijmes", "die ǧihād", "die jihād", id="back"),
        pytest.param("ijmes", "ala-lc", "jihad and sharia", "jihad and sharia", id="English spellings"),
        pytest.param("ijmes", "ala-lc", "the umma", "the ummah", id="no sign, but as the scheme has it"),
        pytest.param("ijmes", "plain", "the sharīʿa of al-Zarqāwī", "the sharia of al-Zarqawi", id="plain"),
        pytest.param("ijmes", "ascii", "the sharīʿa of al-Zarqāwī", "the sharia of al-Zarqawi", id="ascii"),
        pytest.param("ijmes", "dmg", "`jihād` [x](jihād)", "`jihād` [x](jihād)", id="code"),
        pytest.param("ijmes", "dmg", "## Sources\n\nA. Jihād", "## Sources\n\nA. Jihād", id="bibliography"),
        pytest.param("ijmes", "dmg", "the jihād's end", "the ǧihād's end", id="possessive"),
        pytest.param("ijmes", "ijmes", "the sharīʿa", "the sharīʿa", id="same scheme"),
        pytest.param("ijmes", "dmg", "مُجَاهِد and muhajid", "مُجَاهِد and muhajid", id="Arabic script"),
    ],
)
def test_conversions(shipped: Glossary, source: str, target: str, text: str, expected: str) -> None:
    found = convert(read_draft(text, "a.md"), shipped, source, target)
    assert converted(text, shipped, found) == expected


@pytest.mark.parametrize(
    ("text", "why"),
    [
        pytest.param("“the sharīʿa is all that we need,” he said", "in a quotation", id="quotation"),
        pytest.param("> The sharīʿa stands.", "in a quotation", id="block quotation"),
        pytest.param("the ḥijra", "not written as the scheme has it", id="a dot too many"),
        pytest.param("a chādor", "not Arabic", id="Persian"),
        pytest.param("a fatḥāá", "no reading is certain", id="no reading"),
    ],
)
def test_what_is_left_and_why(shipped: Glossary, text: str, why: str) -> None:
    found = convert(read_draft(text, "a.md"), shipped, "ijmes", "ala-lc")
    assert (found.groups, [left.why for left in found.left]) == ((), [why])


def test_quotations_if_asked(shipped: Glossary) -> None:
    text = "“the sharīʿa is all that we need,” he said"
    found = convert(read_draft(text, "a.md"), shipped, "ijmes", "ala-lc", quotations=True)
    assert converted(text, shipped, found) == text.replace("sharīʿa", "sharīʻah")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        pytest.param(IJMES, "ijmes", id="ijmes"),
        pytest.param("The *ǧihād*, the *šarīʿa*.", "din-31635", id="German schemes, one as good as another"),
        pytest.param("The *sharīʻah* and the *fitnah*.", "ala-lc", id="ala-lc"),
        pytest.param("The jihad, the sharia, et al-, a w.", "", id="English"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_the_scheme_of_a_draft(shipped: Glossary, text: str, source: str) -> None:
    assert convert(read_draft(text, "a.md"), shipped, "", "ipa").source == source


def test_without_a_source_named_words_without_signs_are_english(shipped: Glossary) -> None:
    text = f"{IJMES}The umma."
    found = convert(read_draft(text, "a.md"), shipped, "", "ala-lc")
    assert converted(text, shipped, found) == f"{CHANGED}The umma."


WORDS = [*"*sharīʿa* jihād muḥtajj “a b” x > | fatwā ḥijra ` é muj*āhidūn*".split(), "Aḥrār al-Shām", "\n\n"]
TARGETS = ["ala-lc", "dmg", "plain", "ei2", "bgn-pcgn"]


@given(st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join), st.sampled_from(TARGETS))
def test_twice_is_once_and_what_is_no_word_stays(shipped: Glossary, text: str, target: str) -> None:
    found = convert(read_draft(text, "a.md"), shipped, "ijmes", target)
    once = converted(text, shipped, found)
    again = convert(read_draft(once, "a.md"), shipped, "ijmes", target)
    assert again.groups == ()
    for sign in "“”>|`é\n*":
        assert once.count(sign) == text.count(sign)


@pytest.mark.parametrize(
    ("source", "target"), [("arabic", "ijmes"), ("ijmes", "buckwalter"), ("plain", "ijmes"), ("", "ijms")]
)
def test_schemes_that_are_none_for_prose(source: str, target: str) -> None:
    with pytest.raises(GlossaryError):
        check_schemes(source, target)
    check_schemes("", "plain")
    check_schemes("ijmes", "dmg")
