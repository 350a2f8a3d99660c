"""The designer as the template takes it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.processes._words import RULES, action_words
from zhengwu.doors.desk.shapes import ProcessDesignRow
from zhengwu.doors.ui.shapes import Field, Option
from zhengwu.flows.public import STEP_ACTIONS, StepRow

_SAID = {"approve": "“{name}”同意时才办", "reject": "“{name}”不同意时才办"}


def design_rows(rows: Sequence[StepRow], errors: Mapping[str, str]) -> tuple[ProcessDesignRow, ...]:
    """Every step with its fields."""
    return tuple(
        ProcessDesignRow(
            number=number,
            legend=_("第 {n} 步").format(n=number),
            fields=tuple(_fields(rows, number, errors)),
            first=number == 1,
            last=number == len(rows),
        )
        for number in range(1, len(rows) + 1)
    )


def _fields(rows: Sequence[StepRow], number: int, errors: Mapping[str, str]) -> list[Field]:
    row = rows[number - 1]

    def select(part: str, label: str, options: Sequence[Option], *, required: bool = True) -> Field:
        name = f"{part}-{number}"
        return Field(
            name=name, label=label, kind="select", options=options, error=errors.get(name, ""), required=required
        )

    name, days = f"name-{number}", f"limit_days-{number}"
    found = [
        Field(name=name, label=_("这一步叫什么"), value=row.name, error=errors.get(name, ""), autocomplete="off"),
        select("action", _("由谁办"), [Option(a, action_words(a), picked=a == row.action) for a in STEP_ACTIONS]),
        select("rule", _("办理方式"), [Option(r.value, _(words), picked=r is row.rule) for r, words in RULES.items()]),
        Field(
            name=days,
            label=_("几个工作日办完"),
            kind="number",
            value=str(row.limit_days) if row.limit_days is not None and row.limit_days >= 0 else "",
            error=errors.get(days, ""),
            required=False,
        ),
    ]
    if number > 1:
        found += [
            select("together", _("先后"), _order(row)),
            select("only_if", _("什么时候办"), _conditions(rows, number)),
            select("back_to", _("不同意时"), _returns(rows, number)),
        ]
    return found


def _order(row: StepRow) -> list[Option]:
    return [
        Option("", _("上一步办完再办"), picked=not row.together),
        Option("yes", _("和上一步同时办"), picked=row.together),
    ]


def _conditions(rows: Sequence[StepRow], number: int) -> list[Option]:
    chosen = rows[number - 1].only_if
    return [
        Option("", _("每次都办"), picked=chosen is None),
        *(
            Option(
                f"{step}:{said}",
                _(words).format(name=_called(rows, step)),
                picked=chosen is not None and (chosen.step, chosen.said) == (step, said),
            )
            for step in range(1, number)
            for said, words in _SAID.items()
        ),
    ]


def _returns(rows: Sequence[StepRow], number: int) -> list[Option]:
    chosen = rows[number - 1].back_to
    return [
        Option("", _("带着意见往下走，由后面的步骤决定"), picked=chosen is None),
        *(
            Option(str(step), _("回到“{name}”重办").format(name=_called(rows, step)), picked=chosen == step)
            for step in range(1, number)
        ),
    ]


def _called(rows: Sequence[StepRow], step: int) -> str:
    return rows[step - 1].name or _("第 {n} 步").format(n=step)


def identity_fields(*, key: str, name: str, errors: Mapping[str, str], fixed: bool) -> tuple[Field, ...]:
    """What the process is called; the key is chosen once."""
    hint = _("小写字母开头，用小写字母、数字、横线；发布以后不能改") if not fixed else _("发布以后不能改")
    return (
        Field(name="name", label=_("流程名称"), value=name, error=errors.get("name", ""), autocomplete="off"),
        Field(
            name="key", label=_("流程标识"), value=key, hint=hint, error=errors.get("key", ""), locked=fixed,
            autocomplete="off", placeholder="" if fixed else "joint-review",
        ),
    )  # fmt: skip


def list_address() -> str:
    """Where one came from."""
    return reverse("desk-processes")
