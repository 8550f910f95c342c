"""The rules, in the order in which they speak. To add one: its file here, its test, its line in ``RULES``."""

from glossary_tui.lint.rule import Rule
from glossary_tui.lint.rules.article import RULE as ARTICLE
from glossary_tui.lint.rules.claim import RULE as CLAIM
from glossary_tui.lint.rules.consistency import RULE as CONSISTENCY
from glossary_tui.lint.rules.construct import RULE as CONSTRUCT
from glossary_tui.lint.rules.first_use import RULE as FIRST_USE
from glossary_tui.lint.rules.gloss import RULE as GLOSS
from glossary_tui.lint.rules.label import RULE as LABEL
from glossary_tui.lint.rules.number import RULE as NUMBER
from glossary_tui.lint.rules.own_glossary import RULE as OWN_GLOSSARY
from glossary_tui.lint.rules.period import RULE as PERIOD
from glossary_tui.lint.rules.redundancy import RULE as REDUNDANCY
from glossary_tui.lint.rules.scheme import RULE as SCHEME
from glossary_tui.lint.rules.script import RULE as SCRIPT
from glossary_tui.lint.rules.sense import RULE as SENSE
from glossary_tui.lint.rules.spelling import RULE as SPELLING
from glossary_tui.lint.suppress import SUPPRESSION

RULES: tuple[Rule, ...] = (
    GLOSS,
    SENSE,
    CLAIM,
    NUMBER,
    SPELLING,
    CONSISTENCY,
    ARTICLE,
    CONSTRUCT,
    LABEL,
    PERIOD,
    REDUNDANCY,
    SCRIPT,
    OWN_GLOSSARY,
    FIRST_USE,
    SCHEME,
)
NAMES: tuple[str, ...] = tuple(rule.name for rule in RULES)
# What a finding may be of: a rule, or a comment that was to silence some.
KINDS: tuple[Rule, ...] = (*RULES, SUPPRESSION)
KIND_NAMES: tuple[str, ...] = tuple(rule.name for rule in KINDS)
