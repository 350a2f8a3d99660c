"""One verb, one form: what every page of a detour does the same way."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from zhengwu.cases.public import Case, case_for_desk
from zhengwu.doors.desk.cases._act import acts, show_action
from zhengwu.doors.desk.cases._facts import applicant_card
from zhengwu.doors.desk.refused import NOTHING, SHOWN, Refused, read_refusal
from zhengwu.doors.desk.shapes import FactCard
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.shapes import Field

Typed = Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verb:
    """What a page says and asks. `names`: the fields that are typed; `do`: the one operation, answering what to say."""

    key: str
    name: str
    heading: str
    button: str
    names: Sequence[str]
    fields: Callable[[Typed, Mapping[str, str]], Sequence[Field]]
    do: Callable[[Typed], str]
    lead: str = ""
    law: str = ""
    stern: bool = False
    facts: Sequence[FactCard] = ()
    then: str = "desk-case"


def shown(request: DoorRequest, project_no: str, of: Callable[[Case], Verb]) -> HttpResponse:
    """Show the form; posted, do it and go back to the case, or say why not beside what was typed."""
    case = case_for_desk(project_no=project_no, by=request.officer)
    verb = of(case)
    typed = {name: request.POST.get(name, "") for name in verb.names}
    refused: Refused = NOTHING
    if acts(request):
        try:
            done = verb.do(typed)
        except SHOWN as refusal:
            refused = read_refusal(refusal)
        else:
            messages.success(request, done)
            return redirect("desk") if verb.then == "desk" else redirect(verb.then, project_no)
    return show_action(
        request,
        case,
        verb=verb.key,
        name=verb.name,
        heading=verb.heading,
        button=verb.button,
        lead=verb.lead,
        law=verb.law,
        fields=verb.fields(typed, refused.fields),
        facts=(*verb.facts, applicant_card(case)),
        stern=verb.stern,
        refused=refused,
    )


def text(
    name: str, label: str, typed: Typed, errors: Mapping[str, str], *, hint: str = "", required: bool = True
) -> Field:
    """Several lines."""
    value, error = typed.get(name, ""), errors.get(name, "")
    return Field(name=name, label=label, kind="long_text", value=value, hint=hint, required=required, error=error)


def line(
    name: str, label: str, typed: Typed, errors: Mapping[str, str], *, hint: str = "", required: bool = True
) -> Field:
    """One line."""
    value, error = typed.get(name, ""), errors.get(name, "")
    return Field(
        name=name,
        label=label,
        kind="text",
        value=value,
        hint=hint,
        required=required,
        max_length=200,
        autocomplete="off",
        error=error,
    )
