"""Divisions by code."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from django.db.models import Q, QuerySet

from zhengwu.kernel.public import NotFound
from zhengwu.organisations.models import Division
from zhengwu.organisations.rules.division_code import (
    LENGTH,
    PREFIX_LENGTHS,
    division_path_codes,
    read_division_code,
    subtree_prefix,
)


class DivisionUnknown(NotFound):
    """No division has this code."""

    code = "division.unknown"
    template = "没有代码为 {division_code} 的区划，请核对。"


def division_of(code: str) -> Division:
    """The division of this code; 2, 4, 6 or 9 digits will do.

    Raises:
        DivisionCodeWrong, DivisionUnknown
    """
    read = read_division_code(code)
    found = Division.objects.filter(code=read.code).first()
    if found is None:
        raise DivisionUnknown(division_code=code)
    return found


def division_path(code: str) -> list[Division]:
    """The division and all above it, highest first: one SQL statement."""
    full = read_division_code(code).code
    above = {full[:digits].ljust(LENGTH, "0") for digits in PREFIX_LENGTHS}
    return list(Division.objects.filter(code__in=above).order_by("level", "code"))


def standing(on: dt.date) -> Q:
    """The condition under which a division exists on a day."""
    there = Q(valid_from=None) | Q(valid_from__lte=on)
    still = Q(valid_to=None) | Q(valid_to__gt=on)
    return there & still


def divisions_within(division_code: str, *, on: dt.date) -> QuerySet[Division]:
    """The divisions below a division that exist on a day, in the order of their codes: a township, then its villages."""
    full = read_division_code(division_code).code
    below = Division.objects.filter(standing(on), code__startswith=subtree_prefix(division_code))
    return below.exclude(code=full).order_by("code")


def divisions_named(codes: Iterable[str]) -> dict[str, Division]:
    """The divisions of these codes and all above them, by code: one SQL statement."""
    above = {one for code in codes for one in division_path_codes(code)}
    return {one.code: one for one in Division.objects.filter(code__in=above).order_by("code")}
