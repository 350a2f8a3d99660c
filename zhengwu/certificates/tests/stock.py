"""Tables of paper certificates as a bureau keeps them, and a second officer who compares."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from typing import IO, Any

from openpyxl import Workbook
from PIL import Image

from zhengwu.certificates.models import StockBatch
from zhengwu.certificates.operations.stock.upload import upload_stock
from zhengwu.certificates.public import check_stock, judge_stock, map_stock
from zhengwu.certificates.tests.factories import CIVIL, MONDAY, TYPE, Bureau
from zhengwu.organisations.public import Officer

HEADINGS = ("编号", "姓名", "身份证号码", "发证日期", "有效期至", "家庭住址", "人口")


def _png() -> bytes:
    file = io.BytesIO()
    Image.new("L", (8, 8), 200).save(file, "PNG")
    return file.getvalue()


PNG = _png()


def identity(nth: int) -> str:
    """A well-formed number of somebody who is nobody."""
    seventeen = f"340123190001{1 + nth // 999 % 28:02}{nth % 999 + 1:03}"
    rest = sum(int(digit) * 2 ** (17 - place) for place, digit in enumerate(seventeen)) % 11
    return seventeen + "10X98765432"[rest]


def row(nth: int, **changes: str) -> list[str]:
    """The `nth` certificate of the table; `changes` by heading."""
    whole = {
        "编号": f"肥民低保字〔2019〕{nth}号",
        "姓名": "王芳",
        "身份证号码": identity(nth),
        "发证日期": "2019年3月1日",
        "有效期至": "长期",
        "家庭住址": "上派镇巢湖路 12 号",
        "人口": "3",
    }
    return [str((whole | changes)[heading]) for heading in HEADINGS]


def csv_of(rows: Sequence[Sequence[str]], *, encoding: str = "utf-8-sig") -> IO[bytes]:
    """A table as a file."""
    lines = [",".join(HEADINGS), *(",".join(cells) for cells in rows)]
    return io.BytesIO("\r\n".join(lines).encode(encoding) + b"\r\n")


def xlsx_of(rows: Sequence[Sequence[Any]]) -> IO[bytes]:
    """The same as a workbook."""
    book, file = Workbook(write_only=True), io.BytesIO()
    sheet = book.create_sheet()
    for cells in (HEADINGS, *rows):
        sheet.append(list(cells))
    book.save(file)
    file.seek(0)
    return file


def zip_of(members: Mapping[str, bytes]) -> IO[bytes]:
    """Pictures by name."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    file.seek(0)
    return file


def uploaded(
    bureau: Bureau, stream: IO[bytes], *, name: str = "低保证.csv", pictures: IO[bytes] | None = None
) -> StockBatch:
    return upload_stock(
        type_code=TYPE,
        body_code=CIVIL,
        table=(name, stream),
        pictures=("扫描件.zip", pictures) if pictures else None,
        by=bureau.zhao_min,
        now=MONDAY,
    )


def checked(bureau: Bureau, stream: IO[bytes], **rest: Any) -> StockBatch:
    """Uploaded, mapped as guessed, and checked."""
    batch = uploaded(bureau, stream, **rest)
    map_stock(batch_id=batch.pk, mapping=batch.mapping, by=bureau.zhao_min, now=MONDAY)
    check_stock(batch_id=batch.pk, clock=lambda: MONDAY)
    batch.refresh_from_db()
    return batch


def compared(batch: StockBatch, *, by: Officer, wrong: int = 0) -> StockBatch:
    """Its sample compared, the first so many found wrong."""
    for place in range(1, batch.sample_size + 1):
        judge_stock(
            batch_id=batch.pk,
            place=place,
            right=place > wrong,
            note="人口不对" if place <= wrong else "",
            by=by,
            now=MONDAY,
        )
    batch.refresh_from_db()
    return batch
