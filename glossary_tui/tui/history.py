"""The entries a reader went through, with back and forward as in a browser."""

from dataclasses import dataclass, field


@dataclass
class History:
    """Ids of entries in the order of reading, and the place in it."""

    visited: list[str] = field(default_factory=list)
    place: int = -1

    def visit(self, name: str) -> None:
        """Go on to an entry; what lay ahead is forgotten."""
        if self.place >= 0 and self.visited[self.place] == name:
            return
        del self.visited[self.place + 1 :]
        self.visited.append(name)
        self.place += 1

    def can_go_back(self, shown: str | None) -> bool:
        """Whether there is an entry before the one that is ``shown``."""
        return self.place > 0 or (self.place == 0 and self.visited[0] != shown)

    @property
    def can_go_forward(self) -> bool:
        """Whether there is an entry after."""
        return self.place + 1 < len(self.visited)

    def back(self, shown: str | None = None) -> str | None:
        """Return the entry before, or None; the last visited, where another than that is ``shown``."""
        if self.place >= 0 and shown is not None and self.visited[self.place] != shown:
            return self.visited[self.place]
        return self._move(-1)

    def forward(self) -> str | None:
        """Return the entry after, or None at the end."""
        return self._move(1)

    def _move(self, step: int) -> str | None:
        if not 0 <= self.place + step < len(self.visited):
            return None
        self.place += step
        return self.visited[self.place]
