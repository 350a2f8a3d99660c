"""The county's directory of certificates, and those its people hold already."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from zhengwu.certificates.public import EntryState, Holder, certificate_types, enact_as, issue_as, usable, write_as
from zhengwu.doors.ops.demo import data
from zhengwu.kernel.public import SYSTEM, local_date
from zhengwu.organisations.public import body_of
from zhengwu.people.public import Account


def load_certificates(accounts: Mapping[str, Account], *, now: datetime, tell: Callable[[int, int], None]) -> None:
    """Put in force what is not, and issue what nobody holds yet."""
    found, today = data.certificates(), local_date(now)
    in_force = set(certificate_types(state=EntryState.IN_FORCE).values_list("code", flat=True))
    names = {entry.code: entry.name for entry in found.types}
    for done, row in enumerate(found.types, start=1):
        if row.code not in in_force:
            write_as(entry=row.entry, by=SYSTEM, now=now)
            enact_as(code=row.code, by=SYSTEM, now=now)
        tell(done, len(found.types) + len(found.held))
    for done, held in enumerate(found.held, start=1 + len(found.types)):
        person = accounts[held.holder].person
        assert person is not None, held.holder
        name = names[held.type]
        if name not in usable(holder_ref=person.ref, id_number=person.id_number, kinds={name}, today=today):
            issue_as(
                type_code=held.type,
                body=body_of(held.body),
                holders=[
                    Holder(
                        kind="natural",
                        ref=person.ref,
                        name=person.name,
                        id_type=person.id_type,
                        id_number=person.id_number,
                    )
                ],
                says=held.says,
                valid_from=held.valid_from,
                by=SYSTEM,
                now=now,
            )
        tell(done, len(found.types) + len(found.held))
