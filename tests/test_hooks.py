"""What others run us by: the hooks of pre-commit, and the examples in the documentation."""

import re
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from glossary_tui.manuscript.formats import ENDINGS

ROOT = Path(__file__).parent.parent
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
BLOCKS = re.findall(r"```yaml\n(.*?)```", (ROOT / "docs" / "ci.md").read_text(encoding="utf-8"), re.DOTALL)
READ_ONLY = {".pdf"}


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_a_hook_runs_and_takes_every_draft(
    hook: dict[str, str], program: Callable[..., tuple[int, str, str]], tmp_path: Path
) -> None:
    assert {"id", "name", "entry", "language", "files"} <= set(hook)
    pattern = re.compile(hook["files"])
    assert {ending for ending in ENDINGS if pattern.search(f"part/chapter{ending}")} == set(ENDINGS) - READ_ONLY
    assert not pattern.search("a.py")
    draft = tmp_path / "chapter.md"
    draft.write_text("The mujahideens left.\n")
    name, *arguments = shlex.split(hook["entry"])
    assert name == "glossary-tui"
    code, _, _ = program(*arguments, str(draft))
    fixed = "--fix" in arguments
    assert (code, draft.read_text()) == (0 if fixed else 1, f"The mujahideen{'' if fixed else 's'} left.\n")


def test_the_hooks_that_are_documented_are_there() -> None:
    config = yaml.safe_load(BLOCKS[0])
    named = {hook["id"] for repository in config["repos"] for hook in repository["hooks"]}
    assert named <= {hook["id"] for hook in HOOKS}


def test_the_commands_of_the_workflow_are_ours(program: Callable[..., tuple[int, str, str]]) -> None:
    steps = yaml.safe_load(BLOCKS[1])["jobs"]["lint"]["steps"]
    (command,) = (step["run"] for step in steps if step.get("run", "").startswith("glossary-tui"))
    arguments = shlex.split(command)[1:]
    assert all(word in program("lint", "--help")[1] for word in arguments if word.startswith("--"))
