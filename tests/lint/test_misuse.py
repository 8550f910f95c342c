"""The four kinds of pattern that entries hold, and what the finding says."""

from collections.abc import Callable

import pytest

from glossary_tui.glossary.glossary import Glossary
from glossary_tui.lint.engine import lint_text
from glossary_tui.lint.finding import Finding

Lint = Callable[..., list[Finding]]


@pytest.mark.parametrize(
    ("text", "name", "rule"),
    [
        pytest.param("The fallaheen (“wandering herders”) left.", "nomads", "gloss", id="gloss"),
        pytest.param("The fallaheen were a guild of old.", "guild", "claim", id="is"),
        pytest.param("The fallaheen had tents like the badu.", "tents", "sense", id="near"),
        pytest.param("The fallaheen rose in May 1834.", "revolt", "claim", id="match"),
        pytest.param("A female fallah spoke.", "lady", "number", id="the-rule-it-names"),
    ],
)
def test_the_rule_follows_from_the_key(lint: Lint, text: str, name: str, rule: str) -> None:
    assert [(finding.id, finding.rule) for finding in lint(text)] == [(f"fallaheen/{name}", rule)]


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        pytest.param("The fallaheen were a guild.", "error", id="error-unless-it-says-otherwise"),
        pytest.param("The fallaheen rose in May 1834.", "warning", id="as-it-says"),
        pytest.param("Fallaheen invented the plough.", "suggestion", id="nothing-read"),
        pytest.param("“The fallaheen were a guild of old,” he said.", "suggestion", id="quoted"),
        pytest.param("> The fallaheen were a guild of old.", "suggestion", id="block-quotation"),
    ],
)
def test_severity(lint: Lint, text: str, severity: str) -> None:
    assert [finding.severity for finding in lint(text)] == [severity]


def test_what_the_finding_says(lint: Lint) -> None:
    (finding,) = lint("The fallaheen (army of the Nile) left.")
    assert (finding.message, finding.suggestions, finding.sources) == (
        "Fallaheen till the land.",
        ("peasants",),
        ("amin-1990",),
    )
    assert (finding.entry, finding.fix) == ("fallaheen", None)


def test_a_message_is_derived_where_the_entry_has_none(lint: Lint) -> None:
    assert [f.message for f in lint("The hujra (prison cell) was dark.")] == [
        "hujra does not mean “prison cell”, but chamber."
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The fallaheen (“tenant peasants”) left.", id="a-right-gloss"),
        pytest.param("The fallaheen hid the wandering herders.", id="not-beside"),
        pytest.param("The fallaheen joined a guild.", id="is-not"),
        pytest.param("Men of the guild were fallaheen.", id="of-the-guild"),
        pytest.param("The fallaheen were guild leaders.", id="noun-of-a-longer-one"),
        pytest.param("The fallaheen had tents; the badu had none.", id="parted-by-a-semicolon"),
        pytest.param("The fallaheen had no tents like the badu.", id="near-and-negated"),
        pytest.param("The fallaheen had tents like the badu in Sinai.", id="unless"),
        pytest.param("The fallaheen of Palestine rose in May 1834.", id="unless-with-match"),
        pytest.param("The book says that fallaheen were a guild.", id="reported"),
        pytest.param("Were the fallaheen a guild?", id="asked"),
        pytest.param("The fallaheen were not a guild.", id="negated"),
        pytest.param("Some mistake the fallaheen for a guild.", id="corrected"),
        pytest.param("The fallaheen were a guild. In fact, they were none.", id="corrected-next"),
        pytest.param("The cabinet heard that Fallah was a guild.", id="homonym"),
        pytest.param("`The fallaheen were a guild.`", id="code"),
        pytest.param("The fallaheen were a guild [sic].", id="sic"),
    ],
)
def test_leaves_alone(lint: Lint, text: str) -> None:
    assert [finding.id for finding in lint(text) if finding.rule != "number"] == []


def test_one_finding_a_mention_and_rule(lint: Lint) -> None:
    text = "The fallaheen, a guild, rose in May 1834."
    assert [finding.id for finding in lint(text)] == ["fallaheen/guild"]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The Khawarij were a renegade tribe from the time of the Prophet.", "khawarij"),
        ("Foreign mujahideen were paid more than the local ansar.", "mujahideen"),
    ],
)
def test_the_shipped_entries_speak(shipped: Glossary, sentence: str, name: str) -> None:
    assert name in {finding.entry for finding in lint_text(sentence, glossary=shipped)}


def test_a_gloss_is_prose_and_may_hold_any_sign(make: Callable[[dict[str, str]], Glossary]) -> None:
    glosses = '["lit. “those who stay” – stayers", "a {b} | c", "— …", "' + "x " * 500 + '"]'
    entry = f'headword = "zill"\nlanguage = "en"\n[[senses]]\ngloss = {glosses}\n[misuse.x]\nglosses = ["light"]\n'
    (finding,) = lint_text("The zill (light) fell.", glossary=make({"zill.toml": entry}))
    assert finding.id == "zill/x"


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        pytest.param("Nobody may leave without a harij.", ["harij/month"], id="without-is-part-of-the-error"),
        pytest.param("It is wrong to write “without a harij”.", [], id="corrected-all-the-same"),
        pytest.param("They were not with their harij.", [], id="negated-where-the-pattern-names-none"),
    ],
)
def test_a_pattern_may_name_a_negation(make: Callable[[dict[str, str]], Glossary], text: str, ids: list[str]) -> None:
    entry = """
headword = "harij"
language = "en"
[[senses]]
gloss = ["first month"]
[misuse.month]
match = ["without a {term}", "with their {term}"]
rule = "sense"
"""
    assert [finding.id for finding in lint_text(text, glossary=make({"harij.toml": entry}))] == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        pytest.param("The Upper Gate (Brigade of Gates) fell.", [], id="its-own-translation"),
        pytest.param("The Upper Gate, the Gates Brigade, fell.", [], id="in-another-order"),
        pytest.param("The Brigade of Gates (Upper Gate) fell.", [], id="before"),
        pytest.param("The Upper Gate (Front of Gates) fell.", ["gate/other"], id="still-wrong"),
        pytest.param("The Lower Gate (Brigade of Gates) fell.", ["gate/other"], id="of-the-headword"),
        pytest.param("The Middle Gate (Front of Gates) fell.", ["gate/other"], id="of-a-name-not-translated"),
    ],
)
def test_an_earlier_name_has_its_own_translation(
    make: Callable[[dict[str, str]], Glossary], text: str, ids: list[str]
) -> None:
    entry = """
headword = "Lower Gate"
language = "en"
kind = "group"
[[senses]]
gloss = ["Army of Gates"]
[[names]]
name = "Upper Gate"
literal = "Brigade of Gates"
[[names]]
name = "Middle Gate"
[[names]]
name = "Lower Gate"
literal = "Army of Gates"
[misuse.other]
glosses = ["(brigade|front) of gates", "gates (brigade|front)"]
"""
    assert [finding.id for finding in lint_text(text, glossary=make({"gate.toml": entry}))] == ids
