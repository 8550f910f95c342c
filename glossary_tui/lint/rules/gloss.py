"""``gloss``: the gloss beside a term is wrong, or is the gloss of another term."""

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from glossary_tui.glossary.glosses import gloss_words
from glossary_tui.lint.bounds import ends_gloss, is_listed, starts_gloss
from glossary_tui.lint.context import Context
from glossary_tui.lint.description import descriptions, is_foreign, may_describe
from glossary_tui.lint.finding import Finding
from glossary_tui.lint.misuse import accepted_glosses, first_misuse, gloss_length, has_cue
from glossary_tui.lint.relations import Gloss, may_be_told
from glossary_tui.lint.rule import Rule, each, report
from glossary_tui.lint.translation import is_known, may_translate, translations
from glossary_tui.lint.words import Sentence

if TYPE_CHECKING:
    from glossary_tui.glossary.glossary import Glossary

_LONGEST = 8  # words of a gloss
_LIST_REACH = 12  # tokens behind a gloss among which another is looked for
_WITHIN_LIST = frozenset(",;/")
_NAMED = frozenset("called known termed dubbed styled labelled labeled".split())
_SEEN_AS = frozenset("described known understood seen regarded presented treated identified interpreted".split())
_ENDS = frozenset("”\"’'»),;.:/—")

_own = first_misuse("gloss")


def _spans(context: Context, gloss: Gloss) -> Iterator[tuple[int, int]]:
    """Yield the tokens that may be the gloss, from the longest row of words down: first token, and the one after."""
    tokens = context.sentence.tokens
    if gloss.is_before:
        first = gloss.place
        while first > 0 and tokens[first - 1].kind == "word" and gloss.place - first < _LONGEST:
            first -= 1
        starts = (place for place in range(first, gloss.place) if starts_gloss(tokens, place))
        yield from ((place, gloss.place) for place in starts)
        return
    after = gloss.place
    while after < len(tokens) and tokens[after].kind == "word" and after - gloss.place < _LONGEST:
        after += 1
    ends = (place for place in range(after, gloss.place, -1) if ends_gloss(tokens, place))
    yield from ((gloss.place, place) for place in ends)


def _is_set_apart(context: Context, first: int, after: int) -> bool:
    """Whether marks set the words apart on both sides: quotation marks, brackets, commas."""
    tokens = context.sentence.tokens
    before = tokens[first - 1]
    opened = before.kind == "point" or before.word in (
        "a",
        "an",
        "the",
        "or",
        "literally",
        "meaning",
        "for",
        "is",
        "are",
    )
    return opened and (after == len(tokens) or tokens[after].text in _ENDS)


def _is_told(context: Context, gloss: Gloss, first: int, after: int) -> bool:
    """Whether the words are given as the meaning, and do not merely stand there: an item of a list, a second word."""
    tokens = context.sentence.tokens
    if gloss.is_before:
        between = tokens[after : context.first]
        return any(token.text in "([" or token.word in _NAMED for token in between)
    if gloss.relation == "word":
        lead = tokens[context.after : first]
        if any(token.word == "after" for token in lead):
            return False  # "falls after the end of Ramadan": of time
        if any(token.word in _SEEN_AS for token in lead) and not _is_general(context):
            return False  # "the imams were described as jurists": of men, not of the word
        either = any(token.word == "or" for token in lead)
        # "zakat or tithe" names two things, "zakat, or tithe," one.
        return not either or any(token.kind == "point" for token in lead)
    if gloss.relation == "apposition":
        # Groups stand in a row without "and" as well ("Ansar al-Tawhid, Guardians of Religion, …").
        plain = context.entry.kind in ("term", "title", "office")
        return plain and _is_set_apart(context, first, after) and not is_listed(tokens, after)
    if gloss.relation == "copula" and after == first + 1 and tokens[first].word.endswith(("ed", "ing")):
        return False  # "was collected" is no noun, whatever noun shares its stem
    return gloss.relation != "copula" or _is_general(context)


def _is_general(context: Context) -> bool:
    """Whether the sentence is about the term, not one holder of an office: "a mufti is …", not "the mufti was …"."""
    tokens = context.sentence.tokens
    if any(token.word in ("and", "or", "nor") for token in tokens[max(0, context.first - 2) : context.first]):
        return False  # "the Quran and the sunna are the sources": two things are spoken of
    if not {"roles", "offices"} & set(context.entry.domains) and context.entry.kind not in ("title", "office"):
        return True
    before = tokens[context.first - 1].word if context.first else ""
    verb = next((token.word for token in tokens[context.after :] if token.word in ("is", "are", "was", "were")), "")
    return verb in ("is", "are") and before not in ("the", "this", "that", "his", "her", "their", "its", "our", "my")


@lru_cache(maxsize=1024)
def _words_of(glosses: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    return frozenset(words for words in map(gloss_words, glosses) if words)


def _others(context: Context) -> Iterator[Finding]:
    """Yield a finding where the gloss is that of another entry, and none that this entry could have."""
    if not context.glosses:
        return
    entry, glossary = context.entry, context.glossary
    own = _words_of(tuple(entry.glosses))
    accepted = accepted_glosses(context)
    heads = {words[-1] for words in own}
    heads |= {word for text in (entry.headword, *entry.head_nouns) for word in gloss_words(text)}
    contrasts = {name for relation, name in glossary.relations(entry.id) if relation == "contrast"}
    related = {name for _, name in glossary.relations(entry.id)} - contrasts
    for gloss in context.glosses:
        for first, after in _spans(context, gloss):
            text = " ".join(token.word for token in context.sentence.tokens[first:after])
            words = gloss_words(text)
            owners = glossary.index.glosses.get(" ".join(words), ()) if words else ()
            if words in own or entry.id in owners:
                return  # it says what it should, whatever else is said
            opposed = [name for name in (*owners, *_named(context, gloss, first, after)) if name in contrasts]
            if not (owners or opposed) or not _is_told(context, gloss, first, after):
                continue
            if not opposed and (
                gloss.relation == "copula"
                or words[-1] in heads
                or related & set(owners)
                or len(words) < 2  # a single common word ("leader", "office") is nobody's own
                or not _is_set_apart(context, first, after)
            ):
                continue
            if not gloss.is_before and _is_followed_by(context, after, accepted):
                continue
            yield _report(context, text, (opposed or list(owners))[0], bool(opposed))
            return


def _named(context: Context, gloss: Gloss, first: int, after: int) -> list[str]:
    """Return the entries whose own name stands in the place of the gloss: "a burqa (niqab)", "an emir, or caliph"."""
    lead = context.sentence.tokens[context.after : first]
    beside = gloss.relation == "bracket" or (gloss.relation == "word" and any(token.word == "or" for token in lead))
    mention, end = context.sentence.mention_at.get(first, (None, 0))
    return [form.entry for form in mention.forms] if mention and beside and end == after else []


def _is_followed_by(context: Context, place: int, accepted: tuple[str, ...]) -> bool:
    """Whether a right gloss stands further down the list: "kufr: apostasy, infidelity, disbelief"."""
    tokens = context.sentence.tokens
    for number in range(place, min(place + _LIST_REACH, len(tokens))):
        if tokens[number].kind == "point" and tokens[number].text not in _WITHIN_LIST:
            return False
        parted = tokens[number].text in _WITHIN_LIST or tokens[number].word in ("or", "and")
        if parted and gloss_length(context, Gloss(number + 1, "bracket"), accepted):
            return True
    return False


def _unknown(context: Context) -> Iterator[Finding]:
    """Yield a finding where what is told of the term has no word of any meaning that its entry knows."""
    entry = context.entry
    if entry.kind in ("person", "place"):
        return
    accepted = accepted_glosses(context)
    if any(gloss_length(context, gloss, accepted) for gloss in context.glosses):
        return
    wrong = [told for told in translations(context) if not is_known(context, told)] if may_translate(context) else []
    for told in (*wrong, *(told for told in descriptions(context) if is_foreign(context, told))):
        text = " ".join(token.word for token in context.sentence.tokens[told.first : told.after])
        yield report(
            context,
            "gloss",
            f"“{text}” is none of the meanings known of {entry.headword}: {', '.join(list(entry.glosses)[:3])}.",
            severity="suggestion" if entry.is_draft else "warning",
            suggestions=tuple(entry.glosses)[:2],
            sources=entry.senses[0].cite,
        )
        return


def _report(context: Context, text: str, owner: str, is_opposed: bool) -> Finding:
    entry, other = context.entry, context.glossary[owner]
    is_draft = entry.is_draft or other.is_draft
    return report(
        context,
        "gloss",
        f"“{text}” is the meaning of {other.headword}; "
        f"{entry.headword} means {', '.join(entry.senses[0].gloss[:2])}.",
        severity="suggestion" if is_draft else "error" if is_opposed else "warning",
        suggestions=(other.headword, *entry.senses[0].gloss[:2]),
        sources=tuple(dict.fromkeys((*entry.senses[0].cite, *other.senses[0].cite))),
    )


@lru_cache(maxsize=8)
def _known(glossary: "Glossary") -> dict[str, list[str]]:
    """Return all glosses of several words, by the last of them."""
    known: dict[str, list[str]] = {}
    for gloss in glossary.index.glosses:
        if " " in gloss:
            known.setdefault(gloss.rpartition(" ")[2], []).append(gloss)
    return known


@lru_cache(maxsize=4096)
def _opposed(glossary: "Glossary", name: str) -> dict[str, list[str]]:
    """Return the glosses of the terms that an entry contrasts with, by their last words."""
    opposed: dict[str, list[str]] = {}
    for relation, other in glossary.relations(name):
        for words in map(gloss_words, glossary[other].glosses if relation == "contrast" else ()):
            opposed.setdefault(words[-1] if words else "", []).append(" ".join(words))
    return opposed


def cue(context: Context) -> bool:
    """Whether the sentence has words of a wrong gloss, or a gloss of another term that could be told of this one."""
    if has_cue(context, "gloss") or may_translate(context):
        return True
    if may_describe(context):
        return True
    sentence, glossary, name = context.sentence, context.glossary, context.mention.entry
    if len(sentence.mentions) > 1:
        contrasts = {other for relation, other in glossary.relations(name) if relation == "contrast"}
        if any(form.entry in contrasts for mention in sentence.mentions for form in mention.forms):
            return may_be_told(context)  # its name may stand in the place of a gloss
    opposed = _opposed(glossary, name)
    lasts = filter(opposed.__contains__, sentence.vocabulary) if opposed else ()
    if any(f" {gloss} " in sentence.said for last in lasts for gloss in opposed[last]):
        return may_be_told(context)
    owners = _owners(glossary, sentence)
    related = {name, *(other for _, other in glossary.relations(name))} if owners else set()
    return any(map(related.isdisjoint, owners)) and may_be_told(context)


@lru_cache(maxsize=1)  # the mentions of one sentence come together
def _owners(glossary: "Glossary", sentence: Sentence) -> list[tuple[str, ...]]:
    """Return the entries of each gloss of several words that stands in a sentence."""
    known = _known(glossary)
    lasts = filter(known.__contains__, sentence.vocabulary)
    found = (gloss for last in lasts for gloss in known[last] if f" {gloss} " in sentence.said)
    return [glossary.index.glosses[gloss] for gloss in found]


def check(context: Context) -> Iterator[Finding]:
    """Yield at most one finding on a mention; an entry's own misuse wins over the general rule."""
    if context.is_other:
        return
    yield from list(_own(context)) or list(_others(context)) or _unknown(context)


RULE = Rule(
    name="gloss",
    summary="The gloss beside a term is called wrong by its entry, belongs to another term, or is no known meaning.",
    why="A reader who does not know Arabic has nothing but the gloss. One that belongs to another word teaches "
    "the wrong meaning, and the term with it.",
    wrong=("The muhajireen (“holy warriors”) were housed apart.",),
    right=("The muhajireen (“migrants”) were housed apart.", "Muhajireen does not mean “holy warriors”."),
    check=each(check, cue),
)
