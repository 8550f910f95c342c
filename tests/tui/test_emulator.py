"""Which terminal the environment tells of."""

import pytest

from glossary_tui.tui.emulator import detect


@pytest.mark.parametrize(
    ("environment", "drawing", "is_known"),
    [
        pytest.param({"XTERM_VERSION": "XTerm(390)"}, "visual", True, id="xterm"),
        pytest.param({"VTE_VERSION": "7600"}, "visual", True, id="vte"),
        pytest.param({"KONSOLE_VERSION": "230800"}, "logical", True, id="konsole"),
        pytest.param({"TERM_PROGRAM": "Apple_Terminal"}, "logical", True, id="macos"),
        pytest.param({"KITTY_WINDOW_ID": "1"}, "words", True, id="kitty"),
        pytest.param({"WT_SESSION": "x"}, "visual", True, id="windows-terminal"),
        pytest.param({"TERM_PROGRAM": "vscode"}, "visual", True, id="vs-code"),
        pytest.param({"TERM": "linux"}, "off", True, id="linux-console"),
        pytest.param({"TMUX": "/tmp/x", "XTERM_VERSION": "XTerm"}, "visual", False, id="tmux-hides-the-terminal"),
        pytest.param({"TERM_PROGRAM": "textual", "TMUX": "x", "KITTY_WINDOW_ID": "1"}, "visual", True, id="browser"),
        pytest.param({"TERM_PROGRAM": "WezTerm"}, "visual", False, id="wezterm"),
        pytest.param({"TERM_PROGRAM": "iTerm.app"}, "visual", False, id="iterm2"),
        pytest.param({}, "visual", False, id="nothing-known"),
    ],
)
def test_detect(environment: dict[str, str], drawing: str, is_known: bool) -> None:
    """The table of terminals."""
    terminal = detect(environment)
    assert (terminal.drawing, terminal.is_known) == (drawing, is_known)


def test_only_vte_is_told_to_leave_the_order_alone() -> None:
    """The other terminals either never order Arabic or are given it in logical order."""
    assert detect({"VTE_VERSION": "7600"}).orders_arabic
    assert not detect({"KONSOLE_VERSION": "230800"}).orders_arabic
