"""Controls made of several: a person, a company, an address, a table of rows, a file, consent."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.utils.translation import gettext as _

from zhengwu.doors.ui import shapes as ui
from zhengwu.doors.ui.asking.divisions import division_parts
from zhengwu.doors.ui.asking.line import Asked, line, ready
from zhengwu.doors.ui.asking.rows import ADD_ROW, REMOVE_ROW
from zhengwu.forms.public import MOST_ROWS, Field
from zhengwu.people.public import ID_TYPE_NAMES

#: Values of the submit button `do`; the key of the field follows.
NEXT_LEVEL = "next-level:"
UPLOAD_FILE, REMOVE_FILE = "file-upload:", "file-remove:"
#: Before the key of a file field: its name among the uploads.
FORM_FILE = "form-file."


def _parts_of(one: Field, asked: Asked) -> Mapping[str, Any]:
    value = asked.form.get(one.key)
    return value if isinstance(value, Mapping) else {}


def _group(one: Field, asked: Asked, parts: tuple[ui.Field, ...], **rest: Any) -> ui.Field:
    return ui.Field(
        name=one.key,
        label=one.label,
        kind="group",
        hint=one.hint,
        error=asked.errors.get(one.key, ""),
        required=one.required,
        prefilled=ready(one, asked),
        parts=parts,
        **rest,
    )


def _part(one: Field, asked: Asked, part: str, label: str, **rest: Any) -> ui.Field:
    name = f"{one.key}.{part}"
    value = str(_parts_of(one, asked).get(part) or "")
    return ui.Field(
        name=name, label=label, value=value, error=asked.errors.get(name, ""), **{"required": one.required, **rest}
    )


def _id_type(one: Field, asked: Asked) -> ui.Field:
    chosen = _parts_of(one, asked).get("id_type") or "resident_id"
    options = tuple(ui.Option(str(key), _(name), picked=key == chosen) for key, name in ID_TYPE_NAMES.items())
    return _part(one, asked, "id_type", _("证件类型"), kind="select", options=options)


def _person(one: Field, asked: Asked) -> ui.Field:
    number = _part(one, asked, "id_number", _("证件号码"), kind="resident_id")
    return _group(one, asked, (_part(one, asked, "name", _("姓名"), kind="name"), _id_type(one, asked), number))


def _identity(one: Field, asked: Asked) -> ui.Field:
    return _group(one, asked, (_id_type(one, asked), _part(one, asked, "id_number", _("证件号码"), kind="resident_id")))


def _company(one: Field, asked: Asked) -> ui.Field:
    name = _part(one, asked, "name", _("单位名称"), autocomplete="organization")
    return _group(one, asked, (name, _part(one, asked, "uscc", _("统一社会信用代码"), kind="uscc")))


def _division(one: Field, asked: Asked) -> ui.Field:
    code = str(_parts_of(one, asked).get("code") or "")
    levels, deeper = division_parts(one, code, error=asked.errors.get(f"{one.key}.code", ""), on=asked.today)
    detail = _part(one, asked, "detail", _("门牌、楼栋"), kind="address", required=False)
    more = {"add": NEXT_LEVEL + one.key, "add_text": _("选下一级")} if deeper else {}
    return _group(one, asked, (*levels, detail), **more)


def _map_point(one: Field, asked: Asked) -> ui.Field:
    hint = _("在地图软件里长按那个地方，可以看到，例如 31.70712,117.16892")
    point = _part(one, asked, "point", _("纬度,经度"), hint=hint)
    return _group(one, asked, (point, _part(one, asked, "words", _("位置说明"), required=False)))


def _signature(one: Field, asked: Asked) -> ui.Field:
    name = _part(one, asked, "name", _("签上您的姓名"), kind="name")
    return ui.Field(
        name=f"{one.key}.version",
        id=f"f-{one.key}",
        label=one.label,
        kind="group",
        hint=one.hint,
        error=asked.errors.get(one.key, ""),
        required=one.required,
        text=one.text,
        value=one.version,
        parts=(name,),
    )


def _declaration(one: Field, asked: Asked) -> ui.Field:
    given = _parts_of(one, asked)
    ticked = given.get("agreed") is True and given.get("version") == one.version
    return ui.Field(
        name=one.key,
        label=one.label,
        kind="declaration",
        hint=one.hint,
        error=asked.errors.get(one.key, ""),
        required=one.required,
        text=one.text,
        options=(ui.Option(one.version, _("我已经读过，同意"), picked=ticked),),
    )


def _heading(one: Field, asked: Asked) -> ui.Field:
    return ui.Field(name=one.key, label=one.label, kind="heading", text=one.text)


def _file(one: Field, asked: Asked) -> ui.Field:
    given = _parts_of(one, asked)
    error = asked.errors.get(one.key, "") or asked.errors.get(f"{one.key}.file_id", "")
    href = asked.file_hrefs.get(one.key, "")
    name = str(given.get("name") or _("文件"))
    files = (ui.UploadedFile(name, 0, href=href, remove=REMOVE_FILE + one.key),) if given.get("file_id") else ()
    upload = ui.Upload(
        key=one.key,
        title=one.label if one.required else _("%(label)s（可以不传）") % {"label": one.label},
        state="wrong" if error else "uploaded" if files else "empty",
        name=FORM_FILE + one.key,
        hint=one.hint,
        error=error,
        files=files,
        button=_("重新拍照或选文件") if files else _("拍照或选文件"),
        upload=UPLOAD_FILE + one.key,
    )
    return ui.Field(name=one.key, label=one.label, kind="upload", upload=upload, id=upload.dom_id)


def _table(one: Field, asked: Asked) -> ui.Field:
    rows = asked.form.get(one.key)
    rows = rows if isinstance(rows, list) and rows else [{}] * max(one.min or 0, 1)
    most = MOST_ROWS if one.max is None else one.max
    more = {"add": ADD_ROW + one.key, "add_text": _("加一行")} if len(rows) < most else {}
    return ui.Field(
        name=one.key,
        label=one.label,
        kind="rows",
        hint=one.hint,
        error=asked.errors.get(one.key, ""),
        required=one.required,
        parts=tuple(_row(one, place, row, asked) for place, row in enumerate(rows)),
        **more,  # type: ignore[arg-type]  # both are words
    )


def _row(one: Field, place: int, row: Any, asked: Asked) -> ui.Field:
    cells = row if isinstance(row, Mapping) else {}
    names = {column.key: f"{one.key}.{place}.{column.key}" for column in one.columns}
    return ui.Field(
        name=f"{one.key}.{place}",
        label=_("%(label)s，第 %(n)s 行") % {"label": one.label, "n": place + 1},
        kind="group",
        parts=tuple(
            line(c, cells.get(c.key), name=names[c.key], error=asked.errors.get(names[c.key], ""), today=asked.today)
            for c in one.columns
        ),
        remove=f"{REMOVE_ROW}{one.key}:{place}",
    )


MADE: dict[str, Callable[[Field, Asked], ui.Field]] = {
    "person": _person,
    "identity": _identity,
    "company": _company,
    "division": _division,
    "map_point": _map_point,
    "signature": _signature,
    "declaration": _declaration,
    "heading": _heading,
    "file": _file,
    "table": _table,
}
"""Kinds of field that are more than one control."""
