"""``python -m glossary_tui``."""

from glossary_tui.cli import main

if __name__ == "__main__":
    main()
