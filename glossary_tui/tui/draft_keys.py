"""The keys of the draft screen, and what its help page says beside them."""

from textual.binding import Binding, BindingType

DRAFT_KEYS: list[BindingType] = [
    Binding("n", "next(1)", "Next", tooltip="Next finding"),
    Binding("a", "apply", "Apply", tooltip="Write what is proposed; where that may be wrong, you are asked first"),
    Binding("s,ctrl+s", "save", "Save", tooltip="Save the draft; a copy of what it was is kept"),
    Binding("u", "undo", "Undo", tooltip="Take the last change back"),
    Binding("p", "next(-1)", "Prev", tooltip="Finding before"),
    Binding("x", "stop", "Stop", tooltip="Stop the check that is running"),
    Binding("l", "pane(1)", "List", tooltip="To the list of findings, the explanation, and the text again"),
    Binding("i", "ignore", "Ignore", tooltip="Ignore the finding until you quit"),
    Binding("I", "ignore_always", "Always", tooltip="Ignore it always: a comment in the draft says so"),
    Binding("w", "wrong_alarm", "Wrong alarm", tooltip="The sentence is right: nothing is reported in it again"),
    Binding("o", "entry", "Entry", tooltip="Read the entry of the term"),
    Binding("e", "edit", "Editor", tooltip="Open the draft in your editor, at the finding"),
    Binding("r", "redo", "Redo", tooltip="Make again what was taken back"),
    Binding("tab", "pane(1)", "List", show=False, tooltip="To the list, the explanation, and the text again"),
    Binding("shift+tab", "pane(-1)", "Back", show=False, tooltip="The same the other way round"),
    Binding("question_mark", "app.help", "Help", key_display="?", tooltip="This page"),
    Binding("f1", "app.help", "Help", show=False, tooltip="This page"),
    Binding("escape", "leave", "Leave", show=False, tooltip="To the files of the folder, or the glossary"),
    Binding("ctrl+o", "app.open_draft", "Open", show=False, tooltip="Open another draft"),
    Binding("v", "app.harakat", "Vowel marks", show=False, tooltip="Show or hide the vowel marks of Arabic"),
    Binding("q", "app.quit", "Quit"),
]

ABOUT_DRAFTS = (
    ("Signs", "E an error, W a warning, S a suggestion; ▌ the finding that is chosen, which is drawn in reverse."),
    ("Applying", "Safe changes are made at once; others only after you have read what would stand there. u takes "
     "each back. Nothing is written to the file before s, which keeps a copy of what it was."),
    ("Ignoring", "i until you quit; I by a comment in the draft, where the format has comments; w where the linter "
     "is wrong: the sentence is kept with your personal entries, and nothing of that entry is reported in it again."),
    ("Files", "A draft that another program changes is read again, with your changes made anew in it. Changes that "
     "were not saved are offered again should the app be killed."),
    ("Plain text", "All of this can be had without this window: glossary-tui lint, with --diff and --fix."),
)  # fmt: skip
