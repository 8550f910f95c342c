"""Patterns in sentences: what fits, what ``..`` may pass over, and that work grows no faster than the sentence."""

from collections.abc import Callable

import pytest

from glossary_tui.glossary.glossary import Glossary
from glossary_tui.glossary.pattern import compile_pattern
from glossary_tui.lint.context import Context, make_contexts
from glossary_tui.lint.match import Matcher
from glossary_tui.lint.scan import scan
from glossary_tui.manuscript.formats import read_draft

See = Callable[..., Context]


def matches(context: Context, pattern: str) -> list[str]:
    """The stretches of a sentence that a pattern takes, as words."""
    tokens = context.sentence.tokens
    return [" ".join(t.text for t in tokens[hit.first : hit.after]) for hit in context.find([pattern])]


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        pytest.param("{term} captured", "The fallaheen capture it.", id="inflection"),
        pytest.param("{term} capture", "The FALLAHEEN CAPTURED it.", id="any-case"),
        pytest.param("=tribes .. {term}", "Tribes fought the fallaheen.", id="just-that-form"),
        pytest.param("ISIS .. {term}", "ISIS fought the fallaheen.", id="capitals"),
        pytest.param("(took|drove out) {badu}", "The fallaheen drove out the badu.", id="alternative-of-two-words"),
        pytest.param("took town", "The fallaheen took their “the” town.", id="light-words-are-alike"),
        pytest.param("{term} (old|) guild", "The fallaheen guild left.", id="optional-left-out"),
        pytest.param("{term} (old|) guild", "The fallaheen old guild left.", id="optional-taken"),
        pytest.param("{term} .. guild", "The fallaheen had long been a famous village guild.", id="gap"),
        pytest.param("{term} .. guild", "The fallaheen guild left.", id="gap-of-none"),
        pytest.param("{term} .. 1 2 guild", "The fallaheen had 1 2 guilds.", id="figures-are-words"),
        pytest.param("{kind:group} .. {term}", "The Diwan al-Kharaj taxed the fallaheen.", id="kind"),
        pytest.param("{fallaheen} .. {term}", "Fallaheen met the fallaheen.", id="id-is-any-mention"),
        pytest.param(
            "{#20000-40000} {term}", "Some thirty thousand of the fallaheen and 30k fallaheen.", id="number"
        ),
        pytest.param("{term} .. {date:1834-05}", "The fallaheen rose on 3 May 1834.", id="date"),
        pytest.param("{term} .. rose", "The fallaheen, who had few arms, rose.", id="over-a-relative-clause"),
        pytest.param("{term} .. rose", "The fallaheen (of the Delta) rose.", id="over-a-bracket"),
        pytest.param("{term} .. rose", "The “fallaheen” rose.", id="quotation-marks-are-light"),
        pytest.param("took .. {term}", "In May 1834, they took the fallaheen.", id="leading-phrase"),
        pytest.param("{#72} percent {term}", "About 72 % fallaheen.", id="per-cent-sign"),
        pytest.param("{term} .. well-known", "The fallaheen were well-known.", id="hyphen"),
    ],
)
def test_fits(small: Glossary, pattern: str, text: str) -> None:
    contexts = make_contexts(read_draft(text, "a.md"), small, list(scan(text, small)))
    assert any(matches(context, pattern) for context in contexts if context.entry.id == "fallaheen")


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        pytest.param("=tribes .. {term}", "The tribe fought the fallaheen.", id="another-form"),
        pytest.param("ISIS .. {term}", "The isis fought the fallaheen.", id="small-letters"),
        pytest.param("foreigner .. {term}", "The foreign fallaheen.", id="agent-is-not-its-base"),
        pytest.param("{term} guild", "The fallaheen joined a guild.", id="word-between"),
        pytest.param("{term} .. guild", "The fallaheen had a b c d e f g h guilds.", id="gap-over-eight"),
        pytest.param("{term} .. guild", "The fallaheen left, and the guild stayed.", id="gap-over-a-comma"),
        pytest.param("{term} .. guild", "The fallaheen left; a guild stayed.", id="gap-over-a-semicolon"),
        pytest.param("{term} .. guild", "The fallaheen left while a guild stayed.", id="gap-over-a-clause"),
        pytest.param("{term} .. guild", "The fallaheen left. A guild stayed.", id="gap-over-a-full-stop"),
        pytest.param("{term} .. {#5}", "The fallaheen rose in June 1834 with 5 guns.", id="gap-over-a-date"),
        pytest.param("{badu} rose", "The fallaheen rose.", id="another-entry"),
        pytest.param("{kind:person} .. {term}", "The Diwan al-Kharaj taxed the fallaheen.", id="another-kind"),
        pytest.param("{#20000-40000} {term}", "Some 19,999 fallaheen; 40,001 fallaheen.", id="out-of-range"),
        pytest.param("{term} .. {date:1834-05}", "The fallaheen rose in 1834.", id="year-is-not-the-month"),
        pytest.param("guild {term}", "The fallaheen guild.", id="order"),
    ],
)  # fmt: skip
def test_leaves_alone(see: See, pattern: str, text: str) -> None:
    assert matches(see(text), pattern) == []


def test_the_words_taken(see: See) -> None:
    context = see("Then the fallaheen of the Delta took up arms.")
    assert matches(context, "{term} .. took up") == ["fallaheen of the Delta took up"]
    assert context.after_pattern(compile_pattern("{term} of"), context.first) == context.first + 2
    assert context.after_pattern(compile_pattern("{term} of"), 0) == -1


def test_the_term_is_the_mention_at_hand(see: See) -> None:
    text = "The fallaheen saw the fallaheen leave."
    assert [matches(see(text, n), "{term} leave") for n in (0, 1)] == [[], ["fallaheen leave"]]


def test_an_empty_match_at_the_start_of_a_sentence_is_none(see: See) -> None:
    assert see("Fallaheen left.").after_pattern(compile_pattern("(old|)"), 0) <= 0


HOSTILE = {
    "words": ("{term} .. rose .. fell", "rose "),
    "light": ("the tribe", "the "),
    "optional": ("(a|) (b|) (c|) (d|) tribe .. {term}", "a b c d "),
    "gaps": ("a .. a .. a .. a .. a .. a .. b", "a "),
    "numbers": ("{#5} .. {#5} .. {#6}", "5 "),
    "quotes": ("{term} tribe", "“ "),
}


@pytest.mark.parametrize(("pattern", "word"), HOSTILE.values(), ids=list(HOSTILE))
def test_work_grows_with_the_sentence_and_no_faster(
    see: See, monkeypatch: pytest.MonkeyPatch, pattern: str, word: str
) -> None:
    """Of a sentence ten times as long, the matcher looks at no more than fifteen times as many words."""
    looks = 0
    token = Matcher._token

    def counted(self: Matcher, at: int) -> object:
        nonlocal looks
        looks += 1
        return token(self, at)

    monkeypatch.setattr(Matcher, "_token", counted)
    counts = []
    for length in (20, 200):
        looks = 0
        context = see("Fallaheen " + word * (length // len(word.split())))
        for _ in context._matchers[0].find(compile_pattern(pattern)):
            pass
        counts.append(looks)
    assert counts[1] <= 15 * counts[0] + 100
