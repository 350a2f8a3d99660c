"""What is pressed: buttons, tabs, dialogs, and what is said after a press."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from zhengwu.doors.ui.shapes.words import Tone

ButtonKind = Literal["main", "quiet", "plain", "stern", "link"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """Something to press: a link with `href`, else a submit button (`name`, `value`).

    `locked` says in one line why it cannot be pressed now; `busy` says what is going on after a press. `more` is read
    aloud after the text, `key` is the officer's shortcut.
    """

    text: str
    kind: ButtonKind = "main"
    href: str = ""
    name: str = ""
    value: str = ""
    icon: str = ""
    more: str = ""
    key: str = ""
    big: bool = False
    wide: bool = False
    locked: str = ""
    busy: str = ""

    @property
    def classes(self) -> str:
        """The look: a main button is simply a button."""
        if self.kind == "link":
            return "link-button"
        looks = {f"button-{self.kind}": self.kind != "main", "button-big": self.big, "button-wide": self.wide}
        return " ".join(["button", *(look for look, worn in looks.items() if worn)])


@dataclass(frozen=True, slots=True)
class Tab:
    """One panel of a page: `href` leads to the page with this panel open, and works without a script."""

    key: str
    text: str
    href: str
    count: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tabs:
    """Panels of one page; `current` is the key of the open one. Views of one list are `Segment`s instead."""

    label: str
    tabs: Sequence[Tab]
    current: str
    id: str = "tabs"

    def at(self, asked: str) -> Tabs:
        """The same with the asked panel open; a key nobody knows changes nothing."""
        return replace(self, current=asked) if asked in {tab.key for tab in self.tabs} else self


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialog:
    """One question in front of the page. With `opener` it brings the link that opens it.

    Without a script the link leads to `href`, a page that asks the same (or this page with the dialog `open` in its place).
    `action` is where the answer is posted; without it every answer just closes.
    """

    id: str
    title: str
    text: str = ""
    opener: str = ""
    href: str = ""
    yes: str = ""
    no: str = ""
    action: str = ""
    stern: bool = False
    open: bool = False

    def at(self, asked: str) -> Dialog:
        """The same, open when the address asks for it."""
        return replace(self, open=asked == self.id)


@dataclass(frozen=True, slots=True)
class Toast:
    """What just happened, in one sentence. Stays until the reader dismisses it, and never takes the focus."""

    text: str
    tone: Tone = "done"
    link: str = ""
    href: str = ""

    @property
    def icon(self) -> str:
        """A word alone is not enough for a glance, a colour alone never."""
        return {"done": "done", "info": "info", "plain": "info"}.get(self.tone, "alert")
