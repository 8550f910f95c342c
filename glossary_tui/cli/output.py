"""Moved; see glossary_tui.terminal and glossary_tui.atomic."""

from glossary_tui.atomic import write_whole
from glossary_tui.terminal import has_colour, plain, safe, styled

__all__ = ["has_colour", "plain", "safe", "styled", "write_whole"]
