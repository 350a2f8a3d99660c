"""Note that somebody took away a copy of what is known of them."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import Actor, publish
from zhengwu.people.events import DataExported
from zhengwu.people.models import NaturalPerson


def record_export(*, person: NaturalPerson, by: Actor, now: dt.datetime) -> None:
    """Note that a person was handed a copy of their own data (查阅、复制个人信息, 个人信息保护法 art. 45).

    The copy is in the clear, so that somebody else at an open browser would be seen here too.
    """
    with transaction.atomic():
        publish(DataExported(person_id=person.pk), by=by, at=now)
