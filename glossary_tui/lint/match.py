"""Match compiled patterns in a sentence, in time linear in it for each pattern."""

from collections.abc import Iterable, Iterator

import msgspec

from glossary_tui.glossary.pattern import Pattern, Piece, Slot, Words
from glossary_tui.lint.dates import date_at
from glossary_tui.lint.numbers import number_at
from glossary_tui.lint.words import Sentence, Token

GAP = 8  # words that ``..`` may pass over
# Passed over between two pieces that stand side by side.
_LIGHT = frozenset("a an the this that these those his her its their our my some any".split())
_LIGHT_REACH = 6  # of them, at most
_QUOTES = frozenset("“”\"‘’'«»„")
_CLAUSE_WORDS = frozenset(
    "while whereas but although though when after before until because if unless than since whether".split()
)
_NOT_ACROSS_COMMA = _CLAUSE_WORDS | frozenset(
    "and or nor so yet then among including many most some half few several part none not".split()
)
RELATIVES = frozenset("who which whom whose where".split())
_LEADERS = frozenset(
    """in on by at during from since after before until throughout early late following within over according
    meanwhile later earlier already today with of among""".split()
)


class Hit(msgspec.Struct, frozen=True):
    """Where a pattern matched: tokens from ``first`` up to, not including, ``after``."""

    first: int
    after: int


class Matcher:
    """Matches patterns in one sentence for one mention.

    ``hidden`` tokens (a parenthesis, a relative clause between commas) are passed over as if they were not there.
    """

    def __init__(
        self,
        sentence: Sentence,
        kinds: dict[str, str],
        term: int,
        hidden: frozenset[int] = frozenset(),
        closing: frozenset[int] = frozenset(),
    ) -> None:
        """Take a sentence, the kinds of the entries mentioned in it, and the first token of the mention at hand.

        ``closing`` are the commas that end a relative clause: what follows them says nothing of a term within it.
        """
        self._sentence = sentence
        self._closing = closing
        self._kinds = kinds
        self._term = term
        self._order = [n for n in range(len(sentence.tokens)) if n not in hidden]
        self._place = {token: place for place, token in enumerate(self._order)}

    def find(self, pattern: Pattern) -> Iterator[Hit]:
        """Yield the places where the pattern matches, each start once."""
        memo: dict[tuple[int, int], int] = {}
        starts: Iterable[int] = range(len(self._order))
        if isinstance(pattern.pieces[0].item, Slot) and pattern.pieces[0].item.kind == "term":
            starts = [self._place[self._term]] if self._term in self._place else []
        for at in starts:
            after = self._rest(pattern.pieces, 0, at, memo)
            if after >= 0:
                yield Hit(self._order[at], self._order[after - 1] + 1 if after else self._order[at])

    def at(self, pattern: Pattern, token: int) -> int:
        """Return the token after the pattern where it matches right at ``token``; -1 where it does not."""
        if token not in self._place:
            return -1
        after = self._rest(pattern.pieces, 0, self._place[token], {})
        return self._order[after - 1] + 1 if after > 0 else -1

    def _rest(self, pieces: tuple[Piece, ...], number: int, at: int, memo: dict[tuple[int, int], int]) -> int:
        """Return the place after pieces ``number``… matched from place ``at``; -1 where they do not match."""
        if number == len(pieces):
            return at
        if (number, at) in memo:
            return memo[number, at]
        memo[number, at] = -1
        after_slot = number > 0 and isinstance(pieces[number - 1].item, Slot)
        for start in self._starts(pieces[number], number, at, after_slot):
            for after in self._item(pieces[number].item, start):
                end = self._rest(pieces, number + 1, after, memo)
                if end >= 0:
                    memo[number, at] = end
                    return end
        return -1

    def _starts(self, piece: Piece, number: int, at: int, after_slot: bool) -> Iterator[int]:
        yield at
        if number == 0:
            return
        if not piece.gap:
            start = at
            while start < min(len(self._order), at + _LIGHT_REACH) and self._is_light(self._token(start)):
                start += 1
                yield start
            return
        start, passed = at, 0
        opener = at
        while start < len(self._order) and passed < GAP:
            if after_slot and start == opener and self._token(start).text in ")]":
                opener += 1  # the term stood alone in the brackets: "Imarat Kavkaz (the Caucasus Emirate), which …"
            elif not self._may_pass(start, opener, after_slot):
                return
            passed += self._token(start).kind != "point"
            start += 1
            yield start

    def _token(self, at: int) -> Token:
        return self._sentence.tokens[self._order[at]]

    @staticmethod
    def _is_light(token: Token) -> bool:
        return token.word in _LIGHT or token.text in _QUOTES

    def _may_pass(self, at: int, gap_start: int, after_slot: bool) -> bool:
        """Whether ``..`` may pass over the token at a place: it stays within the clause, and passes no date.

        ``gap_start`` is the place right behind what was matched before.
        """
        token = self._token(at)
        if token.kind == "point":
            if token.text in _QUOTES:
                return True
            following = self._token(at + 1).word if at + 1 < len(self._order) else ""
            # Right behind a term, number or date a comma or bracket opens an addition: "Tel Abyad, captured in …";
            # behind another word it does so only where a relative clause follows.
            opens = at == gap_start and self._order[at] not in self._closing
            opens = opens and (after_slot or following in RELATIVES)
            if token.text in ",(—:;" and opens and following not in _NOT_ACROSS_COMMA:
                return True
            return token.text == "," and self._is_leader_comma(at)
        if token.word in _CLAUSE_WORDS:
            return False
        return date_at(self._sentence.tokens, self._order[at]) is None

    def _is_leader_comma(self, at: int) -> bool:
        """Whether a comma closes an opening phrase: "In June 2014, …"."""
        return (
            at <= 12
            and self._token(0).word in _LEADERS
            and not any(self._token(place).text == "," for place in range(at))
        )

    def _item(self, item: Words | Slot, at: int) -> Iterator[int]:
        if isinstance(item, Words):
            for row in item.rows:
                if not row:
                    yield at
                    continue
                if isinstance(row, Slot):
                    yield from self._item(row, at)
                    continue
                place = at
                for wanted in row:
                    end = min(len(self._order), place + _LIGHT_REACH) if place > at else place
                    while place < end and self._is_light(self._token(place)) and not self._fits(wanted, place):
                        place += 1
                    if place >= len(self._order) or not self._fits(wanted, place):
                        break
                    place += 1
                else:
                    yield place
            return
        if at >= len(self._order):
            return
        after = self._slot_end(item, self._order[at])
        if after > 0:
            while at < len(self._order) and self._order[at] < after:
                at += 1
            yield at

    def _fits(self, wanted: str, at: int) -> bool:
        return wanted in self._sentence.keys[self._order[at]]

    def _slot_end(self, slot: Slot, token: int) -> int:
        """Return the token after what the slot takes at ``token``; -1 where it takes nothing."""
        if slot.kind == "number":
            found = number_at(self._sentence.tokens, token)
            return found[1] if found and slot.low <= found[0] <= slot.high else -1
        if slot.kind == "date":
            dated = date_at(self._sentence.tokens, token)
            return dated[1] if dated and slot.date and dated[0].within(slot.date) else -1
        if slot.kind == "term" and token != self._term:
            return -1
        mention = self._sentence.mention_at.get(token)
        if not mention:
            return -1
        ids = {form.entry for form in mention[0].forms}
        fits = (
            slot.kind == "term"
            or (slot.kind == "id" and slot.value in ids)
            or (slot.kind == "kind" and any(self._kinds.get(name) == slot.value for name in ids))
        )
        return mention[1] if fits else -1
