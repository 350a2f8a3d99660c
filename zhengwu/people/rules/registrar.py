"""登记员: an officer whose right to keep the register has been asked and found.

This room lies below the one that knows posts and grants, so it cannot ask itself. It takes the answer as a value instead: whoever
wants to change the register brings a `Registrar`, and only `organisations.registrar` makes one (a test watches over that).
"""

from __future__ import annotations

from dataclasses import dataclass

from zhengwu.kernel.pure import Actor, NotPermitted

EDIT, REVEAL = "people.edit", "people.reveal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Registrar:
    """An officer with the action they were found to have, over the records of `about`: nobody keeps their own or a relative's.

    Body and post are what a person is told of who looked.
    """

    actor: Actor
    action: str
    body_name: str
    post_name: str
    about: frozenset[str] = frozenset()

    def must_have(self, action: str, *refs: str) -> None:
        """The action over these records is the one that was checked.

        Raises:
            NotPermitted
        """
        if action != self.action or not self.about >= set(refs):
            raise NotPermitted(action=action)
