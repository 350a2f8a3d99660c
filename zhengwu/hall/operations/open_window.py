"""Open a window."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from zhengwu.hall.events import WindowChanged, WindowOpened
from zhengwu.hall.models import Window
from zhengwu.hall.operations.choices import checked_choice
from zhengwu.hall.queries import centre_of
from zhengwu.hall.rules.task_codes import clean_task_codes
from zhengwu.kernel.public import Actor, clean_line, clean_name, publish


def open_window(
    *,
    centre_code: str,
    no: str,
    name: str,
    task_codes: Iterable[str],
    kind: str = Window.Kinds.INTEGRATED,
    queue: str = "",
    by: Actor,
    now: datetime,
) -> Window:
    """Open a window (设立窗口) of a centre under its number, or bring it up to date; the same again changes nothing.

    Args:
        task_codes: 实施编码 of the items it serves, in any order
        kind: `integrated`, `department`, `resident`, `proxy` or `liaison`
        queue: the letter its queue tickets begin with
    Raises:
        CentreUnknown, BadTaskCodes, BadInput (a text, the kind)
    """
    centre = centre_of(code=centre_code)
    codes = clean_task_codes(task_codes)
    wanted = {
        "name": clean_name(name, max_length=100, loc=("name",)),
        "kind": checked_choice(kind, choices=Window.Kinds, loc=("kind",)),
        "queue": clean_line(queue, max_length=2, loc=("queue",)),
        "task_codes": codes,
    }
    no = clean_line(no, max_length=10, loc=("no",))
    with transaction.atomic():
        window, is_new = Window.objects.select_for_update().get_or_create(centre=centre, no=no, defaults=wanted)
        changed = tuple(field for field, value in wanted.items() if getattr(window, field) != value)
        if is_new:
            fact = WindowOpened(
                centre_code=centre.code, no=no, name=window.name, kind=window.kind, task_codes=tuple(codes)
            )
            publish(fact, by=by, at=now)
        elif changed:
            for field in changed:
                setattr(window, field, wanted[field])
            window.save()
            publish(
                WindowChanged(centre_code=centre.code, no=no, changed=changed, task_codes=tuple(codes)), by=by, at=now
            )
    return window
