"""Reads: the versions of wordings, and which one is in force for whom on which day."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from zhengwu.documents.models import WordingVersion
from zhengwu.documents.rules.kinds import kind_named
from zhengwu.documents.rules.wordings.blocks import Wording
from zhengwu.documents.wordings import built_in
from zhengwu.kernel.public import CompiledModels, Given, NotFound

State = WordingVersion.State


class NoSuchWording(NotFound):
    """There is no such version."""

    code = "wording.not_found"
    template = "没有找到这一版范本，请回到范本的列表再选。"


@dataclass(frozen=True, slots=True, kw_only=True)
class InForce:
    """What is in force: the version, None for the built-in one, and what it says."""

    version: WordingVersion | None
    wording: Wording


def wording_in_force(*, kind: str, body_code: str, on: dt.date) -> WordingVersion | None:
    """The version papers of this body are set in on this day: its own before everybody's, the newest that has begun. None: the
    built-in one. One SQL statement."""
    return _began.first(kind=kind, body_code=body_code, on=on)


_began = CompiledModels(
    lambda: WordingVersion.objects.filter(
        Q(body_code=Given("body_code")) | Q(body_code=""),
        kind=Given("kind"),
        state=State.IN_FORCE,
        valid_from__lte=Given("on"),
    ).order_by("-body_code", "-valid_from")[:1]
)


def in_force(*, kind: str, body_code: str, on: dt.date) -> InForce:
    """What papers of this body say on this day; `body_code` "" asks for bodies without a wording of their own.

    Raises:
        UnknownKind
    """
    kind_named(kind)
    version = wording_in_force(kind=kind, body_code=body_code, on=on)
    return InForce(version=version, wording=version.wording if version else built_in(kind))


def in_force_by_kind(*, body_code: str, on: dt.date) -> dict[str, WordingVersion]:
    """The same for every kind that has a version in force. One SQL statement."""
    began = WordingVersion.objects.filter(
        Q(body_code=body_code) | Q(body_code=""), state=State.IN_FORCE, valid_from__lte=on
    )
    # The last one told of a kind stands.
    return {version.kind: version for version in began.order_by("body_code", "valid_from")}


def drafts_by_kind(*, body_code: str) -> dict[str, WordingVersion]:
    """The drafts of this body (with "", for every body). One SQL statement."""
    return {one.kind: one for one in WordingVersion.objects.filter(body_code=body_code, state=State.DRAFT)}


def bodies_with_wordings() -> dict[str, str]:
    """The bodies that have, or had, a wording of their own: names by code. One SQL statement."""
    own = WordingVersion.objects.exclude(body_code="").order_by("body_code", "version")
    return dict(own.values_list("body_code", "body_name"))


def wording_versions(*, kind: str, body_code: str) -> QuerySet[WordingVersion]:
    """Every version for this body (or, with "", for every body), newest first."""
    return WordingVersion.objects.filter(kind=kind, body_code=body_code).order_by("-version")


def wording_version(version_id: int) -> WordingVersion:
    """The version with this id.

    Raises:
        NoSuchWording
    """
    if found := WordingVersion.objects.filter(pk=version_id).first():
        return found
    raise NoSuchWording
