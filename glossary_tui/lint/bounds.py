"""Where a gloss may begin and end in a sentence: what stands beside it is no part of a longer one."""

from glossary_tui.lint.words import Token

DETERMINERS = frozenset("a an the this that these those his her its their our my some any one".split())
COPULAS = frozenset("is are was were be been being became become becomes remained remain began".split())
PREPOSITIONS = frozenset(
    """of in from at by for with on to into who which that whose whom where when during under against among between
    before after since until within without like through over near and or but as about because than while if
    not rather via around across behind beyond along despite""".split()
)
LIST_REACH = 7  # tokens within which the "and" of a list comes
# Adjectives that follow their noun: "a tribe contemporary with …".
_LOOSE_ADJECTIVES = frozenset(
    "contemporary notorious loyal hostile opposed active native famous prominent resident allied alone alike".split()
)
_GOES_ON = frozenset(
    """had has have did does do will would could can cannot may might must should shall he she it they we here there
    fought came left went took made ran led known rose broke began held said says spoke speaks wrote writes
    told tells gave gives got became becomes brought thought found met sat stood drove shot slept ate wore
    kept lost won paid sent set put fell felt grew knew saw sang swore taught threw understood bought built
    caught chose drew flew forgot hid hung heard hurt lay let meant read rode sold sought spent stole struck
    swam woke bore beat bound dug fed fled hit wants want fights lives dies kills comes goes""".split()
)


def is_listed(tokens: tuple[Token, ...], place: int) -> bool:
    """Whether what ends before a token is an item of a list, and no apposition: "tribute, ghanima and trade"."""
    if place >= len(tokens):
        return False
    if tokens[place].word in ("and", "or"):
        return True
    if tokens[place].text != ",":
        return False
    following = [token.word for token in tokens[place + 1 : place + LIST_REACH]]
    return "and" in following[:-1] or "or" in following[:-1]


def ends_gloss(tokens: tuple[Token, ...], place: int) -> bool:
    """Whether a gloss may end before a token: no noun follows that would make it part of something longer."""
    if place >= len(tokens):
        return True
    token = tokens[place]
    if token.joined:
        return False
    if token.word in _LOOSE_ADJECTIVES:
        return True
    # A determiner opens a clause without "that": "the dower a groom must pay".
    return token.kind == "point" or token.word in PREPOSITIONS | DETERMINERS | COPULAS or _is_verb(token.word)


def starts_gloss(tokens: tuple[Token, ...], place: int) -> bool:
    """Whether a gloss may start at a token: what stands before it is no part of a longer one."""
    if place <= 0:
        return True
    token = tokens[place - 1]
    return (
        token.kind != "word"
        or token.word in PREPOSITIONS
        or token.word in DETERMINERS
        or token.word in COPULAS
        or token.word in ("many", "most", "all", "these", "those", "such", "other", "more")
    )


def _is_verb(word: str) -> bool:
    """Whether a word is a verb or pronoun that a sentence may go on with; regular verbs by their endings."""
    return word.endswith(("ed", "ing")) or word in _GOES_ON
