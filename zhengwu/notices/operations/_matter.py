"""What an event is about: a case, a project, a certificate, a seal, a rating, a card; nothing where it is no single one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from zhengwu.appraisal.public import Result
from zhengwu.cases.public import Case
from zhengwu.certificates.public import Certificate
from zhengwu.disclosure.public import Disclosure
from zhengwu.kernel.public import StoredEvent
from zhengwu.organisations.public import Body, body_of
from zhengwu.parallel.public import JointApproval, Project
from zhengwu.ratings.public import Rating
from zhengwu.seals.public import Seal, UseRequest
from zhengwu.supervision.public import Card

_CASE = "case:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """What a notice says of it, and the rows behind it. `key`: what its page asks for, where that is not the number."""

    number: str = ""
    key: str = ""
    item: str = ""
    body: Body | None = None
    case: Case | None = None
    joint: JointApproval | None = None
    project: Project | None = None
    certificate: Certificate | None = None
    use: UseRequest | None = None
    rating: Rating | None = None

    @property
    def body_name(self) -> str:
        """The body as people call it."""
        return (self.body.short_name or self.body.name) if self.body else ""


def matter_of(event: StoredEvent) -> Matter | None:
    """The matter of an event; None when it is gone, or never was one of these."""
    room = event.type.partition(".")[0]
    if asked := _ELSEWHERE.get(room):
        return asked(event)
    number = event.data.get("project_no") or str(event.data.get("about", "")).removeprefix(_CASE)
    case = Case.objects.select_related("body__division").filter(project_no=number).first() if number else None
    return Matter(number=case.project_no, item=case.item_name, body=case.body, case=case) if case else None


def _of_project(event: StoredEvent) -> Matter | None:
    joint_id, project_id = event.data.get("joint_id"), event.data.get("project_id")
    found = JointApproval.objects.select_related("lead_body__division", "project__lead_body__division")
    if joint := found.filter(pk=joint_id).first() if joint_id else None:
        code = joint.project.code if joint.project else ""
        return Matter(number=code, item=joint.title, body=joint.lead_body, joint=joint, project=joint.project)
    project = Project.objects.select_related("lead_body__division").filter(pk=project_id).first()
    return Matter(number=project.code, item=project.name, body=project.lead_body, project=project) if project else None


def _of_certificate(event: StoredEvent) -> Matter | None:
    if batch := event.data.get("batch_id"):
        return Matter(key=batch, item=event.data["kind"], body=body_of(event.data["issuer_code"]))
    of = Certificate.objects.select_related("issuer__division")
    found = of.filter(pk=event.data["certificate_id"]).first()
    if found is None:
        return None
    return Matter(number=found.number, key=str(found.pk), item=found.kind, body=found.issuer, certificate=found)


def _of_seal(event: StoredEvent) -> Matter | None:
    seal = Seal.objects.select_related("body__division").filter(number=event.data["seal_number"]).first()
    if seal is None:
        return None
    asked = UseRequest.objects.select_related("seal__body__division").filter(pk=event.data.get("request_id")).first()
    key = str(asked.pk) if asked else seal.number
    return Matter(number=seal.number, key=key, item=seal.name, body=seal.body, use=asked)


def _of_disclosure(event: StoredEvent) -> Matter | None:
    entry = Disclosure.objects.select_related("body__division").filter(pk=event.data["disclosure_id"]).first()
    if entry is None:
        return None
    return Matter(number=entry.decision_no, key=str(entry.pk), item=entry.decision_name, body=entry.body)


def _of_rating(event: StoredEvent) -> Matter | None:
    row = Rating.objects.filter(pk=event.data.get("rating_id")).first()
    if row is None:
        return None
    return Matter(number=row.number, key=str(row.pk), item=row.item_name, body=body_of(row.body_code), rating=row)


def _of_supervision(event: StoredEvent) -> Matter | None:
    """A card, an order or a finding: its number is what its page asks for."""
    said = event.data
    number = str(said["number"])
    if event.subject.startswith("card:"):
        card = Card.objects.select_related("rule_version__rule").filter(number=number).first()
        if card is None:
            return None
        item = card.item_name or card.rule_version.rule.name
    else:
        item = str(said.get("title") or said.get("place", ""))
    return Matter(number=number, item=item, body=body_of(said["body_code"]))


def _of_appraisal(event: StoredEvent) -> Matter | None:
    row = Result.objects.select_related("round__version__scheme").filter(pk=event.data.get("result_id")).first()
    if row is None:
        return None
    name = f"{row.round.version.scheme.name} {row.round.period}"
    return Matter(number=row.target_name, key=str(row.pk), item=name, body=body_of(row.body_code))


def _of_emergency(event: StoredEvent) -> Matter | None:
    """An emergency account: the body of the post it stands in for."""
    code = event.data["body_code"]
    return Matter(item=event.actor_name, body=body_of(code)) if code else None


_ELSEWHERE: dict[str, Callable[[StoredEvent], Matter | None]] = {
    "parallel": _of_project,
    "certificates": _of_certificate,
    "disclosure": _of_disclosure,
    "seals": _of_seal,
    "ratings": _of_rating,
    "supervision": _of_supervision,
    "appraisal": _of_appraisal,
    "organisations": _of_emergency,
}
