"""Open an account, for work or for a person."""

from __future__ import annotations

import datetime as dt
import secrets

from zhengwu.kernel.public import BadInput
from zhengwu.organisations.queries.accounts import ACTION
from zhengwu.organisations.queries.scope import require
from zhengwu.organisations.rules.officer import Officer
from zhengwu.organisations.rules.over import Over
from zhengwu.people.public import Account, IdType, UsernameTaken, account_by_username, open_account, person_by_id_number

#: Without letters and digits that look alike: it is read out, and typed once.
_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
_LENGTH = 12


class PersonUnknown(BadInput):
    """Nobody is registered under this document."""

    code = "account.person_unknown"


def open_account_for(
    *,
    username: str,
    display_name: str = "",
    id_type: str = IdType.RESIDENT_ID,
    id_number: str = "",
    is_staff: bool,
    by: Officer,
    now: dt.datetime,
) -> tuple[Account, str]:
    """Open an account (开户) with an initial password, which works once: its owner chooses another first. The two of them.

    Args:
        id_number: of the registered person it belongs to; work accounts have none, and then `display_name` is theirs.
    Raises:
        MayNot, NobodyMay, BadInput, PersonUnknown, UsernameTaken
    """
    require(by, ACTION, over=Over(division_code=by.division_code, body_code=by.body_code))
    person = None
    if not is_staff:
        person = person_by_id_number(id_number=id_number, id_type=id_type)
        if person is None:
            words = "没有登记过这个证件。请先在人员登记里登记，再来开户。"
            raise PersonUnknown.one(("id_number",), words, "account.person_unknown")
        display_name = person.name
    if account_by_username(username=username) is not None:
        raise UsernameTaken(username=username)
    password = initial_password()
    account = open_account(
        username=username,
        display_name=display_name,
        password=password,
        must_change=True,
        person=person,
        is_staff=is_staff,
        by=by.actor,
        now=now,
    )
    return account, password


def initial_password() -> str:
    """A password nobody has thought of: three groups that can be read out."""
    letters = "".join(secrets.choice(_LETTERS) for _ in range(_LENGTH))
    return "-".join(letters[at : at + 4] for at in range(0, _LENGTH, 4))
