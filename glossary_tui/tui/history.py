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

    def back(self, shown: str | None = None) -> str | None:
        """Return the entry before, or None. Where another is ``shown`` than the last visited, that one comes first."""
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
