"""Kinds of identity document (证件类型) a natural person may come with. DOMAIN §5: foreigners are first-class."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from stdnum.cn import ric

from zhengwu.kernel.pure import BadInput
from zhengwu.people.rules.nationality import CHINA
from zhengwu.people.rules.normal import normal_number
from zhengwu.people.rules.number_error import NumberRefused
from zhengwu.people.rules.resident_id import EARLIEST_YEAR, Sex, read_resident_id

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
#: 港澳台居民居住证 carries a number of the same build; its holder's nationality is not asked.
_RESIDENCE_PERMITS = frozenset({"81", "82", "83"})


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


class IdNumberCheckDigit(NumberRefused):
    """The last place of a permit of 2023 does not follow from the seventeen before it."""

    code = "id_number.check_digit"
    template = "这个号码的校验位不对，其中可能有一位写错，或有两位写颠倒了。请照{document}逐位核对。"


class IdNumberDate(NumberRefused):
    """Digits 7 to 14 of a permit of 2023 are no day of the past."""

    code = "id_number.date"
    template = "号码第 7 至 14 位不是一个过去的日子。请照{document}逐位核对。"


class BirthDateMissing(BadInput):
    """A document whose number does not say it, and nobody else did."""

    code = "birth_date.missing"


class BirthDateWrong(BadInput):
    """Not yet born, before 1900, or another day than the number says."""

    code = "birth_date.wrong"


class IdTypeUnknown(BadInput):
    """A kind of document we do not know."""

    code = "id_type.unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class IdDocument:
    """An identity document as read: birth date, sex and nationality only where the document itself says them."""

    id_type: IdType
    number: str
    birth_date: date | None = None
    sex: Sex | None = None
    nationality: str = ""


def read_id_document(*, id_type: str, number: str, today: date, loc: Loc = ("id_number",)) -> IdDocument:
    """Read the number of an identity document as typed.

    Raises:
        IdTypeUnknown, IdNumberShape, IdNumberCheckDigit, IdNumberDate, and those of read_resident_id: each a BadInput with its
        own code.
    """
    if id_type not in ID_TYPE_NAMES:
        raise IdTypeUnknown.one((*loc[:-1], "id_type"), "请选择证件类型。", "id_type.unknown")
    kind = IdType(id_type)
    if kind is IdType.RESIDENT_ID:
        resident = read_resident_id(number, today=today, loc=loc)
        return IdDocument(
            id_type=kind,
            number=resident.number,
            birth_date=resident.birth_date,
            sex=resident.sex,
            nationality="" if resident.number[:2] in _RESIDENCE_PERMITS else CHINA,
        )
    number = normal_number(number)
    if not _SHAPES[kind].fullmatch(number):
        raise IdNumberShape(loc=loc, document=ID_TYPE_NAMES[kind])
    if kind is IdType.FOREIGN_PERMANENT_ID:
        return _permanent(number, today=today, loc=loc)
    return IdDocument(id_type=kind, number=number)


def _permanent(number: str, *, today: date, loc: Loc) -> IdDocument:
    """外国人永久居留身份证. The card of 2017 begins with the nationality; the one of 2023 is built like a 公民身份号码: 9, two of
    place, three of country (numeric), eight of birth, three of order, and the same check digit."""
    kind = IdType.FOREIGN_PERMANENT_ID
    if number[0].isalpha():
        return IdDocument(id_type=kind, number=number, nationality=number[:3])
    if ric.calc_check_digit(number) != number[-1]:
        raise IdNumberCheckDigit(loc=loc, document=ID_TYPE_NAMES[kind])
    try:
        birth_date = date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        birth_date = date.max
    if birth_date > today:
        raise IdNumberDate(loc=loc, document=ID_TYPE_NAMES[kind])
    return IdDocument(id_type=kind, number=number, birth_date=birth_date)


def read_birth_date(
    given: date | None, *, document: IdDocument, today: date, loc: Loc = ("birth_date",)
) -> date | None:
    """The day of birth, from the number where it says it, else as given.

    Raises:
        BirthDateMissing: a passport, and nobody said it
        BirthDateWrong
    """
    if document.birth_date is not None:
        if given is not None and given != document.birth_date:
            raise BirthDateWrong.one(loc, "出生日期和证件号码里的不一致。请照证件核对。", "birth_date.wrong")
        return document.birth_date
    if given is None:
        if document.id_type is IdType.PASSPORT:
            raise BirthDateMissing.one(loc, "护照号码里没有出生日期，请照护照填写。", "birth_date.missing")
        return None
    if given > today or given.year < EARLIEST_YEAR:
        raise BirthDateWrong.one(loc, "出生日期要在 1900 年以后、今天以前。请照证件核对。", "birth_date.wrong")
    return given
