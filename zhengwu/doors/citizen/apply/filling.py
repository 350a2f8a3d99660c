"""An application being filled in, as the pages see it: the draft opened, with whom and what it is for.

What is known from the verified identity (name, document number) is never typed: it is put in here, whatever was posted.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, ClassVar
from uuid import UUID

from django.urls import reverse

from zhengwu.cases.public import Application, BundleDraft, Case, Draft, GivenMaterial, promise_texts
from zhengwu.certificates.public import Certificate, usable
from zhengwu.doors.citizen.items.answers import as_query
from zhengwu.forms.public import Field, calculated, files_in, gather, holds, prefilled, ready_for, wanted
from zhengwu.items.public import (
    Given,
    Guide,
    ItemVersion,
    Material,
    Needed,
    Standing,
    check_materials,
    narrow,
    season,
)
from zhengwu.kernel.public import InputError
from zhengwu.parallel.public import Project
from zhengwu.people.public import Account, Applicant

#: Prefills that come from the verified identity; a document number fits only a field of its kind.
_LOCKED = {"applicant", "applicant.name", "applicant.id_type", "applicant.agent_name"}
#: Prefills one may change.
_OFFERED = {"applicant.phone", "applicant.address"}
_ID_KINDS = {"resident_id": "resident_id", "uscc": "uscc"}


@dataclass(frozen=True, kw_only=True)
class Filling:
    """Draft, applicant and what stands in the form. `materials` is the draft's: name → file, certificate or promise."""

    #: The names of the pages of this kind of application begin with it.
    door: ClassVar[str] = "apply"
    #: The first of the four steps, and whether what was chosen there is changed there.
    first_step: ClassVar[str] = "选情况"
    answered_before: ClassVar[bool] = True

    draft: Draft | BundleDraft
    version: ItemVersion
    applicant: Applicant
    today: dt.date
    answers: Mapping[str, Any]
    form: Mapping[str, Any]
    materials: Mapping[str, Mapping[str, Any]]

    @classmethod
    def of(cls, draft: Draft, applicant: Applicant, *, today: dt.date) -> Filling:
        """What is stored."""
        content = draft.content
        return cls(
            draft=draft,
            version=draft.item_version,
            applicant=applicant,
            today=today,
            answers=draft.answers,
            form=content["form"],
            materials=content["materials"],
        )

    @property
    def title(self) -> str:
        """What is applied for."""
        return self.version.name

    @property
    def back_href(self) -> str:
        """Back to the guide, with the answers."""
        return reverse("guide", args=[self.version.item.task_code]) + as_query(self.answers)

    def href(self, page: str = "", *more: object) -> str:
        """One of the pages of this application: the form itself, autosave, review, file."""
        return reverse(f"{self.door}-{page}" if page else self.door, args=[self.draft.pk, *more])

    def but(self, **changes: Any) -> Filling:
        """With other contents."""
        return replace(self, **changes)

    @property
    def guide(self) -> Guide:
        """The guide the draft follows."""
        return self.version.guide

    @cached_property
    def needed(self) -> Needed:
        """What this situation asks for."""
        overdue = season(self.guide, self.today).standing is Standing.OVERDUE
        return narrow(self.guide, self.answers, overdue=overdue)

    @cached_property
    def known(self) -> dict[str, Any]:
        """What the platform knows of the applicant, by prefill name."""
        return known_of(self.applicant) | looked_up(self.guide, self.applicant, today=self.today)

    @cached_property
    def locked(self) -> dict[str, Any]:
        """Field → value from the verified identity."""
        keys = {f.key for f in self.guide.form.fields() if is_locked(f, self.applicant)}
        return {key: value for key, value in prefilled(self.guide.form, self.known).items() if key in keys}

    @cached_property
    def whole_form(self) -> dict[str, Any]:
        """Everything that stands in the form, the identity and what is calculated included."""
        typed = {**self.form, **self.locked}
        found = calculated(self.guide.form, typed, today=self.today, answers=self.answers)
        stale = {f.key for f in self.guide.form.fields() if f.calculate is not None}
        return {key: value for key, value in typed.items() if key not in stale} | found

    @cached_property
    def files(self) -> dict[str, str]:
        """The files the form itself refers to, by field key."""
        return files_in(self.guide.form.fields(), self.form)

    @cached_property
    def asked(self) -> frozenset[str]:
        """Keys of the fields that are asked now: those whose condition holds."""
        known = {**self.answers, **self.whole_form}
        return frozenset(f.key for f in self.guide.form.fields() if holds(f.when, known))

    def gaps(self) -> Iterator[InputError]:
        """What is missing among the materials, or cannot be brought later."""
        given = [Given(material=g.name, tolerate=g.tolerate) for g in self.given()]
        return (gap.as_input_error() for gap in check_materials(self.needed, given))

    def given(self) -> Iterator[GivenMaterial]:
        """The materials handed in for what is asked now."""
        for material in self.needed.materials:
            kept = self.materials.get(material.name, {})
            if kept.get("file_id"):
                yield GivenMaterial(name=material.name, file_id=UUID(kept["file_id"]))
            elif kept.get("certificate_identifier"):
                yield GivenMaterial(name=material.name, certificate_identifier=kept["certificate_identifier"])
            elif kept.get("tolerate"):
                yield GivenMaterial(name=material.name, tolerate=True)
            elif kept.get("promise"):
                yield GivenMaterial(name=material.name, promise=True)

    @cached_property
    def library(self) -> dict[str, Certificate]:
        """Material → the certificate of the applicant that can stand for it today (免提交). One SQL statement where the guide asks
        for certificates."""
        kinds = {m.name: m.certificate_kind for m in self.needed.materials if m.certificate_kind}
        held = usable(
            holder_ref=self.applicant.ref,
            id_number=self.applicant.id_number,
            kinds=set(kinds.values()),
            today=self.today,
        )
        return {name: held[kind] for name, kind in kinds.items() if kind in held}

    def promise_texts(self) -> dict[str, str]:
        """The promises that will be signed with what is given, in their words, by kind."""
        return {kind: text for kind, (_names, text) in promise_texts(self.version, list(self.given())).items()}

    def application(self) -> Application:
        """What would be handed in. Hidden fields stay behind in the draft."""
        return Application(
            task_code=self.version.item.task_code,
            answers=dict(self.answers),
            form={key: value for key, value in self.whole_form.items() if key in self.asked},
            materials=tuple(self.given()),
            renews=self.renews,
            invest_code=self.invest_code,
        )

    @property
    def renews(self) -> str:
        """The number of the case this application asks to prolong (延续); empty when it asks for something new."""
        return str(self.draft.content.get("renews", ""))

    @property
    def invest_code(self) -> str:
        """The project this application is for (投资项目代码); empty when it was not begun from one."""
        return str(self.draft.content.get("invest_code", ""))

    def material_by_key(self, key: str) -> Material | None:
        """The needed material with this key."""
        return next((m for m in self.needed.materials if m.key == key), None)


def is_locked(field: Field, applicant: Applicant) -> bool:
    """Whether the verified identity fills this field."""
    if field.prefill == "applicant":
        return ready_for(field, known_of(applicant)) is not None
    if field.prefill == "applicant.id_number":
        return _ID_KINDS.get(field.kind, applicant.id_type) == applicant.id_type
    return field.prefill in _LOCKED


def known_of(applicant: Applicant, *, address: str = "") -> dict[str, Any]:
    """What the platform knows of the applicant, by prefill name."""
    number = "id_number" if applicant.kind == "natural" else "uscc"
    whole = {"name": applicant.name, number: applicant.id_number}
    return {
        "applicant": whole | ({"id_type": applicant.id_type} if applicant.kind == "natural" else {}),
        "applicant.name": applicant.name,
        "applicant.id_type": applicant.id_type,
        "applicant.id_number": applicant.id_number,
        "applicant.phone": applicant.phone,
        "applicant.agent_name": applicant.agent_name,
        "applicant.address": address,
    }


def known_of_project(project: Project) -> dict[str, str]:
    """What the platform knows of a project, by prefill name."""
    return {"project.code": project.code, "project.name": project.name, "project.place": project.place}


def fields_of_project(guide: Guide, project: Mapping[str, str]) -> dict[str, Any]:
    """The answers of a form that are known from the project."""
    return prefilled(guide.form, project)


def looked_up(guide: Guide, applicant: Applicant, *, today: dt.date) -> dict[str, Any]:
    """What other rooms know for this form: certificates, earlier applications of the same account for the same applicant."""
    return gather(wanted(guide.form), account_id=applicant.account_id, holder=applicant.ref, today=today)


def first_form(guide: Guide, applicant: Applicant, *, address: str, today: dt.date) -> dict[str, Any]:
    """What a new draft begins with; the verified identity is not copied, it is put in whenever the draft is opened."""
    known = known_of(applicant, address=address) | looked_up(guide, applicant, today=today)
    open_fields = {f.key for f in guide.form.fields() if f.prefill in _OFFERED or ":" in f.prefill}
    return {key: value for key, value in prefilled(guide.form, known).items() if key in open_fields}


def address_of(account: Account, applicant: Applicant) -> str:
    """The registered address, of oneself only."""
    person = account.person
    return person.address if person is not None and person.ref == applicant.ref else ""


def idempotency_key(draft_id: UUID) -> str:
    """One draft is handed in once, however often the button is pressed."""
    return f"draft:{draft_id}"


def case_from(draft_id: UUID, *, account_id: int) -> Case | None:
    """The case a draft has become."""
    return Case.objects.filter(account_id=account_id, idempotency_key=idempotency_key(draft_id)).first()
