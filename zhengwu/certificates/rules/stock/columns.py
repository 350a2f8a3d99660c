"""对应列: which column of a table somebody kept says what."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from zhengwu.kernel.pure import InputError


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What a column may say. `key` of a field of the directory entry begins with `says.`."""

    key: str
    name: str
    aliases: tuple[str, ...] = ()
    must: bool = False


#: Prefix of targets that are fields of the directory entry.
SAYS = "says."
NUMBER, HOLDER, HOLDER_NUMBER, HOLDER_ID_TYPE = "number", "holder_name", "holder_number", "holder_id_type"
ISSUED, VALID_FROM, VALID_TO, AREA = "issued", "valid_from", "valid_to", "area"
#: What every certificate says, whatever its kind.
CORE: tuple[Target, ...] = (
    Target(key=NUMBER, name="证照编号", must=True,
           aliases=("编号", "证号", "证书编号", "证照号码", "证件编号", "许可证号", "许可证编号", "登记证号", "发证编号", "文号")),
    Target(key=HOLDER, name="持证人", must=True,
           aliases=("持证人姓名", "持证主体", "姓名", "名称", "单位名称", "企业名称", "法人名称", "权利人", "户主", "持有人")),
    Target(key=HOLDER_NUMBER, name="持证人证件号码", must=True,
           aliases=("证件号码", "身份证号", "身份证号码", "公民身份号码", "居民身份证号码", "证件号", "统一社会信用代码",
                    "信用代码", "社会信用代码", "持证人证件号")),
    Target(key=HOLDER_ID_TYPE, name="证件类型", aliases=("证件种类", "持证人证件类型", "证件名称")),
    Target(key=ISSUED, name="颁发日期", must=True,
           aliases=("发证日期", "发证时间", "签发日期", "核发日期", "颁证日期", "制证日期", "登记日期", "批准日期")),
    Target(key=VALID_FROM, name="有效期起", aliases=("生效日期", "有效期自", "有效期开始", "起始日期", "有效起始日期", "开始日期")),
    Target(key=VALID_TO, name="有效期止",
           aliases=("有效期至", "截止日期", "到期日期", "失效日期", "有效期限", "有效期", "有效截止日期", "结束日期", "有效日期")),
    Target(key=AREA, name="区划代码", aliases=("行政区划", "行政区划代码", "区划", "所属区划", "地区代码")),
)  # fmt: skip
_LIKE_ENOUGH = 0.72
_MARKS = str.maketrans("", "", "*：:()[]【】“”\"' \t\r\n　_-/")


def targets_of(fields: Sequence[tuple[str, str, bool]]) -> tuple[Target, ...]:
    """What may be said of certificates with these fields (key, label, compulsory)."""
    return CORE + tuple(
        Target(key=f"{SAYS}{key}", name=label, aliases=(key,), must=must) for key, label, must in fields
    )


def likeness(heading: str, target: Target) -> float:
    """How well a heading fits, 0 to 1: the very name, an alias, one inside the other, or letters in common."""
    said = _plain(heading)
    best = 0.0
    for worth, name in ((1.0, target.name), *((0.95, alias) for alias in target.aliases)):
        meant = _plain(name)
        if said == meant:
            return worth
        if worth == 1.0 and len(meant) > 1 and meant in said:
            best = max(best, 0.65 + 0.3 * len(meant) / len(said))
        best = max(best, 0.9 * difflib.SequenceMatcher(None, said, meant).ratio())
    return best


def guess(headings: Sequence[str], targets: Sequence[Target]) -> dict[str, str]:
    """The mapping (key of a target → heading) that fits best; each column says one thing, what fits nothing is left out."""
    fits = [
        (likeness(heading, target), -place, -nth, target.key, heading)
        for nth, target in enumerate(targets)
        for place, heading in enumerate(headings)
    ]
    found: dict[str, str] = {}
    for worth, _place, _nth, key, heading in sorted(fits, reverse=True):
        if worth >= _LIKE_ENOUGH and key not in found and heading not in found.values():
            found[key] = heading
    return found


def mapping_errors(
    mapping: Mapping[str, str], *, headings: Sequence[str], targets: Sequence[Target]
) -> list[InputError]:
    """Everything wrong with a mapping, each at its target."""
    known = {target.key: target for target in targets}
    errors = [
        InputError(
            loc=(target.key,),
            msg="请选哪一列是“{name}”。",
            code="stock.column_missing",
            facts={"name": target.name},
        )
        for target in targets
        if target.must and not mapping.get(target.key)
    ]
    for key, heading in mapping.items():
        if key not in known:
            errors.append(
                InputError(
                    loc=(key,),
                    msg="证照目录里没有“{name}”这一项，请从列出的里面选。",
                    code="stock.target_unknown",
                    facts={"name": key},
                )
            )
        elif heading and heading not in headings:
            errors.append(
                InputError(
                    loc=(key,),
                    msg="文件里没有“{name}”这一列，请重新选。",
                    code="stock.column_unknown",
                    facts={"name": heading},
                )
            )
    return errors


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).translate(_MARKS).lower()
