"""Kinds of identity document (证件类型) a natural person may come with. DOMAIN §5: foreigners are first-class."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from zhengwu.kernel.pure import BadInput
from zhengwu.people.rules.normal import normal_number
from zhengwu.people.rules.number_error import NumberRefused
from zhengwu.people.rules.resident_id import Sex, read_resident_id

Loc = tuple[str | int, ...]


class IdType(StrEnum):
    """The document by which a natural person is known."""

    RESIDENT_ID = "resident_id"
    """居民身份证"""
    HK_MACAO_PERMIT = "hk_macao_permit"
    """港澳居民来往内地通行证"""
    TAIWAN_PERMIT = "taiwan_permit"
    """台湾居民来往大陆通行证"""
    FOREIGN_PERMANENT_ID = "foreign_permanent_id"
    """外国人永久居留身份证"""
    PASSPORT = "passport"
    """护照"""


#: The Chinese names people know the documents by.
ID_TYPE_NAMES: dict[IdType, str] = {
    IdType.RESIDENT_ID: "居民身份证",
    IdType.HK_MACAO_PERMIT: "港澳居民来往内地通行证",
    IdType.TAIWAN_PERMIT: "台湾居民来往大陆通行证",
    IdType.FOREIGN_PERMANENT_ID: "外国人永久居留身份证",
    IdType.PASSPORT: "护照",
}

#: A legal person is known by its 统一社会信用代码, not by one of the documents above.
_LEGAL = "uscc"


def id_type_name(id_type: str) -> str:
    """What an applicant's number is called: a natural person's document, or 统一社会信用代码.

    Raises:
        ValueError: a kind nobody is known by.
    """
    return "统一社会信用代码" if id_type == _LEGAL else ID_TYPE_NAMES[IdType(id_type)]


_SHAPES: dict[IdType, re.Pattern[str]] = {
    IdType.HK_MACAO_PERMIT: re.compile(r"[HM][0-9]{8}(?:[0-9]{2})?"),
    IdType.TAIWAN_PERMIT: re.compile(r"[0-9]{8}"),
    # The 2017 card has three letters and twelve digits, the 2023 card eighteen digits that begin with 9.
    IdType.FOREIGN_PERMANENT_ID: re.compile(r"[A-Z]{3}[0-9]{12}|9[0-9]{16}[0-9X]"),
    IdType.PASSPORT: re.compile(r"[A-Z0-9]{5,20}"),
}


class IdNumberShape(NumberRefused):
    """A number this kind of document does not have."""

    code = "id_number.shape"
    template = "这不像{document}的号码。请核对证件类型，并照证件重新填写号码。"


class IdTypeUnknown(BadInput):
    """A kind of document we do not know."""

    code = "id_type.unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class IdDocument:
    """An identity document as read: birth date and sex only where the number itself says them."""

    id_type: IdType
    number: str
    birth_date: date | None = None
    sex: Sex | None = None


def read_id_document(*, id_type: str, number: str, today: date, loc: Loc = ("id_number",)) -> IdDocument:
    """Read the number of an identity document as typed.

    Raises:
        IdTypeUnknown, IdNumberShape, and those of read_resident_id: each a BadInput with its own code.
    """
    if id_type not in ID_TYPE_NAMES:
        raise IdTypeUnknown.one((*loc[:-1], "id_type"), "请选择证件类型。", "id_type.unknown")
    kind = IdType(id_type)
    if kind is IdType.RESIDENT_ID:
        resident = read_resident_id(number, today=today, loc=loc)
        return IdDocument(id_type=kind, number=resident.number, birth_date=resident.birth_date, sex=resident.sex)
    number = normal_number(number)
    if not _SHAPES[kind].fullmatch(number):
        raise IdNumberShape(loc=loc, document=ID_TYPE_NAMES[kind])
    return IdDocument(id_type=kind, number=number)
