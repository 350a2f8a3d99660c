"""Whether a guide hangs together: keys that exist, conditions about real questions and options, real days."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from zhengwu.forms.pure import comparisons_of
from zhengwu.items.rules.guide import Guide, Material, Question

_LONGEST_MONTH = {"02": 29, "04": 30, "06": 30, "09": 30, "11": 30}


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing to put right: where in the source, which rule (0: the guide does not hang together), and what.

    `message` says it in Chinese; `template` and `facts` are what it was made of, to say it in another language.
    """

    path: str
    message: str
    rule: int = 0
    template: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)


def found(template: str, at: str, **facts: Any) -> Finding:
    """A finding at a path."""
    return Finding(path=at, message=template.format(**facts), template=template, facts=facts)


def _repeated(keys: Iterable[str]) -> list[str]:
    return [key for key, times in Counter(keys).items() if times > 1]


def _condition(path: str, condition: Mapping[str, Any] | None, known: Mapping[str, Question]) -> Iterator[Finding]:
    for key, values in comparisons_of(condition) if condition else ():
        if key not in known:
            yield found("条件里的问题 {key} 不存在，或排在后面", path, key=repr(key))
            continue
        options = {option.value for option in known[key].options}
        yield from (
            found("问题 {key} 没有选项 {value}", path, key=repr(key), value=repr(value))
            for value in values
            if value not in options
        )


def _questions(guide: Guide) -> Iterator[Finding]:
    known: dict[str, Question] = {}
    for place, question in enumerate(guide.questions, start=1):
        path = f"guide.questions[{place}]"
        if question.key in known:
            yield found("问题的 key {key} 重复", path, key=repr(question.key))
        for value in _repeated(option.value for option in question.options):
            yield found("选项的 value {value} 重复", path, value=repr(value))
        yield from _condition(f"{path}.when", question.when, known)
        known[question.key] = question


def _materials(path: str, materials: tuple[Material, ...], known: Mapping[str, Question]) -> Iterator[Finding]:
    for place, material in enumerate(materials, start=1):
        yield from _condition(f"{path}[{place}].when", material.when, known)
        yield from _condition(f"{path}[{place}].exempt_when", material.exempt_when, known)


def _keys_of_materials(guide: Guide) -> Iterator[Finding]:
    everything = guide.materials + (guide.overdue.materials if guide.overdue else ())
    for key in _repeated(material.key for material in everything):
        yield found("材料的 key {key} 重复", "guide.materials", key=repr(key))
    for name in _repeated(material.name for material in everything):
        yield found("材料名称“{name}”重复，请写得能分清", "guide.materials", name=name)
    groups = Counter(material.one_of for material in everything if material.one_of)
    for key, members in groups.items():
        if members == 1:
            yield found("任选组 {key} 只有一份材料，至少要有两份", "guide.materials", key=repr(key))


def _days(guide: Guide) -> Iterator[Finding]:
    for place, period in enumerate(guide.periods, start=1):
        for name, day in (("from", period.from_), ("to", period.to)):
            if int(day[3:]) > _LONGEST_MONTH.get(day[:2], 31):
                yield found("没有 {day} 这一天", f"guide.periods[{place}].{name}", day=day)
    if guide.overdue and not guide.periods:
        yield found("没有办理时段，就没有逾期办理", "guide.overdue")


def _amounts(guide: Guide) -> Iterator[Finding]:
    for place, amount in enumerate(guide.amounts, start=1):
        low, high = amount.amount_min_fen, amount.amount_max_fen
        if low is not None and high is not None and low > high:
            yield found("下限大于上限", f"guide.amounts[{place}].amount_min_fen")
        if (amount.percent is None) != (not amount.percent_of):
            yield found(
                "写了百分之几，就要写是什么的百分之几（percent、percent_of）", f"guide.amounts[{place}].percent_of"
            )


def _whens(
    path: str, conditions: Iterable[Mapping[str, Any] | None], known: Mapping[str, Question]
) -> Iterator[Finding]:
    for place, condition in enumerate(conditions, start=1):
        yield from _condition(f"{path}[{place}].when", condition, known)


def consistency(guide: Guide) -> list[Finding]:
    """Everything in the guide that points to nothing. Paths count from one, as people do."""
    known = {question.key: question for question in guide.questions}
    wrong = [*_questions(guide), *_materials("guide.materials", guide.materials, known), *_keys_of_materials(guide)]
    if guide.overdue:
        wrong += _materials("guide.overdue.materials", guide.overdue.materials, known)
    wrong += _whens("guide.fees", [fee.when for fee in guide.fees], known)
    wrong += _whens("guide.steps", [step.when for step in guide.steps], known)
    wrong += _whens("guide.amounts", [amount.when for amount in guide.amounts], known)
    wrong += _whens("guide.limits", [branch.when for branch in guide.limits], known)
    if guide.overdue:
        wrong += _whens("guide.overdue.steps", [step.when for step in guide.overdue.steps], known)
    if strange := set(guide.form.context) - set(known):
        wrong.append(found("指南里没有问题 {keys}", "guide.form.context", keys=", ".join(sorted(strange))))
    return [*wrong, *_days(guide), *_amounts(guide)]
