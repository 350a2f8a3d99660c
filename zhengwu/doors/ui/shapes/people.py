"""Who: a person or a firm, as an officer or the person itself is shown it."""

from dataclasses import dataclass

from zhengwu.doors.ui.shapes.words import Badge, Masked


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Name, masked number, how well we know who it is, and who acts for them."""

    name: str
    number: Masked | None = None
    number_name: str = ""
    level: Badge | None = None
    agent: str = ""
    agent_until: str = ""
    contact: str = ""
    firm: bool = False
