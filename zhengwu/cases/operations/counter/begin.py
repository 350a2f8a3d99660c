"""开始收件: an application written for somebody at the counter. Everything typed is kept until it is handed in or thrown away."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from django.db import transaction

from zhengwu.cases.models import Reception, WindowDraft
from zhengwu.cases.operations.apply.save_draft import KEPT_DAYS
from zhengwu.cases.operations.counter._right import takes_in
from zhengwu.items.public import in_force
from zhengwu.kernel.public import BadInput, InputError, clean_line, clean_text, local_date, new_id
from zhengwu.organisations.public import Officer
from zhengwu.people.public import Applicant

_CHANNELS = "请选从哪里收的：窗口、自助机或乡村代办。"


@dataclass(frozen=True, slots=True, kw_only=True)
class AtCounter:
    """Where and for whom: the channel, who helps and by what mandate, the hall here and the hall of collection.

    Halls are codes and names: `cases` keeps them and does not know halls.
    """

    channel: str = Reception.Channel.WINDOW
    hall_code: str = ""
    hall_name: str = ""
    collect_hall_code: str = ""
    collect_hall_name: str = ""
    helper_name: str = ""
    mandate_note: str = ""
    signed_on_paper: bool = False

    def cleaned(self) -> AtCounter:
        """Lines tidied, and what belongs together is there.

        Raises:
            BadInput: with every mistake
        """
        helper = clean_line(self.helper_name, max_length=100, loc=("helper_name",))
        mandate = clean_text(self.mandate_note, max_length=1000, loc=("mandate_note",))
        errors = []
        if self.channel not in Reception.Channel.values:
            errors.append(InputError(loc=("channel",), msg=_CHANNELS, code="counter.channel"))
        if self.channel == Reception.Channel.VILLAGE and not helper:
            msg = "乡村代办要写代办员的姓名。"
            errors.append(InputError(loc=("helper_name",), msg=msg, code="counter.helper"))
        if helper and not mandate:
            msg = "有人代办，请写明委托：谁委托的、委托书在哪。"
            errors.append(InputError(loc=("mandate_note",), msg=msg, code="counter.mandate"))
        if errors:
            raise BadInput(errors)
        return AtCounter(**{**asdict(self), "helper_name": helper, "mandate_note": mandate})


def begin_at_counter(
    *,
    task_code: str,
    applicant: Applicant,
    counter: AtCounter,
    answers: Mapping[str, Any] | None = None,
    by: Officer,
    now: dt.datetime,
) -> WindowDraft:
    """A fresh draft at this counter, or the one this receptionist began for the same person and item.

    Raises:
        NotPermitted, OutOfReach
        NotFound: no such item in force
        BadInput
    """
    counter = counter.cleaned()
    version = in_force(task_code=task_code, on=local_date(now))
    takes_in(version, parties=[applicant.ref, applicant.agent_ref], by=by)
    with transaction.atomic():
        draft = (
            WindowDraft.objects.select_for_update()
            .filter(
                account_id=by.account_id,
                applicant_ref=applicant.ref,
                item_version=version,
                saved_at__gte=now - dt.timedelta(days=KEPT_DAYS),
            )
            .order_by("-saved_at")
            .first()
        )
        if draft is None:
            draft = WindowDraft(
                pk=new_id(),
                account_id=by.account_id,
                applicant_ref=applicant.ref,
                applicant_name=applicant.name,
                item_version=version,
                sealed=json.dumps({"form": {}, "materials": {}}),
                created_at=now,
            )
        draft.person_ref = applicant.agent_ref or applicant.ref
        draft.counter = asdict(counter)
        draft.answers = dict(answers) if answers else draft.answers
        draft.saved_at = now
        draft.save()
    return draft
