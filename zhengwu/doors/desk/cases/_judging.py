"""What is said of a material: how far it may be relied on, which version it is, what officers found."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from zhengwu.cases.public import TRUST_NAMES, Case, CaseMaterial, MaterialOpinion
from zhengwu.doors.desk.shapes import FactCard
from zhengwu.doors.ui.shapes import Pair
from zhengwu.doors.ui.writing import stamp


def trust_words(material: CaseMaterial) -> str:
    """B 级，窗口核过原件."""
    level = material.trust_level
    return _(TRUST_NAMES[level]) if level else ""


def version_words(material: CaseMaterial) -> str:
    """Replaced, or a marked copy of an earlier one."""
    if material.replaced_at is not None:
        return _("旧的一份，{at} 换过").format(at=stamp(material.replaced_at))
    return _("复用以前交过的，带水印") if material.reused_from_id else ""


def judged_words(material: CaseMaterial) -> Iterator[str]:
    """孙立（审查中）：不合格，公章看不清."""
    for opinion in material.opinions.all():
        yield _("{who}（{step}）：{words}").format(who=opinion.given_by, step=_(opinion.step), words=_found(opinion))


def _found(opinion: MaterialOpinion) -> str:
    found = _("合格") if opinion.fit else _("不合格")
    return _("{found}，{reason}").format(found=found, reason=opinion.reason) if opinion.reason else found


def materials_card(case: Case) -> tuple[FactCard, ...]:
    """For whoever decides: every live material with its level and what was found."""
    live = case.materials.filter(replaced_at=None).prefetch_related("opinions")
    pairs = []
    for material in live:
        opinions = list(material.opinions.all())
        unfit = bool(opinions) and not opinions[-1].fit
        words = " ".join((*judged_words(material),)) or _("没有意见")
        pairs.append(
            Pair(
                material.name,
                words,
                note=trust_words(material),
                tone="late" if unfit else "done" if opinions else "plain",
            )
        )
    return (FactCard(_("材料意见"), tuple(pairs)),) if pairs else ()
