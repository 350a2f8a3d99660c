"""登记员: an officer whose right to keep the register has been asked and found.

This room lies below the one that knows posts and grants, so it cannot ask itself. It takes the answer as a value instead: whoever
wants to change the register brings a `Registrar`, and only `organisations.registrar` makes one (a test watches over that).
"""

from __future__ import annotations

from dataclasses import dataclass

from zhengwu.kernel.pure import Actor, NotPermitted


@dataclass(frozen=True, slots=True, kw_only=True)
class Registrar:
    """An officer with the action they were found to have; body and post are what a person is told of who looked."""

    actor: Actor
    action: str
    body_name: str
    post_name: str

    def must_have(self, action: str) -> None:
        """The action asked for is the one that was checked.

        Raises:
            NotPermitted
        """
        if action != self.action:
            raise NotPermitted(action=action)


EDIT, REVEAL = "people.edit", "people.reveal"
