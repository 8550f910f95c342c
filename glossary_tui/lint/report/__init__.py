"""The formats of a report. To add one: its file here, its test, its line in ``FORMATS``."""

from glossary_tui.lint.report.json import render as render_json
from glossary_tui.lint.report.text import render as render_text

FORMATS = {"text": render_text, "json": render_json}
