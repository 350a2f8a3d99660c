"""负面清单: a base code is listed as one that cannot be handled wholly online, and taken off again."""

from __future__ import annotations

import datetime as dt

from django.db import IntegrityError, transaction

from zhengwu.items.events import NegativeEntryAdded, NegativeEntryEnded
from zhengwu.items.models import CatalogEntry, Item, NegativeEntry
from zhengwu.items.operations.versions._reason import read_reason
from zhengwu.items.queries.lists import NegativeUnknown
from zhengwu.kernel.public import Actor, BadInput, Conflict, clean_text, publish
from zhengwu.organisations.public import Officer, Over, division_of, require


class AlreadyListed(Conflict):
    """The division listed this code already."""

    code = "negative.already_listed"
    template = "{entry_code} 已经在{division}的负面清单里，不用再列。"


def list_as_negative(
    *, code: str, division_code: str, why: str, basis: str, valid_from: dt.date, by: Officer | Actor, now: dt.datetime
) -> NegativeEntry:
    """List a base code (列入负面清单) for a division and those below it; its items may ask for visits from that day.

    Args:
        why: what makes one come. basis: the law or document that wants it so.
    Raises:
        NotPermitted (catalogue.edit over the division), DivisionUnknown, AlreadyListed
        BadInput: nothing has this code, or `why` or `basis` is empty
    """
    division = division_of(division_code)
    actor = by if isinstance(by, Actor) else require(by, "catalogue.edit", over=Over(division_code=division.code)).actor
    texts = {name: clean_text(text, max_length=500, loc=(name,)) for name, text in (("why", why), ("basis", basis))}
    if not texts["why"]:
        raise BadInput.one(("why",), "请写为什么要到现场。", "negative.why_missing")
    if not texts["basis"]:
        raise BadInput.one(("basis",), "请写依据的法律或文件。", "negative.basis_missing")
    name = _name_of(code)
    if not name:
        raise BadInput.one(
            ("code",), "没有基本编码为 {entry_code} 的事项，请核对。", "negative.no_such_code", entry_code=code[:64]
        )
    try:
        with transaction.atomic():
            listed = NegativeEntry.objects.create(
                code=code, name=name, division=division, valid_from=valid_from, **texts
            )
            publish(
                NegativeEntryAdded(
                    number=listed.pk, code=code, name=name, division_code=division.code, valid_from=valid_from, **texts
                ),
                by=actor,
                at=now,
            )
    except IntegrityError as error:
        if "negativeentry_one_goes_on" not in str(error):
            raise
        raise AlreadyListed(entry_code=code, division=division.name) from error
    return listed


def take_off_negative(
    *, number: int, valid_to: dt.date, reason: str, by: Officer | Actor, now: dt.datetime
) -> NegativeEntry:
    """Take a line off (移出负面清单): its items have to be zero-trip from that day, the first without it.

    Raises:
        NegativeUnknown: or it was taken off already
        NotPermitted, BadInput (no reason, a day not after the first)
    """
    because = read_reason(reason)
    with transaction.atomic():
        rows = NegativeEntry.objects.select_for_update(of=("self",)).select_related("division")
        found = rows.filter(pk=number, valid_to=None).first()
        if found is None:
            raise NegativeUnknown
        over = Over(division_code=found.division.code)
        actor = by if isinstance(by, Actor) else require(by, "catalogue.edit", over=over).actor
        if valid_to <= found.valid_from:
            raise BadInput.one(
                ("valid_to",), "要晚于列入的日期 {day}。", "negative.day_too_early", day=found.valid_from.isoformat()
            )
        found.valid_to, found.ended_because = valid_to, because
        found.save(update_fields=["valid_to", "ended_because"])
        fact = NegativeEntryEnded(number=number, code=found.code, name=found.name, valid_to=valid_to, reason=because)
        publish(fact, by=actor, at=now)
    return found


def _name_of(code: str) -> str:
    """What items of this code are called: by the catalogue, else by one of them."""
    if "\0" in code:
        return ""
    entry = CatalogEntry.objects.filter(code=code).order_by("-version").values_list("name", flat=True).first()
    if entry:
        return entry
    item = Item.objects.filter(catalog_code=code, versions__isnull=False).first()
    return item.versions.order_by("-version").values_list("name", flat=True)[0] if item else ""
