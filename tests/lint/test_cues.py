"""A rule is not asked of a mention without its cue: nothing that it would report may be lost by that."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary_tui.glossary.glossary import Glossary
from glossary_tui.lint.context import Context, make_contexts
from glossary_tui.lint.finding import Finding
from glossary_tui.lint.relations import glosses_of, may_be_told
from glossary_tui.lint.rule import Page
from glossary_tui.lint.rules import RULES
from glossary_tui.lint.scan import scan
from glossary_tui.lint.settings import Settings
from glossary_tui.manuscript.formats import read_draft

Check = Callable[[Context], Iterator[Finding]]
Cue = Callable[[Context], bool]

# The rules that look at a mention at a time, with their checks and cues.
EACH: dict[str, tuple[Check, Cue | None]] = {
    rule.name: rule.check.args for rule in RULES if isinstance(rule.check, partial)
}
# What stands beside a term: every relation in which a gloss may be told, and words that rules look for.
FRAMES = (
    "The {term} ({gloss}) left.",
    "{term}, or {gloss}, was told.",
    "A {term} means {gloss}.",
    "He met two {term}, a “{gloss}”, in 1999.",
    "The {gloss} ({term}) left in 2011.",
    "{term} was the {gloss} of the town.",
    "The {term} {gloss} fell in June 2014.",
    "Every {term}s: {gloss}; the {gloss} called {term}.",
    "Wilaya al-{term} and al-{term} — {gloss} — fled.",
)


def contexts_of(text: str, glossary: Glossary) -> list[Context]:
    return make_contexts(read_draft(text, "a.md"), glossary, list(scan(text, glossary)))


def lost(text: str, glossary: Glossary) -> list[tuple[str, str]]:
    """Return the findings of rules on mentions that have no cue for them."""
    return [
        (name, finding.message)
        for context in contexts_of(text, glossary)
        for name, (check, cue) in EACH.items()
        if cue is not None and not cue(context)
        for finding in check(context)
    ]


def untold(text: str, glossary: Glossary) -> list[Context]:
    """Return the mentions of which something is told though it is said that nothing can be."""
    return [
        context for context in contexts_of(text, glossary) if not may_be_told(context) and list(glosses_of(context))
    ]


def own_sentences(glossary: Glossary) -> list[str]:
    misuses = [misuse for entry in glossary for misuse in entry.misuse.values()]
    rules = [text for rule in RULES for text in (*rule.wrong, *rule.right)]
    return [*(text for misuse in misuses for text in (*misuse.flag, *misuse.pass_)), *rules]


@pytest.mark.parametrize("name", EACH)
def test_every_rule_names_its_cue(name: str) -> None:
    _, cue = EACH[name]
    assert cue is not None, "without a cue the rule is asked of every mention, which makes every draft slower"
    assert cue.__doc__


def test_no_sentence_of_the_entries_loses_a_finding(shipped: Glossary) -> None:
    assert [found for text in own_sentences(shipped) for found in lost(text, shipped)] == []
    assert [found for text in own_sentences(shipped) for found in untold(text, shipped)] == []


def test_no_cue_is_always_there(shipped: Glossary) -> None:
    contexts = [context for text in own_sentences(shipped) for context in contexts_of(text, shipped)]
    for name, (_, cue) in EACH.items():
        assert cue is not None
        assert sum(map(cue, contexts)) < len(contexts) * 2 / 3, name


@given(data=st.data())
def test_no_term_in_another_sentence_loses_a_finding(data: st.DataObject, shipped: Glossary) -> None:
    entries = list(shipped)
    entry, other = data.draw(st.sampled_from(entries)), data.draw(st.sampled_from(entries))
    wrong = [gloss for misuse in (*entry.misuse.values(), *other.misuse.values()) for gloss in misuse.glosses]
    gloss = data.draw(st.sampled_from([*other.glosses, *entry.glosses, *wrong, *entry.head_nouns, other.headword]))
    terms = [form.text for form in shipped.index.forms if form.entry == entry.id and form.role != "scheme"]
    frames = data.draw(st.lists(st.sampled_from((*FRAMES, *own_sentences(shipped))), min_size=1, max_size=3))
    term = data.draw(st.sampled_from(terms))
    text = " ".join(frame.replace("{term}", term).replace("{gloss}", gloss) for frame in frames)
    assert lost(text, shipped) == []
    assert untold(text, shipped) == []


def test_a_sentence_without_a_cue_is_never_taken_apart(shipped: Glossary) -> None:
    contexts = contexts_of("The mujahideen walked along the river. At noon it rained on Aleppo.", shipped)
    page = Page(contexts[0].draft, contexts, shipped, Settings())
    assert len(contexts) == 2
    assert [finding for rule in RULES for finding in rule.check(page)] == []
    assert all("tokens" not in vars(context.sentence) for context in contexts)


def test_a_rule_without_a_cue_is_asked_of_every_mention(shipped: Glossary) -> None:
    from glossary_tui.lint.rule import each

    asked: list[Context] = []
    contexts = contexts_of("The mujahideen met the ansar.", shipped)
    check: Any = each(lambda context: asked.append(context) or [])
    assert list(check(Page(contexts[0].draft, contexts, shipped, Settings()))) == []
    assert asked == contexts
