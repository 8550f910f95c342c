"""Where a sentence tells what a term means: the place, the relation, the words from there on or up to there."""

from collections.abc import Callable

import pytest

from glossary_tui.lint.context import Context
from glossary_tui.lint.relations import glosses_of

See = Callable[..., Context]


def glosses(context: Context) -> set[tuple[str, str]]:
    """The relations in a sentence, each with the first word of the gloss, or the last before the term."""
    tokens = context.sentence.tokens
    return {
        (gloss.relation, tokens[gloss.place - gloss.is_before].word)
        for gloss in glosses_of(context)
        if gloss.place - gloss.is_before < len(tokens)
    }


@pytest.mark.parametrize(
    ("text", "relation", "word"),
    [
        pytest.param("The fallaheen (“peasants”) left.", "bracket", "peasants", id="quotation-in-brackets"),
        pytest.param("The fallaheen (peasants) left.", "bracket", "peasants", id="brackets"),
        pytest.param("The fallaheen [peasants] left.", "bracket", "peasants", id="square-brackets"),
        pytest.param(
            "The fallaheen (Arabic: فلاحين, “peasants”) left.", "bracket", "peasants", id="behind-the-arabic"
        ),
        pytest.param("The fallaheen (literally “peasants”) left.", "bracket", "peasants", id="literally"),
        pytest.param("The “fallaheen” (the peasants) left.", "bracket", "peasants", id="term-in-marks"),
        pytest.param("The fallaheen, or peasants, left.", "word", "peasants", id="or"),
        pytest.param("The fallaheen, meaning peasants, left.", "word", "peasants", id="meaning"),
        pytest.param("The fallaheen, Arabic for peasants, left.", "word", "peasants", id="arabic-for"),
        pytest.param("The fallaheen — peasants — left.", "apposition", "peasants", id="dashes"),
        pytest.param("The fallaheen, a guild of old, left.", "apposition", "guild", id="apposition"),
        pytest.param("They call them fallaheen, after a guild.", "apposition", "guild", id="named-after"),
        pytest.param("fallaheen: peasants", "apposition", "peasants", id="colon"),
        pytest.param("Fallaheen means peasants.", "word", "peasants", id="means"),
        pytest.param("The word fallaheen refers to peasants.", "word", "peasants", id="refers-to"),
        pytest.param("They translate fallaheen as peasants.", "word", "peasants", id="translate-as"),
        pytest.param("The fallaheen were a guild.", "copula", "guild", id="copula"),
        pytest.param("The fallaheen, who left, were a guild.", "copula", "guild", id="copula-behind-a-clause"),
        pytest.param("Fallaheen were originally a guild.", "copula", "guild", id="copula-and-adverb"),
        pytest.param("The peasants (fallaheen) left.", "before", "peasants", id="before-brackets"),
        pytest.param("Peasants, or fallaheen, left.", "before", "peasants", id="before-or"),
        pytest.param("A guild called the fallaheen left.", "before", "guild", id="before-called"),
        pytest.param("A guild better known as fallaheen left.", "before", "guild", id="before-known-as"),
        pytest.param("A guild, the fallaheen, left.", "before", "guild", id="before-comma"),
        pytest.param("The fallaheen “peasants” left.", "quotation", "peasants", id="quotation-beside"),
    ],
)
def test_finds(see: See, text: str, relation: str, word: str) -> None:
    assert (relation, word) in glosses(see(text))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The fallaheen left the guild.", id="no-relation"),
        pytest.param("The fallaheen were not a guild.", id="denied-copula"),
        pytest.param("The fallaheen weren’t a guild.", id="denied-verb"),
        pytest.param("The fallaheen, and a guild, left.", id="and"),
        pytest.param("The fallaheen, who left early.", id="relative-clause"),
        pytest.param("The fallaheen (not peasants) left.", id="denied-bracket"),
        pytest.param("The fallaheen (unlike peasants) left.", id="contrasted-bracket"),
        pytest.param("The term fallaheen does not mean peasants.", id="denied-meaning"),
        pytest.param("The fallaheen, after a guild, left.", id="time"),
        pytest.param("The fallaheen, in a guild, left.", id="place"),
        pytest.param("Fallaheen", id="alone"),
    ],
)
def test_leaves_alone(see: See, text: str) -> None:
    assert glosses(see(text)) == set()


@pytest.mark.parametrize(
    "text", ["fallaheen (", "fallaheen ([(", "(fallaheen", "fallaheen,", "fallaheen “", "fallaheen or"]
)
def test_a_sentence_that_breaks_off(see: See, text: str) -> None:
    assert all(gloss.place <= len(see(text).sentence.tokens) for gloss in glosses_of(see(text)))


def test_a_bracket_never_closed_is_looked_into_only_so_far(see: See) -> None:
    assert len(glosses(see("The fallaheen (" + "peasants, " * 10 + "end."))) == 2
    assert sum(1 for _ in glosses_of(see("The fallaheen (" + "peasants, " * 100))) < 50
