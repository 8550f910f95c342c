"""How each draft of a run is linted: by the settings found upwards from it, with the glossary they lead to."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from glossary_tui.cli.options import Common, open_glossary
from glossary_tui.config import Config
from glossary_tui.errors import GlossaryError

if TYPE_CHECKING:
    from glossary_tui.glossary.glossary import Glossary
    from glossary_tui.lint.settings import Settings

_LEVELS = ("error", "warning", "suggestion")


class Manner(msgspec.Struct, frozen=True, eq=False):
    """The settings file that holds for a draft, what it and the options ask for, and the glossary."""

    config: Config
    settings: "Settings"
    glossary: "Glossary"
    folders: tuple[Path, ...] = ()  # of entries beside the shipped ones


class Manners:
    """The manners of a run: one for each settings file, one glossary for each set of folders of entries."""

    def __init__(self, shared: Common, options: dict[str, Any]) -> None:
        """Take the common options, and those of ``lint``."""
        self._shared = shared
        self._options = options
        self._by_folder: dict[Path, Manner] = {}
        self._by_config: dict[Path | None, Manner] = {}
        self._glossaries: dict[tuple[Path, ...], Glossary] = {}

    def in_folder(self, folder: Path) -> Manner:
        """Return the manner for the drafts of a folder. Raises GlossaryError for settings that cannot be used."""
        if folder not in self._by_folder:
            config = self._shared.settings(folder)
            if config.path not in self._by_config:
                self._by_config[config.path] = self._make(config)
            self._by_folder[folder] = self._by_config[config.path]
        return self._by_folder[folder]

    def glossary(self, manners: Sequence[Manner]) -> "Glossary":
        """Return a glossary with the entries of all the manners, for the report."""
        configs = list({manner.config.path: manner.config for manner in manners}.values())
        folders = tuple(folder for config in configs for folder in config.entries)
        first = configs[0] if configs else self.in_folder(Path()).config
        return self._open(msgspec.structs.replace(first, entries=tuple(dict.fromkeys(folders))))

    def _make(self, config: Config) -> Manner:
        settings = _settings(config, self._options)
        glossary = self._open(config)
        if settings.spellings:
            from glossary_tui.lint.house import check_spellings

            check_spellings(glossary, settings.spellings)
        return Manner(config, settings, glossary, tuple(self._shared.folders(config)))

    def _open(self, config: Config) -> "Glossary":
        if config.entries not in self._glossaries:
            self._glossaries[config.entries] = open_glossary(self._shared, config)
        return self._glossaries[config.entries]


def _settings(config: Config, options: dict[str, Any]) -> "Settings":
    from glossary_tui.lint.profile import settings_of

    def split(values: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(name.strip() for value in values for name in value.split(",") if name.strip())

    severity: list[Any] = []
    for pair in options["severity"]:
        rule, _, level = pair.partition("=")
        if level not in _LEVELS:
            raise GlossaryError(f"--severity {pair}: no severity: write RULE=error, RULE=warning or RULE=suggestion")
        severity.append((rule, level))
    return settings_of(config, options["profile"] or "", split(options["select"]), split(options["ignore"]), severity)
