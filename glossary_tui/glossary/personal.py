"""What a user keeps for himself of entries: sentences in which an alarm of the linter was wrong.

They stand in the folder of personal entries, which all commands read, one file for each entry that gave alarms.
"""

import re
import tomllib
from pathlib import Path
from typing import Any

from glossary_tui.atomic import write_whole
from glossary_tui.errors import GlossaryError

_SECTION = "wrong-alarms"
_ABOUT = "# Sentences that are right as they stand: the linter says nothing in them. Take a line out to undo that."
_ESCAPED = re.compile(r'[\x00-\x1f"\\\x7f-\x9f\u2028\u2029\ud800-\udfff]')


def keep_right(folder: Path, entry: str, sentence: str) -> Path:
    """Add a sentence to those in which no alarm is raised on an entry's word; return the file that keeps it.

    Raises GlossaryError where the file cannot be written, or was changed by hand into something else.
    """
    # Read after a file of one's own on the same entry, which may replace it: "w" comes behind "t".
    path = folder / f"{entry}.{_SECTION}.toml"
    sentences = [*_kept(path, entry), sentence]
    lines = "".join(f"  {_quoted(text)},\n" for text in dict.fromkeys(sentences))
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise GlossaryError(f"{folder}: cannot be made ({error.strerror}): make it, or set XDG_DATA_HOME") from None
    text = f'{_ABOUT}\nextends = "{entry}"\n\n[misuse.{_SECTION}]\npass = [\n{lines}]\n'
    write_whole(path, text.encode("utf-8"))
    return path


def _kept(path: Path, entry: str) -> list[str]:
    try:
        table: dict[str, Any] = tomllib.loads(path.read_bytes().decode("utf-8"))
        kept = table["misuse"][_SECTION]["pass"]
    except FileNotFoundError:
        return []
    except OSError as error:
        raise GlossaryError(f"{path}: cannot be read ({error.strerror}): check its permissions") from None
    except (ValueError, KeyError, TypeError, RecursionError):
        kept = None
    if kept is None or table != {"extends": entry, "misuse": {_SECTION: {"pass": kept}}}:
        raise GlossaryError(f"{path}: was changed by hand: add the sentence to its pass = [...] yourself")
    return list(map(str, kept))


def _quoted(text: str) -> str:
    return f'"{_ESCAPED.sub(_escape, text)}"'


def _escape(found: re.Match[str]) -> str:
    code = ord(found[0])
    return f"\\{found[0]}" if found[0] in '"\\' else f"\\u{0xFFFD if 0xD800 <= code < 0xE000 else code:04x}"
