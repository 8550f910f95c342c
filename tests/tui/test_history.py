"""Back and forward."""

from glossary_tui.tui.history import History


def test_back_and_forward() -> None:
    """Through what was visited, to its ends."""
    history = History()
    for name in ("a", "b", "b", "c"):
        history.visit(name)
    assert [history.back("c"), history.back("b"), history.back("a")] == ["b", "a", None]
    assert [history.forward(), history.forward(), history.forward()] == ["b", "c", None]


def test_a_new_visit_forgets_what_lay_ahead() -> None:
    """As in a browser."""
    history = History()
    for name in ("a", "b"):
        history.visit(name)
    history.back("b")
    history.visit("c")
    assert history.visited == ["a", "c"]
    assert not history.can_go_forward


def test_back_from_a_preview_returns_to_what_was_read() -> None:
    """An entry that is only looked at in passing is no visit."""
    history = History()
    history.visit("a")
    assert history.can_go_back("preview")
    assert history.back("preview") == "a"
    assert not history.can_go_back("a")
