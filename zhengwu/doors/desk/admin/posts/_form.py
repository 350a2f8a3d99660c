"""The fields of a post, for setting it up and for changing it."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext as _

from zhengwu.doors.desk.refused import Refused
from zhengwu.doors.ui.shapes import Field, Option
from zhengwu.organisations.public import Post


def post_fields(typed: Mapping[str, str], refused: Refused) -> tuple[Field, ...]:
    """Name, kind, seats, and when B acts; `typed` has what stands in each."""
    return (
        Field(
            name="name",
            label=_("岗位名称"),
            value=typed["name"],
            hint=_("例如 03 号综合窗口受理岗"),
            max_length=100,
            error=refused.fields.get("name", ""),
        ),
        Field(
            name="kind",
            label=_("类别"),
            kind="select",
            options=tuple(Option(v, str(t), picked=v == typed["kind"]) for v, t in Post.Kinds.choices),
            error=refused.fields.get("kind", ""),
        ),
        Field(
            name="seats",
            label=_("A 角名额"),
            kind="number",
            value=typed["seats"],
            min="1",
            max="99",
            hint=_("同时可以有几位 A 角，一般是 1"),
            error=refused.fields.get("seats", ""),
        ),
        Field(
            name="b_acts",
            label=_("B 角什么时候办"),
            kind="radio",
            options=(
                Option(
                    "always",
                    _("A 角在岗时也可以办"),
                    hint=_("两个人一起收件、办件，忙的窗口适合"),
                    picked=typed["b_acts"] == "always",
                ),
                Option(
                    "when_absent",
                    _("A 角不在岗时才办"),
                    hint=_("A 角请假、外出当天自动顶岗，回岗自动退出"),
                    picked=typed["b_acts"] == "when_absent",
                ),
            ),
            error=refused.fields.get("b_acts", ""),
        ),
    )
