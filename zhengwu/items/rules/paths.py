"""情形树 the ways through the questions of a guide: what each of them needs, and what leads nowhere."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from zhengwu.forms.pure import decide
from zhengwu.items.rules.consistency import Finding, found
from zhengwu.items.rules.guide import Guide, LimitBranch, Question
from zhengwu.items.rules.narrow import Needed, known_answers, narrow

MOST_WAYS: Final = 200
PARTS: Final = {"materials": "材料", "fees": "收费", "steps": "环节", "amounts": "待遇"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One way: the answers of somebody who was asked everything there was to ask, and what they need.

    `limit`: the time limit of this situation, None when it is that of the item.
    """

    answers: Mapping[str, Any]
    needed: Needed
    limit: LimitBranch | None


def limit_for(guide: Guide, answers: Mapping[str, Any]) -> LimitBranch | None:
    """The first limit whose situation holds; None: the item's own."""
    known = known_answers(guide, answers)
    return next((branch for branch in guide.limits if decide(branch.when, known)), None)


def ways_of(guide: Guide, *, most: int = MOST_WAYS) -> tuple[list[Way], bool]:
    """Every way through the questions, in the order of the options, and whether there are more than `most`.

    Where several answers may be ticked, each alone and all together stand for the many combinations.
    """
    ways: list[Way] = []
    waiting: list[dict[str, Any]] = [{}]
    while waiting:
        answers = waiting.pop()
        needed = narrow(guide, answers)
        if not needed.settled:
            question = needed.unanswered_questions[0]
            waiting += [{**answers, question.key: answer} for answer in reversed(_answers_to(question))]
            continue
        if len(ways) == most:
            return ways, True
        ways.append(Way(answers=answers, needed=needed, limit=limit_for(guide, answers)))
    return ways, False


def _answers_to(question: Question) -> list[Any]:
    values = [option.value for option in question.options]
    return [*([value] for value in values), values] if question.multiple else values


def remarks_on(guide: Guide) -> list[Finding]:
    """What leads nowhere: questions nobody is asked, questions that change nothing, parts nobody ever needs.

    Empty as well where there are too many ways to say so.
    """
    ways, cut = ways_of(guide)
    return [] if cut else [*_questions(guide, ways), *_parts(guide, ways)]


def _questions(guide: Guide, ways: list[Way]) -> Iterator[Finding]:
    for place, question in enumerate(guide.questions, start=1):
        path = f"guide.questions[{place}]"
        asked = [way for way in ways if question.key in way.answers]
        if not asked:
            yield found("问题“{question}”谁都问不到，请检查“什么时候问”", path, question=question.text)
        elif question.key not in guide.form.context and not any(_changes(guide, way, question) for way in asked):
            yield found("问题“{question}”怎么回答都一样，可以去掉", path, question=question.text)


def _changes(guide: Guide, way: Way, question: Question) -> bool:
    """Whether another answer to this question, all else equal, comes out differently."""
    here = _outcome(guide, way.answers)
    return any(_outcome(guide, {**way.answers, question.key: other}) != here for other in _answers_to(question))


def _outcome(guide: Guide, answers: Mapping[str, Any]) -> tuple[object, ...]:
    needed = narrow(guide, answers)
    return (*_parts_of(needed), needed.perhaps, needed.perhaps_fees, needed.questions, limit_for(guide, answers))


def _parts_of(needed: Needed) -> tuple[tuple[object, ...], ...]:
    return needed.materials, needed.fees, needed.steps, needed.amounts


def _parts(guide: Guide, ways: list[Way]) -> Iterator[Finding]:
    met = {id(part) for way in ways for parts in _parts_of(way.needed) for part in parts}
    for name, said in PARTS.items():
        for place, part in enumerate(getattr(guide, name), start=1):
            if id(part) not in met:
                title = getattr(part, "name", "") or getattr(part, "who", "")
                yield found(
                    "{part}“{name}”在哪种情形都用不到，请检查它的条件", f"guide.{name}[{place}]", part=said, name=title
                )
