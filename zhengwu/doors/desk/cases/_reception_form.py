"""受理: what the window posts, read once, whether it is previewed, refused or done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from django.http import HttpRequest

from zhengwu.cases.public import DEFAULT_DEADLINE_DAYS, Case, CaseMaterial, Gap, needed_by
from zhengwu.doors.ui.saying import listed
from zhengwu.items.public import Material

Decision = Literal["", "accept", "request-correction", "refuse-acceptance"]
DECISIONS: tuple[Decision, ...] = ("accept", "request-correction", "refuse-acceptance")


#: Goes into the notice word for word, and documents are Chinese.
NOT_HANDED_IN = "没有交"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One material of the reception: what the guide asks for, what came, and the key its fields carry."""

    key: str
    name: str
    material: Material | None
    given: Sequence[CaseMaterial]
    alternatives: str = ""

    @property
    def missing(self) -> bool:
        """Nothing came although it must: then the notice is half written already."""
        required = self.material is not None and self.material.required and not self.alternatives
        return required and not self.given


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What stands in the form."""

    decision: Decision = ""
    wrong: frozenset[str] = frozenset()
    problems: Mapping[str, str] = field(default_factory=dict)
    remedies: Mapping[str, str] = field(default_factory=dict)
    deadline_days: str = str(DEFAULT_DEADLINE_DAYS)
    tolerance_days: str = ""
    reason: str = ""
    competent_body: str = ""

    def gaps(self, asked: Sequence[Asked]) -> list[Gap]:
        """Everything marked wrong, in the order of the list."""
        return [
            Gap(material=a.name, problem=self.problems.get(a.key, ""), remedy=self.remedies.get(a.key, ""))
            for a in asked
            if a.key in self.wrong
        ]


def asked_of(case: Case) -> list[Asked]:
    """The narrowed list of the pinned guide, then whatever else was handed in."""
    live = [m for m in case.materials.all() if m.replaced_at is None]
    needed = needed_by(case)
    groups = {g.key: listed(m.name for m in g.materials) for g in needed.one_of_groups}
    rows = [
        Asked(
            key=m.key,
            name=m.name,
            material=m,
            given=[g for g in live if g.name == m.name],
            alternatives=groups.get(m.one_of or "", ""),
        )
        for m in needed.materials
    ]
    listed = {row.name for row in rows}
    rest = dict.fromkeys(m.name for m in live if m.name not in listed)
    rows += [
        Asked(key=f"more-{n}", name=name, material=None, given=[m for m in live if m.name == name])
        for n, name in enumerate(rest)
    ]
    return rows


def typed_of(request: HttpRequest, asked: Sequence[Asked]) -> Typed:
    """The posted form, or what a fresh one begins with."""
    if request.method != "POST":
        missing = [a for a in asked if a.missing]
        return Typed(
            decision=_decision(request.GET.get("decision", "")) or ("request-correction" if missing else "accept"),
            wrong=frozenset(a.key for a in missing),
            problems={a.key: NOT_HANDED_IN for a in missing},
        )
    post = request.POST
    return Typed(
        decision=_decision(post.get("decision", "")),
        wrong=frozenset(a.key for a in asked if post.get(f"ok.{a.key}") == "0"),
        problems={a.key: post.get(f"problem.{a.key}", "") for a in asked},
        remedies={a.key: post.get(f"remedy.{a.key}", "") for a in asked},
        deadline_days=post.get("deadline_days", str(DEFAULT_DEADLINE_DAYS)),
        tolerance_days=post.get("tolerance_days", ""),
        reason=post.get("reason", ""),
        competent_body=post.get("competent_body", ""),
    )


def _decision(value: str) -> Decision:
    return next((known for known in DECISIONS if known == value), "")
