"""The home page of 长辈版: citizen/home_elder.html."""

from collections.abc import Sequence
from dataclasses import dataclass

from zhengwu.doors.citizen.shapes.home import HomePage
from zhengwu.doors.ui.shapes import Due


@dataclass(frozen=True, slots=True)
class Tile:
    """A thing older people often come for: `words` as they say it, `name` as the catalogue does; `icon` is one of ui.icons."""

    words: str
    name: str
    href: str
    icon: str


@dataclass(frozen=True, slots=True)
class OneSentence:
    """Something to do, in one sentence, its last day, and the button that leads there."""

    words: str
    href: str
    button: str
    due: Due | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ElderHomePage:
    """长辈版: a few big things first; everything `home` has is there too, folded."""

    home: HomePage
    tiles: Sequence[Tile]
    todos: Sequence[OneSentence] = ()
