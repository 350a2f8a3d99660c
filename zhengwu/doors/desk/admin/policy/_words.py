"""Grants and conditions in words."""

from __future__ import annotations

from django.utils.translation import gettext as _

from zhengwu.doors.ui.shapes import Badge
from zhengwu.organisations.public import Action, Explained, GrantScope


def conditions_of(action: Action) -> str:
    """What must be true beside the grant, one sentence a condition."""
    return _("；").join(_(one.words).format(other_name=_(one.other_name)) for one in action.conditions)


def reach_of(grant: GrantScope) -> str:
    """Over what the grant reaches."""
    if grant.delegation:
        where = _("机构 {code} 委托给所在机构（委托 {number}）").format(code=grant.body_code, number=grant.delegation)
    else:
        where = _granted(grant)
    return _("{where}，只限事项 {task}").format(where=where, task=grant.task_code) if grant.task_code else where


def _granted(grant: GrantScope) -> str:
    return (
        _("岗位授权：区划 {prefix} 以内的全部机构").format(prefix=grant.subtree)
        if grant.subtree
        else _("岗位授权：机构 {code}").format(code=grant.body_code)
    )


def badges_of(one: Explained) -> tuple[Badge, ...]:
    """Whether they may."""
    return (Badge(_("不能办"), "need"),) if one.barred else (Badge(_("能办"), "done"),)
