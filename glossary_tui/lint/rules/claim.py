"""``claim``: a false statement is attached to a term or name."""

from functools import partial

from glossary_tui.lint.misuse import first_misuse, has_cue
from glossary_tui.lint.rule import Rule, each

RULE = Rule(
    name="claim",
    summary="A false statement is attached to a term or name.",
    why="Some errors travel from book to book with the word they hang on: a sect becomes a tribe, an estimate for a "
    "whole war becomes one group's. The entry says what is wrong, and which source says so.",
    wrong=("The Khawarij were a renegade tribe of Muhammad's time.",),
    right=(
        "The Khawarij were a sect that emerged in the decades after Muhammad's death.",
        "Men of the tribe of Tamim were prominent among the early Khawarij.",
    ),
    check=each(first_misuse("claim"), partial(has_cue, rule="claim")),
)
