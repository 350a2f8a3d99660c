"""表单设计: the sections and fields of a draft's form, in order, and what can be done to each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.form_designer._opened import PART, PATH, Opened, changed, opened, title_of
from zhengwu.doors.desk.form_designer._ways import crumbs_to, rail
from zhengwu.doors.desk.form_designer._words import KINDS, condition_words, kind_words
from zhengwu.doors.desk.refused import SHOWN, read_refusal
from zhengwu.doors.desk.shapes import DesignedField, DesignedSection, DesignPage
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Badge, Link, Notice
from zhengwu.forms.public import (
    Change,
    Field,
    FieldGone,
    FormDefinition,
    copied,
    field_of,
    moved,
    placed,
    removed,
    section_moved,
    section_removed,
)
from zhengwu.items.public import before_last_change


@page(
    "desk/items/drafts/<uuid:draft_id>/form", may="items.edit", name="desk-items-form", methods=("GET", "HEAD", "POST")
)
def form(request: DoorRequest, draft_id: UUID) -> HttpResponse:
    """Show the form; a POST does what its button says."""
    if request.method != "POST":
        return _show(request, opened(request, draft_id))
    do = request.POST.get("do", "")
    if do == "undo":
        return _undo(request, draft_id)
    before = opened(request, draft_id)
    try:
        after = changed(request, draft_id, _change(do, before))
    except SHOWN as refusal:
        refused = read_refusal(refusal)
        notice = refused.notice or Notice(_(refusal.title), " ".join(refused.fields.values()), "late")
        return _show(request, opened(request, draft_id), notice=notice, status=refused.status)
    words, place = _done(do, before, after)
    messages.success(request, words)
    return redirect(f"{reverse('desk-items-form', args=[draft_id])}#{place}")


def _change(do: str, found: Opened) -> Change:
    """What a button does.

    Raises:
        FieldGone: no such button
    """
    verb, _colon, what = do.partition(":")
    questions = frozenset(found.questions)
    fields: dict[str, Callable[[FormDefinition], FormDefinition]] = {
        "up": lambda form: moved(form, what, by=-1),
        "down": lambda form: moved(form, what, by=1),
        "copy": lambda form: copied(form, what, taken=questions),
        "remove": lambda form: removed(form, what),
        "place": lambda form: _dropped(form, what),
        "section-up": lambda form: section_moved(form, _number(what), by=-1),
        "section-down": lambda form: section_moved(form, _number(what), by=1),
        "section-remove": lambda form: section_removed(form, _number(what)),
    }
    if verb not in fields:
        raise FieldGone
    return fields[verb]


def _number(text: str) -> int:
    if not text.isdecimal():
        raise FieldGone
    return int(text[:4])


def _dropped(form: FormDefinition, what: str) -> FormDefinition:
    key, section, before = (*what.split(":"), "", "")[:3]
    return placed(form, key, section=_number(section), before=before)


def _done(do: str, before: Opened, after: Opened) -> tuple[str, str]:
    """What is said, and where the page opens again."""
    verb, _colon, what = do.partition(":")
    key = what.partition(":")[0]
    if verb.startswith("section"):
        words = _("这一组删掉了。") if verb == "section-remove" else _("这一组移好了。")
        return words, "sections"
    label = field_of(before.form, key).label
    if verb == "remove":
        return _("“%(label)s”删掉了。") % {"label": label}, "sections"
    if verb == "copy":
        return _("“%(label)s”复制了一份，在它下面。") % {"label": label}, f"field-{key}"
    order = [one.key for one in after.form.fields()]
    return _("“%(label)s”现在是第 %(n)s 项。") % {"label": label, "n": order.index(key) + 1}, f"field-{key}"


def _undo(request: DoorRequest, draft_id: UUID) -> HttpResponse:
    before = before_last_change(opened(request, draft_id).draft, part=PART, path=tuple(PATH.split(".")))
    here = reverse("desk-items-form", args=[draft_id])
    if before is None:
        return redirect(here)
    earlier = FormDefinition.model_validate(before.value or {})
    changed(request, draft_id, lambda _form: earlier)
    messages.success(request, _("已经回到上一次改动以前。再按一次就改回来。"))
    return redirect(here)


def _show(request: DoorRequest, found: Opened, *, notice: Notice | None = None, status: int = 200) -> HttpResponse:
    draft_id = found.draft.pk
    add = reverse("desk-items-form-add", args=[draft_id])
    before = before_last_change(found.draft, part=PART, path=tuple(PATH.split("."))) if found.editable else None
    if found.broken:
        notice = Notice(
            _("现在的表单读不出来"),
            _("原因：%(why)s。从这里加第一项，会换成一张新表。") % {"why": found.broken},
            "late",
        )
    if not found.editable:
        notice = Notice(_("现在不能改"), _("这份编制稿正在审核或已经完成，表单只能看。"), "info")
    built = DesignPage(
        frame=rail(request),
        crumbs=crumbs_to(found, here=True),
        heading=_("表单设计"),
        sub=title_of(found),
        action=reverse("desk-items-form", args=[draft_id]),
        sections=tuple(_sections(found, add)),
        buttons=_buttons(found, add),
        undo=_("撤销上一次改动（%(who)s）") % {"who": before.changed_by} if before else "",
        editable=found.editable,
        notice=notice,
    )
    response = render(request, "desk/form_designer/form.html", {"page": built}, status=status)
    response["Cache-Control"] = "private, no-store"
    return response


def _buttons(found: Opened, add: str) -> tuple[Link, ...]:
    look = Link(_("预览"), reverse("desk-items-form-preview", args=[found.draft.pk]), "eye")
    if not found.editable:
        return (look,)
    return (
        Link(_("加一项"), add, "plus"),
        Link(
            _("加一组"), reverse("desk-items-form-section", args=[found.draft.pk, len(found.form.sections)]), "layers"
        ),
        look,
    )


def _sections(found: Opened, add: str) -> Iterator[DesignedSection]:
    keys = [one.key for one in found.form.fields()]
    last = len(found.form.sections) - 1
    for number, section in enumerate(found.form.sections):
        yield DesignedSection(
            number=number,
            title=section.title,
            hint=section.hint,
            fields=tuple(
                _field(found, one, first=one.key == keys[0], last=one.key == keys[-1]) for one in section.fields
            ),
            change_href=reverse("desk-items-form-section", args=[found.draft.pk, number]),
            add_href=f"{add}?section={number}",
            first=number == 0,
            last=number == last,
        )


def _field(found: Opened, one: Field, *, first: bool, last: bool) -> DesignedField:
    said = condition_words(found.form, one)
    return DesignedField(
        key=one.key,
        label=one.label,
        kind=kind_words(one.kind),
        icon=KINDS[one.kind][2],
        badges=(Badge(said, "need" if one.when else "info" if one.calculate else "plain"),) if said else (),
        href=reverse("desk-items-form-field", args=[found.draft.pk, one.key]),
        first=first and found.form.sections[0].fields[:1] == (one,),
        last=last and found.form.sections[-1].fields[-1:] == (one,),
    )
