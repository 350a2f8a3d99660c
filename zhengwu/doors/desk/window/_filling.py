"""An application being written at the counter, as its pages see it. Who applies is known from the card and never typed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any
from uuid import UUID

from zhengwu.cases.public import Application, AtCounter, CaseMaterial, GivenMaterial, WindowDraft, reusable_by_name
from zhengwu.certificates.public import Certificate, usable
from zhengwu.forms.public import calculated, gather, holds, prefilled, ready_for, wanted
from zhengwu.items.public import Guide, ItemVersion, Material, Needed, Standing, narrow, season
from zhengwu.kernel.public import NotFound
from zhengwu.people.public import Applicant, NaturalPerson, applicants_at_counter, resolve_ref

_LOCKED = {"applicant", "applicant.name", "applicant.id_type", "applicant.agent_name", "applicant.id_number"}


@dataclass(frozen=True, kw_only=True)
class Filling:
    """Draft, applicant, and what stands in the form. `materials`: name → what was brought."""

    draft: WindowDraft
    version: ItemVersion
    applicant: Applicant
    today: dt.date
    answers: Mapping[str, Any]
    form: Mapping[str, Any]
    materials: Mapping[str, Mapping[str, Any]]

    @classmethod
    def of(cls, draft: WindowDraft, *, today: dt.date) -> Filling:
        """What is stored.

        Raises:
            NotFound: the applicant is registered no more, or may not apply any more
        """
        content = draft.content
        return cls(
            draft=draft,
            version=draft.item_version,
            applicant=applicant_of(draft, today=today),
            today=today,
            answers=draft.answers,
            form=content["form"],
            materials=content["materials"],
        )

    def but(self, **changes: Any) -> Filling:
        """With other contents."""
        return replace(self, **changes)

    @property
    def guide(self) -> Guide:
        """The guide the draft follows."""
        return self.version.guide

    @property
    def counter(self) -> AtCounter:
        """Channel, helper and halls."""
        return AtCounter(**self.draft.counter)

    @cached_property
    def needed(self) -> Needed:
        """What this situation asks for: the strict list, and nothing beside it."""
        return narrow(self.guide, self.answers, overdue=season(self.guide, self.today).standing is Standing.OVERDUE)

    @cached_property
    def known(self) -> dict[str, Any]:
        """What is known of the applicant, by prefill name."""
        return known_of(self.applicant) | looked_up(self.guide, self.applicant, today=self.today)

    @cached_property
    def locked(self) -> dict[str, Any]:
        """Field → value from the card."""
        known = known_of(self.applicant)
        keys = {f.key for f in self.guide.form.fields() if f.prefill in _LOCKED and ready_for(f, known) is not None}
        return {key: value for key, value in prefilled(self.guide.form, self.known).items() if key in keys}

    @cached_property
    def whole_form(self) -> dict[str, Any]:
        """Everything that stands in the form, the card and what is calculated included."""
        typed = {**self.form, **self.locked}
        found = calculated(self.guide.form, typed, today=self.today, answers=self.answers)
        stale = {f.key for f in self.guide.form.fields() if f.calculate is not None}
        return {key: value for key, value in typed.items() if key not in stale} | found

    @cached_property
    def asked(self) -> frozenset[str]:
        """Keys of the fields whose condition holds."""
        known = {**self.answers, **self.whole_form}
        return frozenset(f.key for f in self.guide.form.fields() if holds(f.when, known))

    @cached_property
    def reusable(self) -> dict[str, CaseMaterial]:
        """What the person handed in before and may use again, by name."""
        return reusable_by_name(applicant_ref=self.applicant.ref, names=[m.name for m in self.needed.materials])

    @cached_property
    def library(self) -> dict[str, Certificate]:
        """Material → the certificate of the applicant that can stand for it today (免提交)."""
        kinds = {m.name: m.certificate_kind for m in self.needed.materials if m.certificate_kind}
        held = usable(
            holder_ref=self.applicant.ref,
            id_number=self.applicant.id_number,
            kinds=set(kinds.values()),
            today=self.today,
        )
        return {name: held[kind] for name, kind in kinds.items() if kind in held}

    def material(self, key: str) -> Material | None:
        """The needed material with this key."""
        return next((m for m in self.needed.materials if m.key == key), None)

    def given(self) -> Iterator[GivenMaterial]:
        """What was brought of what is asked now."""
        for material in self.needed.materials:
            kept = self.materials.get(material.name, {})
            seen, copies = bool(kept.get("seen")), int(kept.get("copies") or 0)
            if kept.get("file_id"):
                yield GivenMaterial(
                    name=material.name,
                    file_id=UUID(kept["file_id"]),
                    reused_from=kept.get("reused"),
                    original_seen=seen,
                    copies=copies,
                )
            elif kept.get("certificate_identifier"):
                yield GivenMaterial(name=material.name, certificate_identifier=kept["certificate_identifier"])
            elif kept.get("paper"):
                yield GivenMaterial(name=material.name, paper=True, original_seen=seen, copies=copies)
            elif kept.get("tolerate"):
                yield GivenMaterial(name=material.name, tolerate=True)

    def application(self) -> Application:
        """What would be handed in."""
        return Application(
            task_code=self.version.item.task_code,
            answers=dict(self.answers),
            form={key: value for key, value in self.whole_form.items() if key in self.asked},
            materials=tuple(self.given()),
        )


def applicant_of(draft: WindowDraft, *, today: dt.date) -> Applicant:
    """In whose name the draft is written, as registered today. A legal person's draft remembers whoever stood there.

    Raises:
        NotFound
    """
    person = resolve_ref(draft.person_ref)
    if isinstance(person, NaturalPerson):
        for applicant in applicants_at_counter(person=person, today=today):
            if applicant.ref == draft.applicant_ref:
                return applicant
    raise NotFound("这位申请人的登记变了，或者委托已经结束。请回到“一窗收件”重新核对身份。")


def known_of(applicant: Applicant) -> dict[str, Any]:
    """What the card and the register say, by prefill name."""
    number = "id_number" if applicant.kind == "natural" else "uscc"
    whole = {"name": applicant.name, number: applicant.id_number}
    return {
        "applicant": whole | ({"id_type": applicant.id_type} if applicant.kind == "natural" else {}),
        "applicant.name": applicant.name,
        "applicant.id_type": applicant.id_type,
        "applicant.id_number": applicant.id_number,
        "applicant.phone": applicant.phone,
        "applicant.agent_name": applicant.agent_name,
    }


def looked_up(guide: Guide, applicant: Applicant, *, today: dt.date) -> dict[str, Any]:
    """What other rooms know for this form."""
    return gather(wanted(guide.form), account_id=applicant.account_id, holder=applicant.ref, today=today)


def first_form(guide: Guide, applicant: Applicant, *, today: dt.date) -> dict[str, Any]:
    """What a new form begins with: what may be changed. The card is not copied, it is put in whenever the draft is opened."""
    known = known_of(applicant) | looked_up(guide, applicant, today=today)
    open_fields = {f.key for f in guide.form.fields() if f.prefill and f.prefill not in _LOCKED}
    return {key: value for key, value in prefilled(guide.form, known).items() if key in open_fields}
