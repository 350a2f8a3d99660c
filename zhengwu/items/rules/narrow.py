"""精准告知: two or three answers narrow the guide to what this person needs.

A material whose condition is still open is neither asked for nor dropped: it waits under `perhaps`. With every
further answer `materials` can only grow and `materials` plus `perhaps` can only shrink, so nothing once asked for
disappears.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeVar

from zhengwu.forms.pure import NOT_APPLICABLE, decide
from zhengwu.items.rules.guide import Amount, Fee, Guide, LimitBranch, Material, Question, Step
from zhengwu.kernel.pure import BadInput, InputError

Conditional = TypeVar("Conditional", Material, Fee, Step, Amount, LimitBranch)


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """任选其一 alternatives: one of these materials is enough. `required` when nothing but one of them will do."""

    key: str
    materials: tuple[Material, ...]
    required: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Needed:
    """What this person needs, as far as their answers tell.

    materials: everything asked for, members of groups included, in the order of the guide. singles: those outside
    groups.
    perhaps: what depends on a question not yet answered. questions: those that are put, answered or not.
    limit: the other limit (情形时限) that holds in this situation, None where the item's own does. perhaps_limits: those a
    further answer may still bring in, while it is open which one holds.
    """

    materials: tuple[Material, ...]
    one_of_groups: tuple[Group, ...]
    perhaps: tuple[Material, ...]
    fees: tuple[Fee, ...]
    perhaps_fees: tuple[Fee, ...]
    steps: tuple[Step, ...]
    amounts: tuple[Amount, ...]
    questions: tuple[Question, ...]
    unanswered_questions: tuple[Question, ...]
    limit: LimitBranch | None = None
    perhaps_limits: tuple[LimitBranch, ...] = ()

    @property
    def singles(self) -> tuple[Material, ...]:
        """Materials that stand alone, not among alternatives."""
        return tuple(material for material in self.materials if material.one_of is None)

    @property
    def settled(self) -> bool:
        """Whether every question that is put has been answered."""
        return not self.unanswered_questions

    @property
    def fee_fen(self) -> int:
        """Sum of the fees, one unit each, in fen."""
        return sum(fee.amount_fen for fee in self.fees)


def _kept_answer(question: Question, answer: Any) -> Any:
    """The answer if it is one of the options, else None: an old bookmark must not break the page."""
    values = {option.value for option in question.options}
    if question.multiple:
        if not isinstance(answer, list | tuple):
            answer = [answer]
        ticked = [one for one in answer if isinstance(one, str) and one in values]
        return ticked or None
    return answer if isinstance(answer, str) and answer in values else None


def _walk(guide: Guide, answers: Mapping[str, Any]) -> Iterator[tuple[Question, bool | None, Any]]:
    """Each question with whether it is put (None: open yet) and the answer it counts with."""
    known: dict[str, Any] = {}
    for question in guide.questions:
        put = True if question.when is None else decide(question.when, known)
        answer = _kept_answer(question, answers.get(question.key)) if put else None
        known[question.key] = NOT_APPLICABLE if put is False else answer
        yield question, put, known[question.key]


def known_answers(guide: Guide, answers: Mapping[str, Any]) -> dict[str, Any]:
    """What conditions may look at: the answers that count, and which questions are not put at all."""
    return {question.key: answer for question, _, answer in _walk(guide, answers)}


def _applies(part: Material | Fee | Step | Amount | LimitBranch, known: Mapping[str, Any]) -> bool | None:
    wanted = True if part.when is None else decide(part.when, known)
    if not isinstance(part, Material) or part.exempt_when is None:
        return wanted
    exempt = decide(part.exempt_when, known)
    if wanted is False or exempt is True:
        return False
    return None if wanted is None or exempt is None else True


def _that(parts: Iterable[Conditional], known: Mapping[str, Any], verdict: bool | None) -> tuple[Conditional, ...]:
    return tuple(part for part in parts if _applies(part, known) is verdict)


def _groups(materials: Sequence[Material]) -> tuple[Group, ...]:
    keys = dict.fromkeys(material.one_of for material in materials if material.one_of)
    return tuple(
        Group(key=key, materials=members, required=any(member.required for member in members))
        for key in keys
        if (members := tuple(material for material in materials if material.one_of == key))
    )


def _limit(guide: Guide, known: Mapping[str, Any]) -> tuple[LimitBranch | None, tuple[LimitBranch, ...]]:
    """The limit that is settled, and those still possible. Of several that hold the first counts, so one that holds counts only
    when none before it is open.
    """
    possible: list[LimitBranch] = []
    for branch in guide.limits:
        verdict = _applies(branch, known)
        if verdict is True and not possible:
            return branch, ()
        if verdict is not False:
            possible.append(branch)
        if verdict is True:
            break
    return None, tuple(possible)


def narrow(guide: Guide, answers: Mapping[str, Any], *, overdue: bool = False) -> Needed:
    """The materials, fees and steps of a person who has answered this much.

    Args:
        answers: question key → option value (a list of them where several may be ticked). Unknown keys and values
            count as not answered; `check_answers` is the strict reading.
        overdue: after the yearly period, when the guide has an overdue branch: its materials are added, its steps
            take the place of the ordinary ones.
    """
    walked = list(_walk(guide, answers))
    known = {question.key: answer for question, _, answer in walked}
    late = guide.overdue if overdue else None
    asked = guide.materials + (late.materials if late else ())
    materials = _that(asked, known, True)
    limit, perhaps_limits = _limit(guide, known)
    return Needed(
        limit=limit,
        perhaps_limits=perhaps_limits,
        materials=materials,
        one_of_groups=_groups(materials),
        perhaps=_that(asked, known, None),
        fees=_that(guide.fees, known, True),
        perhaps_fees=_that(guide.fees, known, None),
        steps=_that(late.steps if late and late.steps else guide.steps, known, True),
        amounts=_that(guide.amounts, known, True),
        questions=tuple(question for question, put, _ in walked if put),
        unanswered_questions=tuple(question for question, put, answer in walked if put and answer is None),
    )


def check_answers(guide: Guide, answers: Any) -> dict[str, Any]:
    """The answers a case may keep: every question put is answered with one of its options; others are dropped.

    Raises:
        BadInput: with every mistake, each at ("answers", key)
    """
    if not isinstance(answers, Mapping):
        raise BadInput.one(("answers",), "情形问题的回答格式不对，请重新选择。", "answers.not_an_object")
    known_keys = {question.key for question in guide.questions}
    errors = [
        InputError(
            loc=("answers", str(key)[:64]),
            msg="指南里没有“{key}”这个问题，请刷新页面后重新选择。",
            code="answers.unknown",
            facts={"key": str(key)[:64]},
        )
        for key in list(answers)[:50]
        if key not in known_keys
    ]
    kept: dict[str, Any] = {}
    for question, put, answer in _walk(guide, answers):
        if not put:
            continue
        if answer is None or not _wholly_valid(answers.get(question.key), answer):
            errors.append(
                InputError(
                    loc=("answers", question.key),
                    msg="请回答“{question}”，从给出的选项里选。",
                    code="answers.missing",
                    facts={"question": question.text},
                )
            )
            continue
        kept[question.key] = answer
    if errors:
        raise BadInput(errors)
    return kept


def _wholly_valid(sent: Any, kept: Any) -> bool:
    return len(kept) == len(sent) if isinstance(kept, list) and isinstance(sent, list | tuple) else True


#: Between the names of alternatives where a sentence quotes them.
OR = "”或“"
Problem = Literal["missing", "one_of_missing", "not_tolerable", "not_asked"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """One material as handed in, by its name or key. tolerate: to be handed in later, against a promise (容缺)."""

    material: str
    tolerate: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MaterialGap:
    """One thing wrong with what was handed in. `name`: the material's, or all of a group joined by 或."""

    name: str
    problem: Problem
    tolerable: bool = False

    def as_input_error(self) -> InputError:
        """The gap as a mistake of the input, at ("materials", name)."""
        return InputError(
            loc=("materials", self.name),
            msg=_SAID[self.problem],
            code=f"materials.{self.problem}",
            facts={"name": self.name},
        )


_SAID: Mapping[Problem, str] = {
    "missing": "还缺“{name}”，请上传。",
    "one_of_missing": "“{name}”至少交一份。",
    "not_tolerable": "“{name}”不能后补，请现在上传。",
    "not_asked": "这次不需要“{name}”，请去掉。",
}


def check_materials(needed: Needed, given: Iterable[Given]) -> tuple[MaterialGap, ...]:
    """What is missing or too much. Empty when complete. What still hangs on an unanswered question is neither."""
    handed = list(given)
    named = {name for one in handed for name in [one.material]}
    gaps = [gap for material in needed.singles if (gap := _gap(material, handed))]
    for group in needed.one_of_groups:
        inside = [_gap(member, handed, alone=True) for member in group.materials]
        if any(gap is None for gap in inside):
            continue
        refused = [gap for gap in inside if gap and gap.problem == "not_tolerable"]
        if refused:
            gaps += refused
        elif group.required:
            name = OR.join(member.name for member in group.materials)
            tolerable = any(member.tolerable for member in group.materials)
            gaps.append(MaterialGap(name=name, problem="one_of_missing", tolerable=tolerable))
    welcome = {name for material in (*needed.materials, *needed.perhaps) for name in (material.key, material.name)}
    gaps += [MaterialGap(name=name, problem="not_asked") for name in sorted(named - welcome)]
    return tuple(gaps)


def _gap(material: Material, handed: Sequence[Given], *, alone: bool = False) -> MaterialGap | None:
    """What is wrong with this one material; `alone` asks as if it were required (one of a group is)."""
    mine = [one for one in handed if one.material in (material.key, material.name)]
    if any(not one.tolerate for one in mine) or (mine and material.tolerable):
        return None
    if mine:
        return MaterialGap(name=material.name, problem="not_tolerable")
    if material.required or alone:
        return MaterialGap(name=material.name, problem="missing", tolerable=material.tolerable)
    return None
