"""The context of a mention: computed once, shared by all rules."""

import itertools
import re
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import msgspec

from glossary_tui.glossary.entry import Entry
from glossary_tui.glossary.pattern import Pattern, compile_pattern
from glossary_tui.lint.match import RELATIVES, Hit, Matcher
from glossary_tui.lint.scan import Mention
from glossary_tui.lint.stance import Stance, is_negated
from glossary_tui.lint.words import Sentence
from glossary_tui.manuscript.draft import INVISIBLE, Block, Draft, Span

if TYPE_CHECKING:
    from glossary_tui.glossary.glossary import Glossary
    from glossary_tui.lint.relations import Gloss

_OPENERS = frozenset(
    """who which whom whose where that as a an the then formerly also once one known called on in at near
    opposite""".split()
)
_AUXILIARIES = frozenset("was were is are had has have did does would could".split())
_PARENTHESIS_WORDS = 16
_NESTED = 8  # brackets within brackets
_FAR = 200  # code points on either side in which a quotation shows more than the term
# Arabic joins two nouns to one name by the article, Persian and Urdu by -e-; a term before either is part of a name.
_NAME_FOLLOWS = re.compile(
    r"[*_\u200b]*(?:[ \u00a0-]+(?:[Ww]a-?l|[Aa]l|[Ee]l|[Aa][dnrstz]h?|bi|fi)[- ][*_\u200b]*[A-ZʿʾḤṢḌṬẒĀĪŪ]"
    r"|-[ei]-\w|[ ]i-[A-Z])"
)
_NAME_PRECEDES = re.compile(
    r"(?:\b[A-ZʿʾḤṢḌṬẒĀĪŪ][\w'’ʿʾ-]*[ \u00a0-](?:[aA]l|[eE]l|[wW]a-?l|[aA][dnrstz]h?)[- ]|\b[A-Z]\w+-[eiu]l?-)\Z"
)
_NAME_OF = re.compile(
    r"\b(?:Army|Front|Brigade|Battalion|Party|Movement|Council|Union|Organi[sz]ation|Indian|Deccan)"
    r" (?:of )?(?:the )?\Z"
)
_SIC = re.compile(r"[^.!?]{0,40}\[sic\]", re.IGNORECASE)
_COMPANIES = re.compile(r"[ \u00a0](?:Shura Council|Army|Brigades?|Battalions?|Front|Movement|Party|FC|SC)\b")


class Context(msgspec.Struct, frozen=True, eq=False, dict=True):
    """A mention and what stands around it."""

    draft: Draft
    glossary: "Glossary"
    mention: Mention
    block: Block
    sentence: Sentence

    @property
    def first(self) -> int:
        """The first token of the mention."""
        return self.sentence.places[self.mention.start][0]

    @property
    def after(self) -> int:
        """The token after the mention."""
        return self.sentence.places[self.mention.start][1]

    @property
    def stance(self) -> Stance:
        """What the sentence does with what it says."""
        return self.sentence.stance

    @cached_property
    def entry(self) -> Entry:
        """The entry of the mention."""
        return self.glossary[self.mention.entry]

    @cached_property
    def surface(self) -> str:
        """The term as it stands in the text."""
        return self.draft.text[self.mention.start : self.mention.end]

    @cached_property
    def written(self) -> str:
        """The term as it is written, on one line and without emphasis."""
        shown = self.draft.prose[self.mention.start : self.mention.end].replace(INVISIBLE, "")
        return " ".join(shown.split())

    @cached_property
    def quotation(self) -> Span | None:
        """The innermost quotation around the mention that holds more than it; a word in marks is none."""
        return quotation_around(self.draft, self.block, self.mention.start, self.mention.end)

    @property
    def is_quoted(self) -> bool:
        """Whether the mention stands in somebody else's words."""
        return self.quotation is not None

    @cached_property
    def is_sic(self) -> bool:
        """Whether ``[sic]`` follows the mention within its sentence."""
        after = self.draft.text[self.mention.end : self.mention.end + 60]
        return "[" in after and _SIC.match(after) is not None

    @cached_property
    def is_in_name(self) -> bool:
        """Whether the mention is part of a longer name (Ansar al-Tawhid, the Indian Mujahideen)."""
        if self.entry.kind != "term":
            return False
        text = self.draft.prose
        before = text[max(0, self.mention.start - 40) : self.mention.start]
        after = text[self.mention.end : self.mention.end + 30]
        if _NAME_FOLLOWS.match(after) or _NAME_PRECEDES.search(before):
            return True
        capital = self.surface[:1].isupper()
        return bool(capital and (_NAME_OF.search(before) or _COMPANIES.match(after)))

    @cached_property
    def is_homonym(self) -> bool:
        """Whether a cue in the sentence says that the spelling means another thing here."""
        from glossary_tui.lint.homonyms import names_other

        return names_other(self)

    @property
    def is_other(self) -> bool:
        """Whether the mention is not the term itself: a homonym or part of a name."""
        return self.is_in_name or self.is_homonym

    def is_reported(self, token: int) -> bool:
        """Whether the words from a token on are told as somebody's claim ("the book claims that …")."""
        start = self.stance.reported_from
        return start is not None and token >= start

    def is_told(self, token: int) -> bool:
        """Whether the words from a token on are corrected, asked, or told as a claim of others."""
        return self.stance.is_corrected or self.is_reported(token) or self.stance.is_question

    def is_denied(self, first: int, after: int) -> bool:
        """Whether the words between two tokens are negated, corrected, asked, or told as a claim of others."""
        return self.is_told(first) or is_negated(self.sentence.tokens, first, after, self.hidden)

    @cached_property
    def _kinds(self) -> dict[str, str]:
        ids = {form.entry for mention in self.sentence.mentions for form in mention.forms}
        return {name: self.glossary[name].kind for name in ids}

    @cached_property
    def glosses(self) -> list["Gloss"]:
        """Where the sentence tells what the term means or is, and stands by it."""
        from glossary_tui.lint.relations import glosses_of

        return [gloss for gloss in glosses_of(self) if not self.is_denied(gloss.place, gloss.place)]

    @cached_property
    def hidden(self) -> frozenset[int]:
        """The tokens of parentheses and relative clauses in the sentence that do not hold the mention."""
        return hidden_tokens(self.sentence, self.first)

    @cached_property
    def _matchers(self) -> tuple[Matcher, ...]:
        closing = closing_commas(self.sentence)
        plain = Matcher(self.sentence, self._kinds, self.first, closing=closing)
        if not self.hidden:
            return (plain,)
        return plain, Matcher(self.sentence, self._kinds, self.first, self.hidden, closing)

    def find(self, patterns: Sequence[str]) -> list[Hit]:
        """Return where any of the patterns matches in the sentence, with and without its parentheses."""
        found: list[Hit] = []
        for pattern in self.possible(patterns):
            found += dict.fromkeys(hit for matcher in self._matchers for hit in matcher.find(pattern))
        return found

    def possible(self, patterns: Iterable[str]) -> list[Pattern]:
        """Return, compiled, those of the patterns of which the sentence has the words, somewhere."""
        vocabulary = self.sentence.vocabulary
        compiled = map(compile_pattern, patterns)
        return [pattern for pattern in compiled if not any(map(vocabulary.isdisjoint, pattern.needs))]

    def after_pattern(self, pattern: Pattern, token: int) -> int:
        """Return the token after a pattern that matches right at a token, or -1."""
        return self._matchers[0].at(pattern, token)


def quotation_around(draft: Draft, block: Block, first: int, after: int) -> Span | None:
    """Return the innermost quotation around the words between two offsets that holds more than them."""
    if block.kind == "block quotation":
        return Span(block.start, block.end)
    for span in draft.quotations_at(block, first):
        rest = (draft.prose[max(span.start, first - _FAR) : first], draft.prose[after : min(span.end, after + _FAR)])
        if sum(len(part.split()) for part in rest) >= 3:
            return span
    return None


def hidden_tokens(sentence: Sentence, term: int) -> frozenset[int]:
    """Return the tokens of parentheses, relative clauses and additions that do not hold the mention."""
    tokens = sentence.tokens
    hidden: set[int] = set()

    def hide(first: int, last: int) -> None:
        if not first <= term <= last:
            hidden.update(range(first, last + 1))

    pairs = {"(": ")", "[": "]"}
    opened: list[int] = []
    for number, token in enumerate(tokens):
        if token.text in pairs and len(opened) < _NESTED:
            opened.append(number)
        elif opened and token.text == pairs[tokens[opened[-1]].text]:
            hide(opened.pop(), number)
    for mark in (",", "—"):
        marks = [number for number, token in enumerate(tokens) if token.text == mark and number not in hidden]
        place = 0
        while place + 1 < len(marks):
            first, last = marks[place], marks[place + 1]
            opener = tokens[first + 1]
            fits = mark == "—" or opener.word in _OPENERS or opener.word.endswith("ed") or opener.joined
            # "Haji Bakr, al-Baghdadi's right-hand man, was …": the verb comes behind the second comma.
            fits = fits or (last + 1 < len(tokens) and tokens[last + 1].word in _AUXILIARIES)
            if fits and last - first <= _PARENTHESIS_WORDS and last + 1 < len(tokens):
                hide(first, last)
                place += 1
            place += 1
    return frozenset(hidden)


def closing_commas(sentence: Sentence) -> frozenset[int]:
    """Return the commas that close a relative clause: "ISIS, which held Tel Abyad, …"."""
    tokens = sentence.tokens
    commas = [number for number, token in enumerate(tokens) if token.text == ","]
    return frozenset(
        last
        for first, last in itertools.pairwise(commas)
        if tokens[first + 1].word in RELATIVES and last - first <= _PARENTHESIS_WORDS
    )


def make_contexts(draft: Draft, glossary: "Glossary", mentions: Sequence[Mention]) -> list[Context]:
    """Return the contexts of the mentions that stand in prose, in order."""
    contexts: list[Context] = []
    by_sentence: dict[tuple[int, int], tuple[Block, list[Mention]]] = {}
    for mention in mentions:
        block = draft.block_at(mention.start)
        place = draft.sentence_at(block, mention.start) if block else -1
        if block and place >= 0:
            span = draft.sentences(block)[place]
            if any(map(str.isalnum, draft.prose[mention.start : min(mention.end, span.end)])):
                by_sentence.setdefault((span.start, span.end), (block, []))[1].append(mention)
    for (start, end), (block, found) in by_sentence.items():
        number = draft.sentence_at(block, start) + 1
        following = "".join(
            draft.prose[span.start : span.end] for span in draft.sentences(block)[number : number + 1]
        )
        sentence = Sentence(draft.prose, start, end, tuple(found), following)
        contexts.extend(Context(draft, glossary, mention, block, sentence) for mention in found)
    return contexts
