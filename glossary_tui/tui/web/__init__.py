"""The app in a browser: a page, and for each visitor an app of their own, by textual-serve (the extra [serve])."""
