"""Every text a verb takes, filled with what nobody expects: kept as it was meant, or refused in words; nothing else."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import replace

import pytest
from django.db import transaction

from zhengwu.cases.models import CaseMaterial, CorrectionGap, Decision, Delivery, SpecialProcedure
from zhengwu.cases.public import (
    Case,
    Gap,
    GivenMaterial,
    decide,
    deliver,
    end_special_procedure,
    extend,
    refuse_acceptance,
    request_correction,
    reveal_identity,
    review,
    start_special_procedure,
    supply,
    withdraw,
)
from zhengwu.cases.tests.factories import (
    ALL,
    HOUSEHOLD,
    MONDAY,
    PHOTO,
    REQUEST,
    World,
    application,
    correcting,
    decided,
    fact,
    fresh,
    given,
    handed_in,
    received,
    reviewed,
    reviewing,
    submitted,
)
from zhengwu.flows.public import opinions
from zhengwu.kernel.public import BadInput, LawForbids, NotFound, shows
from zhengwu.kernel.tests.factories import naughtiest_strings

#: A text goes in; what was kept of it comes out.
Verb = Callable[[World, Case, str], str | None]


class Undo(Exception):
    """Back to before the verb, so that one case serves a thousand strings."""


def reason_of_rejection(world: World, case: Case, text: str) -> str:
    decide(outcome="reject", reason=text, by=world.zhou_zheng, project_no=case.project_no, now=MONDAY)
    return Decision.objects.get(case=case).reason


def opinion_of_review(world: World, case: Case, text: str) -> str:
    review(outcome="reject", opinion=text, by=world.sun_li, project_no=case.project_no, now=MONDAY)
    return opinions(subject=case.subject)[-1].opinion


def basis_of_special_procedure(world: World, case: Case, text: str) -> str:
    start_special_procedure(
        kind="hearing", planned_days=3, basis=text, by=world.sun_li, project_no=case.project_no, now=MONDAY
    )
    return SpecialProcedure.objects.get(case=case).basis


def kind_of_special_procedure(world: World, case: Case, text: str) -> None:
    start_special_procedure(
        kind=text, planned_days=3, basis="依据", by=world.sun_li, project_no=case.project_no, now=MONDAY
    )


def result_of_special_procedure(world: World, case: Case, text: str) -> str:
    kind_of_special_procedure(world, case, "hearing")
    end_special_procedure(result=text, by=world.sun_li, project_no=case.project_no, now=MONDAY)
    return SpecialProcedure.objects.get(case=case).result


def reason_of_extension(world: World, case: Case, text: str) -> str:
    extend(days=3, reason=text, by=world.zhou_zheng, project_no=case.project_no, now=MONDAY)
    return str(fact(case, "LimitExtended")["reason"])


def recipient(world: World, case: Case, text: str) -> str:
    deliver(method="window", recipient=text, by=world.zhao_min, project_no=case.project_no, now=MONDAY)
    return Delivery.objects.get(case=case).recipient


def reason_of_refusal(world: World, case: Case, text: str) -> str:
    refuse_acceptance(reason=text, competent_body="公安局", by=world.zhao_min, project_no=case.project_no, now=MONDAY)
    return str(fact(case, "AcceptanceRefused")["reason"])


def competent_body(world: World, case: Case, text: str) -> str:
    refuse_acceptance(reason="不属于", competent_body=text, by=world.zhao_min, project_no=case.project_no, now=MONDAY)
    return str(fact(case, "AcceptanceRefused")["competent_body"])


def problem(world: World, case: Case, text: str) -> str:
    gaps = [Gap(material=REQUEST, problem=text)]
    request_correction(gaps=gaps, by=world.zhao_min, project_no=case.project_no, now=MONDAY)
    return CorrectionGap.objects.get(correction__case=case).problem


def remedy(world: World, case: Case, text: str) -> str:
    gaps = [Gap(material=REQUEST, problem="缺", remedy=text)]
    request_correction(gaps=gaps, by=world.zhao_min, project_no=case.project_no, now=MONDAY)
    return CorrectionGap.objects.get(correction__case=case).remedy


def material_asked_for(world: World, case: Case, text: str) -> None:
    gaps = [Gap(material=text, problem="缺")]
    request_correction(gaps=gaps, by=world.zhao_min, project_no=case.project_no, now=MONDAY)


def material_supplied(world: World, case: Case, text: str) -> None:
    who = world.fang
    supply(
        materials=[GivenMaterial(name=text, certificate_identifier="C")],
        account_id=who.account_id,
        by=who.actor,
        project_no=case.project_no,
        now=MONDAY,
    )


def identifier_supplied(world: World, case: Case, text: str) -> str:
    who = world.fang
    supply(
        materials=[GivenMaterial(name=REQUEST, certificate_identifier=text)],
        account_id=who.account_id,
        by=who.actor,
        project_no=case.project_no,
        now=MONDAY,
    )
    return CaseMaterial.objects.get(case=case, name=REQUEST, replaced_at=None).certificate_identifier


def reason_of_withdrawal(world: World, case: Case, text: str) -> str:
    withdraw(reason=text, by=world.fang.actor, project_no=case.project_no, now=MONDAY)
    return str(fact(case, "CaseWithdrawn")["reason"])


def reason_of_looking(world: World, case: Case, text: str) -> str:
    reveal_identity(reason=text, by=world.chen_jing, project_no=case.project_no, now=MONDAY)
    return str(fact(case, "IdentityRevealed")["reason"])


def story_applied_with(world: World, _: Case, text: str) -> str:
    case = handed_in(world, what=application(form={"name": "王芳", "story": text})).case
    return str(fresh(case).form.get("story", ""))


def name_applied_with(world: World, _: Case, text: str) -> str:
    return str(fresh(handed_in(world, what=application(form={"name": text})).case).form["name"])


def key_applied_with(world: World, _: Case, text: str) -> str:
    return handed_in(world, key=text).case.idempotency_key if text else ""


def answer_applied_with(world: World, _: Case, text: str) -> None:
    handed_in(world, what=application(answers={"home": text}))


def question_applied_with(world: World, _: Case, text: str) -> None:
    handed_in(world, what=application(answers={"home": "own", text: "x"}))


def material_applied_with(world: World, _: Case, text: str) -> None:
    handed_in(world, what=application(materials=(*ALL, GivenMaterial(name=text, tolerate=True))))


def identifier_applied_with(world: World, _: Case, text: str) -> str:
    materials = (replace(ALL[0], certificate_identifier=text), *given(HOUSEHOLD, PHOTO))
    case = handed_in(world, what=application(materials=materials)).case
    return case.materials.get(name=REQUEST).certificate_identifier


@pytest.mark.parametrize(
    ("bring", "verb"),
    [
        (reviewed, reason_of_rejection),
        (reviewing, opinion_of_review),
        (reviewing, basis_of_special_procedure),
        (reviewing, kind_of_special_procedure),
        (reviewing, result_of_special_procedure),
        (reviewing, reason_of_extension),
        (decided, recipient),
        (received, reason_of_refusal),
        (received, competent_body),
        (received, problem),
        (received, remedy),
        (received, material_asked_for),
        (correcting, material_supplied),
        (correcting, identifier_supplied),
        (submitted, reason_of_withdrawal),
        (submitted, reason_of_looking),
        (submitted, story_applied_with),
        (submitted, name_applied_with),
        (submitted, key_applied_with),
        (submitted, answer_applied_with),
        (submitted, question_applied_with),
        (submitted, material_applied_with),
        (submitted, identifier_applied_with),
    ],
)
def test_kept_or_refused_in_words(world: World, bring: Callable[[World], Case], verb: Verb) -> None:
    case = bring(world)
    for text in naughtiest_strings():
        kept: list[str | None] = []
        refusals: list[str] = []
        try:
            with transaction.atomic():
                kept.append(verb(world, case, text))
                raise Undo
        except Undo:
            assert kept in ([None], [meant(text)])
        except (BadInput, LawForbids, NotFound) as refusal:
            refusals = [refusal.say(), *(e.say() for e in getattr(refusal, "errors", ()))]
        assert all(refusals)
    assert fresh(case).state == case.state


def meant(text: str) -> str:
    """A text without what stands around it, its line ends and its accents in one spelling; nothing to see is nothing."""
    if not shows(text):
        return ""
    for end in ("\r\n", "\r", "\u2028", "\u2029"):
        text = text.replace(end, "\n")
    return unicodedata.normalize("NFC", text.strip())
