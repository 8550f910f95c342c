"""The user's own folders; on Linux worked out here, since platformdirs takes longer to load than a draft to lint."""

import os
import sys
from pathlib import Path
from typing import Literal

_NAME = "glossary-tui"
_DEFAULTS = {"cache": ".cache", "data": ".local/share"}  # as the XDG Base Directory Specification has them


def user_folder(kind: Literal["cache", "data"]) -> Path:
    """Return the folder for what can be made again, or for what the user made; it need not be there yet."""
    if sys.platform == "linux" and "ANDROID_ROOT" not in os.environ:
        base = Path(os.environ.get(f"XDG_{kind.upper()}_HOME", ""))
        if base.is_absolute():
            return base / _NAME
        home = Path(os.environ.get("HOME", ""))
        if home.is_absolute():
            return home / _DEFAULTS[kind] / _NAME
    import platformdirs

    return platformdirs.user_cache_path(_NAME) if kind == "cache" else platformdirs.user_data_path(_NAME)
