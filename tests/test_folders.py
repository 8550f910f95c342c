"""The user's folders are those that platformdirs says, whatever the environment."""

import platformdirs
import pytest

from glossary_tui.folders import user_folder


@pytest.mark.parametrize("base", ["", " ", "/x/y", "/x/y/", "relative", "/x//y"])
@pytest.mark.parametrize("home", ["/home/a", "/home/a/", "relative", "", None])
def test_folders(monkeypatch: pytest.MonkeyPatch, base: str, home: str | None) -> None:
    for name in ("XDG_CACHE_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, base)
    if home is None:
        monkeypatch.delenv("HOME", raising=False)
    else:
        monkeypatch.setenv("HOME", home)
    assert user_folder("cache") == platformdirs.user_cache_path("glossary-tui")
    assert user_folder("data") == platformdirs.user_data_path("glossary-tui")
