"""The pages of the certificate library."""

from __future__ import annotations

from zhengwu.doors.desk.certificates import (
    act,
    answer,
    certificate,
    certificates,
    check,
    new,
    pdf,
    type_edit,
    type_shown,
    types,
)
from zhengwu.doors.desk.certificates.stock import pages as stock_pages

PAGES = (check, new, types, type_edit, type_shown, pdf, answer, certificate, act, certificates, stock_pages)
