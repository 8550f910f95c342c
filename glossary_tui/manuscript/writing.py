"""Write edits into a file: all of them or, where some cannot be written, the others."""

from collections.abc import Sequence

from glossary_tui.errors import GlossaryError
from glossary_tui.manuscript.edit import Edit
from glossary_tui.manuscript.formats import rewrite

_ALONE = 200  # groups that are tried one by one where one of them cannot be written

Group = Sequence[Edit]


def write_edits(data: bytes, path: str, groups: Sequence[Group]) -> tuple[bytes, int, str]:
    """Return a file with edits written into it, how many groups were, and why others could not be.

    The edits of a group are made together or not at all; the groups are sorted, and none overlaps another.
    """
    if not groups:
        return data, 0, ""
    try:
        return _rewritten(data, path, groups), len(groups), ""
    except GlossaryError as error:
        why = str(error)
    can = [group for group in groups[:_ALONE] if _can_be_written(data, path, group)]
    return (_rewritten(data, path, can) if can else data), len(can), why


def _can_be_written(data: bytes, path: str, group: Group) -> bool:
    try:
        _rewritten(data, path, [group])
    except GlossaryError:
        return False
    return True


def _rewritten(data: bytes, path: str, groups: Sequence[Group]) -> bytes:
    return rewrite(data, path, [edit for group in groups for edit in group])
