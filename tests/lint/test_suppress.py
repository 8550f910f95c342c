"""Comments that silence rules, where each holds, and what is told of those that do nothing."""

import pytest

from glossary_tui.glossary.glossary import Glossary
from glossary_tui.lint.engine import lint
from glossary_tui.lint.settings import Settings

# What is reported of a text: the words, or the message where a comment is at fault.
IDLE = "This comment silences nothing: take it out."


def told(small: Glossary, text: str, path: str = "a.md", **settings: object) -> list[str]:
    report = lint(text.replace("{", "<!-- glossary: ").replace("}", " -->"), small, path, Settings(**settings))  # type: ignore[arg-type]
    return [
        finding.message if finding.rule == "suppression" else finding.message.split("”")[0].lstrip("“")
        for finding in report.findings
    ]


ONE, TWO = "The fellachin left.", "A hudjra was seen."
CASES = {
    "nothing": (f"{ONE}\n\n{TWO}", ["fellachin", "hudjra"]),
    "next-block": (f"{{ignore}}\n\n{ONE}\n\n{TWO}", ["hudjra"]),
    "next-block-without-a-blank-line": (f"{{ignore}}\n{ONE}\n\n{TWO}", ["hudjra"]),
    "block-it-opens": (f"{{ignore}} {ONE}\n\n{TWO}", ["hudjra"]),
    "block-it-stands-in": (f"{ONE} {{ignore}} More.\n\n{TWO}", ["hudjra"]),
    "behind-a-block-it-means-the-next": (f"{ONE} {{ignore}}\n\n{TWO}", ["fellachin"]),
    "heading": (f"{{ignore}}\n\n# {ONE}\n\n{TWO}", ["hudjra"]),
    "one-rule": (f"{{ignore spelling}}\n\n{ONE}", []),
    "another-rule": (f"{{ignore number}}\n\n{ONE}", [IDLE, "fellachin"]),
    "several": (f"{{ignore number, spelling}}\n\n{ONE}", []),
    "reason": (f"{{ignore spelling -- so in the source}}\n\n{ONE}", []),
    "reason-with-a-dash": (f"{{ignore — so in the source}}\n\n{ONE}", []),
    "line": (f"{ONE} {{ignore-line}}\n{TWO}", ["hudjra"]),
    "next-line": (f"{{ignore-line}}\n{ONE}\n{TWO}", ["hudjra"]),
    "line-crlf": (f"{{ignore-line spelling}}\r\n{ONE}\r\n{TWO}", ["hudjra"]),
    "off": (f"{ONE}\n\n{{off}}\n\n{TWO}\n\n{ONE}", ["fellachin"]),
    "off-on": (f"{{off}}\n\n{ONE}\n\n{{on}}\n\n{TWO}", ["hudjra"]),
    "off-on-a-rule": (f"{{off spelling}}\n\n{ONE}\n\n{{on spelling}}\n\n{TWO}", ["hudjra"]),
    "off-within-a-line": (f"{{off}} {ONE} {{on}} {TWO}", ["hudjra"]),
    "file": (f"{ONE}\n\n{TWO}\n\n{{ignore-file}}", []),
    "file-a-rule": (f"{{ignore-file spelling}}\n\n{ONE}\n\n{TWO}", []),
    "idle": ("{ignore}\n\nA clean line.", [IDLE]),
    "idle-at-the-end": (f"{ONE}\n\n{{ignore}}", ["fellachin", IDLE]),
    "idle-off": ("A clean line. {off}\n\nMore.", [IDLE]),
    "idle-though-no-term-is-near": ("{ignore-file}", [IDLE]),
    "on-without-off": ("{on}\n\nA clean line.", ["Nothing is off here: take this comment out."]),
    "off-twice": (f"{{off}}\n\n{{off}}\n\n{ONE}", ["This is off already: take this comment out."]),
    "unknown-rule": (
        f"{{ignore speling}}\n\n{ONE}",
        ["No rule is called speling: did you mean spelling?", "fellachin"],
    ),
    "one-unknown-rule": (f"{{ignore spelling nmber}}\n\n{ONE}", ["No rule is called nmber: did you mean number?"]),
    "unknown-keyword": (f"{{ignroe}}\n\n{ONE}", ["“ignroe” silences nothing: did you mean ignore?", "fellachin"]),
    "remark": ("{add this word}\n\nA clean line.", []),
    "another-comment": (f"<!-- ignore -->\n\n{ONE}", ["fellachin"]),
    "code": (f"`{{ignore-file}}`\n\n{ONE}", ["fellachin"]),
    "plain-text-has-no-comments": (f"{{ignore-file}}\n\n{ONE}", ["fellachin"]),
}


@pytest.mark.parametrize(("text", "wanted"), CASES.values(), ids=CASES)
def test_what_is_reported(small: Glossary, text: str, wanted: list[str], request: pytest.FixtureRequest) -> None:
    path = "a.txt" if "plain-text" in request.node.name else "a.md"
    assert told(small, text, path) == wanted


@pytest.mark.parametrize(
    ("settings", "wanted"),
    [
        ({"select": ("spelling",)}, []),
        ({"ignore": ("number",)}, []),
        ({"ignore": ("suppression",)}, []),
        ({"severity": {"suppression": "error"}}, [IDLE]),
    ],
    ids=["other-rules-are-off", "the-rule-is-off", "not-asked-for", "at-another-level"],
)
def test_what_is_off_in_this_run_is_not_called_idle(
    small: Glossary, settings: dict[str, object], wanted: list[str]
) -> None:
    assert told(small, "{ignore number}\n\nA clean line.", **settings) == wanted


def test_severities(small: Glossary) -> None:
    text = "<!-- glossary: ignore -->\n\nOne.\n\n<!-- glossary: ignore nmber -->\n\nTwo."
    assert [finding.severity for finding in lint(text, small, "a.md", Settings()).findings] == [
        "suggestion",
        "warning",
    ]


def test_many_comments_and_many_findings_take_no_longer_than_their_sum(small: Glossary) -> None:
    text = "<!-- glossary: ignore-file number -->\n" * 20_000 + "The fellachin left.\n\n" * 5_000
    assert len(lint(text, small, "a.md", Settings(ignore=("suppression",))).findings) == 5_000
