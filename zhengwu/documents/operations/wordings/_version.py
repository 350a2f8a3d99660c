"""What every verb on a wording begins with: for whom it is, whether this officer may, and the version, locked."""

from __future__ import annotations

from django.conf import settings

from zhengwu.documents.models import WordingVersion
from zhengwu.documents.queries.wordings import NoSuchWording
from zhengwu.kernel.public import Conflict
from zhengwu.organisations.public import Officer, Over, over_body_code, require

ACTION = "documents.word"
State = WordingVersion.State


class ChangedMeanwhile(Conflict):
    """Somebody else wrote it since this officer saw it."""

    code = "wording.changed"
    template = "{who}刚刚改过这份草稿，您的改动没有存。请重新打开，看过再改。"


class NotADraft(Conflict):
    """What is in force keeps its words."""

    code = "wording.not_draft"
    template = "启用过的范本不能再改。请新写一版，原来的文书不受影响。"


def over_wording(body_code: str) -> Over:
    """For whom it is, as the object of an action: a body; with "" the whole government this installation serves.

    Raises:
        BodyUnknown
    """
    return over_body_code(body_code) if body_code else Over(division_code=settings.HOME_DIVISION)


def require_over_wording(*, body_code: str, by: Officer) -> Officer:
    """The officer, if they may write wordings for this body.

    Raises:
        NotPermitted, BodyUnknown
    """
    return require(by, ACTION, over=over_wording(body_code))


def locked(version_id: int, *, by: Officer) -> WordingVersion:
    """The version, locked until the caller commits.

    Raises:
        NoSuchWording, NotPermitted
    """
    found = WordingVersion.objects.select_for_update().filter(pk=version_id).first()
    if found is None:
        raise NoSuchWording
    require_over_wording(body_code=found.body_code, by=by)
    return found


def draft(version_id: int, *, seen_revision: int, by: Officer) -> WordingVersion:
    """The same, if it is a draft and as the officer saw it.

    Raises:
        NoSuchWording, NotPermitted, NotADraft, ChangedMeanwhile
    """
    found = locked(version_id, by=by)
    if found.state != State.DRAFT:
        raise NotADraft
    if found.revision != seen_revision:
        raise ChangedMeanwhile(who=found.changed_by)
    return found
