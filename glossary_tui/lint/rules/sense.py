"""``sense``: the term is used for something that it does not mean, by the patterns of its entry."""

from functools import partial

from glossary_tui.lint.misuse import first_misuse, has_cue
from glossary_tui.lint.rule import Rule, each

RULE = Rule(
    name="sense",
    summary="The term is used for something that it does not mean.",
    why="Words that look alike change places: mujahideen, fighters of any origin, for muhajireen, those who came "
    "from abroad. The sentence then says something that its author did not mean.",
    wrong=("The mujahideen, who had come from Europe, were paid more than the local ansar.",),
    right=("The muhajireen, who had come from Europe, were paid more than the local ansar.",),
    check=each(first_misuse("sense"), partial(has_cue, rule="sense")),
)
