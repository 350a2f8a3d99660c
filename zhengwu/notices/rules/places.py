"""空位: the only things a template may have filled in. No code, nothing looked up: a name in braces, or a mistake."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from zhengwu.kernel.pure import BadInput, InputError, local_date
from zhengwu.notices.rules.channels import Channel, Language

_PLACE = re.compile(r"\{([^{}]*)\}")
_BRACE = re.compile(r"[{}]")
LONGEST_TITLE, LONGEST_TEXT = 60, 600
#: Two messages joined; a vendor counts a third, and many phones show it as another one.
LONGEST_SMS = 134


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One place: what is put in, an example for each language, and whether a short message may carry it.

    A short message is read over one's shoulder and kept by carriers: of the person it says nothing but the end of the number.
    """

    what: str
    sample: str
    sample_en: str
    in_sms: bool = False


PLACES: dict[str, Place] = {
    "事项": Place(what="事项名称", sample="失业登记", sample_en="失业登记"),
    "编号": Place(what="办件编号", sample="3401230001202611240012", sample_en="3401230001202611240012"),
    "尾号": Place(what="办件编号的最后四位", sample="0012", sample_en="0012", in_sms=True),
    "机关": Place(what="办理机关", sample="县人社局", sample_en="县人社局"),
    "日期": Place(what="期限的最后一天", sample="12月4日", sample_en="4 December", in_sms=True),
    "天数": Place(what="多少个工作日", sample="5", sample_en="5", in_sms=True),
    "份数": Place(what="材料多少份", sample="2", sample_en="2", in_sms=True),
    "理由": Place(what="理由或说明", sample="材料之间对不上", sample_en="材料之间对不上"),
    "姓名": Place(what="让您看进度的人", sample="王芳", sample_en="王芳"),
    "结果": Place(what="准予或不予许可，同意或不同意", sample="准予", sample_en="granted"),
    "地点": Place(what="在哪里", sample="县政务服务中心", sample_en="县政务服务中心"),
    "部门": Place(what="另一个机关", sample="县水务局", sample_en="县水务局"),
    "链接": Place(
        what="不用登录就能打开的评价链接",
        sample="zw.example.cn/rate/12-0a1b",
        sample_en="zw.example.cn/rate/12-0a1b",
        in_sms=True,
    ),
    "步骤": Place(what="流程的步骤或环节", sample="审查", sample_en="审查"),
}
_UNSAID = {Language.ZH: "（见办件）", Language.EN: "(see the case)"}
_OUTCOMES = {"approve": {Language.ZH: "准予", Language.EN: "granted"}}
_REFUSED = {Language.ZH: "不予许可", Language.EN: "not granted"}
_AND = {Language.ZH: "、", Language.EN: ", "}
_AGREES = {
    True: {Language.ZH: "同意", Language.EN: "agrees"},
    False: {Language.ZH: "不同意", Language.EN: "does not agree"},
}
#: Keys of events, the first that says something: what each place is filled with.
_DAYS = (
    "explain_due_date",
    "wanted_date",
    "deadline_date",
    "promise_due_date",
    "acceptance_due_date",
    "ask_until",
    "hold_until",
    "held_on",
    "heard_until",
    "until_date",
    "valid_to",
    "until",
    "visit_date",
    "due_date",
    "contact_due_date",
)
_COUNTS = ("planned_days", "days", "limit_days", "elapsed_days")
_LISTS = ("gaps", "materials")
_REASONS = ("reason", "finding", "opinion", "question", "text", "words", "findings", "what", "answer", "title")
_PLACES = ("place", "hall_name")
_BODIES = ("superior_name", "to_body_name", "body_name")
_STEPS = ("step", "name")


class TemplateWrong(BadInput):
    """A text that cannot be filled in, or says what this channel must not say."""

    code = "notices.template"


def check_text(text: str, *, allowed: Collection[str], channel: Channel, loc: str, longest: int) -> list[InputError]:
    """Every mistake of one text."""
    if not text.strip():
        return [_error(loc, "请写上内容。", "empty")]
    if len(text) > longest:
        return [_error(loc, "最多 {longest} 个字，现在有 {length} 个。", "too_long", longest=longest, length=len(text))]
    if _BRACE.search(_PLACE.sub("", text)):
        return [_error(loc, "花括号要成对，里面写空位的名字，例如 {{尾号}}。", "brace")]
    return [error for name in dict.fromkeys(_PLACE.findall(text)) if (error := _place(name, allowed, channel, loc))]


def _place(name: str, allowed: Collection[str], channel: Channel, loc: str) -> InputError | None:
    if name not in allowed:
        return _error(
            loc, "这里没有“{name}”这个空位，可以用：{allowed}。", "place", name=name[:20], allowed="、".join(allowed)
        )
    if channel is Channel.SMS and not PLACES[name].in_sms:
        return _error(loc, "短信里不能有“{name}”：除了尾号，短信不说个人的事。", "private", name=name)
    return None


def _error(loc: str, msg: str, code: str, **facts: Any) -> InputError:
    return InputError(loc=(loc,), msg=msg, code=f"notices.template.{code}", facts=facts)


def fill(text: str, values: Mapping[str, str], *, language: Language) -> str:
    """The text with its places filled in; what is not known sends people to the case. Values are put in once, never read again."""
    return _PLACE.sub(lambda found: values.get(found[1]) or _UNSAID[language], text)


def samples(language: Language) -> dict[str, str]:
    """What a preview is filled with."""
    return {name: place.sample_en if language is Language.EN else place.sample for name, place in PLACES.items()}


def values_of(data: Mapping[str, Any], *, project_no: str, item: str, body: str, language: Language) -> dict[str, str]:
    """What the places are filled with, from the payload of an event and the case it is about."""
    known = {
        "事项": item,
        "编号": project_no,
        "尾号": project_no[-4:],
        "机关": body,
        "日期": next((day_words(_day(data[key]), language) for key in _DAYS if data.get(key)), ""),
        "天数": next((str(data[key]) for key in _COUNTS if data.get(key) is not None), ""),
        "份数": next((str(len(data[key])) for key in _LISTS if key in data), ""),
        "理由": _said(data, _REASONS),
        "姓名": str(data.get("owner_name", "")),
        "结果": _result(data, language),
        "地点": _said(data, _PLACES),
        "部门": _said(data, _BODIES) or (_AND[language].join(data.get("body_names", ()))),
        "步骤": _said(data, _STEPS),
    }
    return {name: value for name, value in known.items() if value}


def _day(iso: str) -> dt.date:
    """The day of a day, or of an instant."""
    return dt.date.fromisoformat(iso) if len(iso) == len("2026-11-27") else local_date(dt.datetime.fromisoformat(iso))


def _said(data: Mapping[str, Any], keys: tuple[str, ...]) -> str:
    """The first that says something, without the stop the sentence around it has already."""
    return next((said for key in keys if (said := str(data.get(key) or "").strip().rstrip("。."))), "")


def _result(data: Mapping[str, Any], language: Language) -> str:
    if "agrees" in data:
        return _AGREES[bool(data["agrees"])][language]
    return _OUTCOMES.get(data["outcome"], _REFUSED)[language] if "outcome" in data else ""


def day_words(day: dt.date, language: Language) -> str:
    """12月4日, 4 December."""
    return f"{day.month}月{day.day}日" if language is Language.ZH else f"{day.day} {day:%B}"
