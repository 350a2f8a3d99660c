"""工程建设项目: four stages in a row and a fifth beside them, each with a gate (DOMAIN §7)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from zhengwu.kernel.pure import Conflict, LawForbids
from zhengwu.parallel.rules.joint import OPEN, JointState, LaneFact, Outcome
from zhengwu.parallel.rules.members import FAVOURABLE


class Stage(IntEnum):
    """The stages; 5 runs beside the others (utilities, mediators)."""

    SITE = 1
    DESIGN = 2
    PERMIT = 3
    ACCEPTANCE = 4
    BESIDE = 5


STAGE_NAMES: dict[int, str] = {
    Stage.SITE: "立项用地规划许可",
    Stage.DESIGN: "工程建设许可",
    Stage.PERMIT: "施工许可",
    Stage.ACCEPTANCE: "竣工验收",
    Stage.BESIDE: "并行推进",
}
#: Working days a stage takes as a rule: 67 over the four, within the local target of 90.
STAGE_DAYS: dict[int, int] = {1: 20, 2: 20, 3: 15, 4: 12, 5: 45}


class ProjectKind(StrEnum):
    """Whose money, and how large."""

    GOVERNMENT = "government"
    SOCIAL = "social"
    SMALL = "small"


PROJECT_KIND_NAMES: dict[ProjectKind, str] = {
    ProjectKind.GOVERNMENT: "政府投资",
    ProjectKind.SOCIAL: "社会投资",
    ProjectKind.SMALL: "社会投资小型项目",
}


class ProjectState(StrEnum):
    """Where a project stands."""

    REGISTERED = "registered"
    STAGE1 = "stage1"
    STAGE2 = "stage2"
    STAGE3 = "stage3"
    CONSTRUCTION = "construction"
    STAGE4 = "stage4"
    COMPLETED = "completed"
    SUSPENDED = "suspended"
    ABANDONED = "abandoned"
    SPLIT = "split"
    MERGED = "merged"


PROJECT_STATE_NAMES: dict[ProjectState, str] = {
    ProjectState.REGISTERED: "已赋码",
    ProjectState.STAGE1: "立项用地规划许可",
    ProjectState.STAGE2: "工程建设许可",
    ProjectState.STAGE3: "施工许可",
    ProjectState.CONSTRUCTION: "施工",
    ProjectState.STAGE4: "竣工验收",
    ProjectState.COMPLETED: "已完成",
    ProjectState.SUSPENDED: "中止",
    ProjectState.ABANDONED: "终止",
    ProjectState.SPLIT: "已拆分",
    ProjectState.MERGED: "已合并",
}


class ProjectMove(StrEnum):
    """The steps of a project. To resume leads back to the state it was suspended in, and stands in no table."""

    OPEN_STAGE1 = "open_stage1"
    OPEN_STAGE2 = "open_stage2"
    OPEN_STAGE3 = "open_stage3"
    OPEN_MERGED = "open_merged"
    BEGIN_CONSTRUCTION = "begin_construction"
    OPEN_STAGE4 = "open_stage4"
    COMPLETE = "complete"
    RECTIFY = "rectify"
    SUSPEND = "suspend"
    ABANDON = "abandon"
    SPLIT = "split"
    MERGE = "merge"


PROJECT_MOVE_NAMES: dict[ProjectMove, str] = {
    ProjectMove.OPEN_STAGE1: "开始立项用地规划许可",
    ProjectMove.OPEN_STAGE2: "开始工程建设许可",
    ProjectMove.OPEN_STAGE3: "开始施工许可",
    ProjectMove.OPEN_MERGED: "合并办理工程建设许可和施工许可",
    ProjectMove.BEGIN_CONSTRUCTION: "开工",
    ProjectMove.OPEN_STAGE4: "开始竣工验收",
    ProjectMove.COMPLETE: "完成",
    ProjectMove.RECTIFY: "整改",
    ProjectMove.SUSPEND: "中止",
    ProjectMove.ABANDON: "终止",
    ProjectMove.SPLIT: "拆分",
    ProjectMove.MERGE: "合并",
}

_S = ProjectState
_EARLY = (_S.REGISTERED, _S.STAGE1, _S.STAGE2, _S.STAGE3)
#: The one table of projects (model.yaml invest_project). A stage that did not pass is opened again where it stands.
PROJECT_TABLE: dict[ProjectMove, dict[ProjectState, ProjectState]] = {
    ProjectMove.OPEN_STAGE1: {_S.REGISTERED: _S.STAGE1, _S.STAGE1: _S.STAGE1},
    ProjectMove.OPEN_STAGE2: {_S.STAGE1: _S.STAGE2, _S.STAGE2: _S.STAGE2},
    ProjectMove.OPEN_STAGE3: {_S.STAGE2: _S.STAGE3, _S.STAGE3: _S.STAGE3},
    ProjectMove.OPEN_MERGED: {_S.STAGE1: _S.STAGE3, _S.STAGE3: _S.STAGE3},
    ProjectMove.BEGIN_CONSTRUCTION: {_S.STAGE3: _S.CONSTRUCTION},
    ProjectMove.OPEN_STAGE4: {_S.CONSTRUCTION: _S.STAGE4, _S.STAGE4: _S.STAGE4},
    ProjectMove.COMPLETE: {_S.STAGE4: _S.COMPLETED},
    ProjectMove.RECTIFY: {_S.STAGE4: _S.CONSTRUCTION},
    ProjectMove.SUSPEND: dict.fromkeys((*_EARLY, _S.CONSTRUCTION), _S.SUSPENDED),
    ProjectMove.ABANDON: {_S.SUSPENDED: _S.ABANDONED, _S.REGISTERED: _S.ABANDONED},
    ProjectMove.SPLIT: dict.fromkeys((*_EARLY, _S.CONSTRUCTION), _S.SPLIT),
    ProjectMove.MERGE: dict.fromkeys(_EARLY, _S.MERGED),
}
#: Nothing more can happen to these.
PROJECT_OVER = frozenset({_S.COMPLETED, _S.ABANDONED, _S.SPLIT, _S.MERGED})
_OPENING: dict[int, ProjectMove] = {
    1: ProjectMove.OPEN_STAGE1, 2: ProjectMove.OPEN_STAGE2, 3: ProjectMove.OPEN_STAGE3, 4: ProjectMove.OPEN_STAGE4,
}  # fmt: skip


class ProjectOutOfOrder(Conflict):
    """The project is not where this step begins."""

    code = "parallel.project_out_of_order"
    template = "项目现在是“{state}”，不能“{move}”。请看项目页上的下一步。"


class StageNotPassed(LawForbids):
    """The stage before has not passed."""

    code = "parallel.stage_not_passed"
    article = "工程建设项目审批制度改革：上一阶段必办事项通过后，才能进入下一阶段"
    template = "“{stage}”还没有办。请先办这个阶段。"


class StageUndecided(StageNotPassed):
    """It is still being decided."""

    template = "“{stage}”还在并联审批。通过以后再进入下一阶段。"


class StageRefused(StageNotPassed):
    """It was decided, and not in favour."""

    template = "“{stage}”的结论是不通过。整改以后重新办这个阶段，通过了再进入下一阶段。"


class StageOnlyPromised(StageNotPassed):
    """A mandatory matter rests on a commitment, or the commitment was not kept."""

    template = "“{stage}”里，{who}还没有正式同意。承诺兑现以后再进入下一阶段。"


class StageStillOpen(Conflict):
    """One round of a stage at a time."""

    code = "parallel.stage_still_open"
    template = "“{stage}”正在并联审批，办结以后才能再开。"


class NotSmall(LawForbids):
    """Only small projects of private money merge stages 2 and 3."""

    code = "parallel.not_small"
    article = "工程建设项目审批制度改革：社会投资小型项目可以合并办理"
    template = "只有社会投资小型项目能把工程建设许可和施工许可合并办理。请分两个阶段办。"


class CodeInactive(LawForbids):
    """Without a live code nothing may be accepted (GB/T 40058)."""

    code = "parallel.code_inactive"
    article = "企业投资项目核准和备案管理条例第四条"
    template = "项目代码 {project_code} 已经失效，不能受理。请项目单位先在投资项目在线平台重新赋码，再更正代码。"


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """One joint approval of a stage: `phase` tells parts of a project apart that are accepted one after the other."""

    stage: int
    phase: str
    state: JointState
    outcome: Outcome | None
    lanes: Sequence[LaneFact] = ()
    merged: bool = False


def next_project_state(state: ProjectState, move: ProjectMove) -> ProjectState:
    """The state after a step.

    Raises:
        ProjectOutOfOrder
    """
    after = PROJECT_TABLE[move].get(state)
    if after is None:
        raise ProjectOutOfOrder(state=PROJECT_STATE_NAMES[state], move=PROJECT_MOVE_NAMES[move])
    return after


def gate(rounds: Sequence[Round], stage: int) -> StageNotPassed | None:
    """Why a stage has not passed yet; None when it has. `rounds` come in the order of time.

    Every phase counts by its last round. A commitment carries a pre-condition approval to its end, not over the gate.
    """
    last = {r.phase: r for r in rounds if r.stage == stage or (r.merged and stage == Stage.DESIGN)}
    name = STAGE_NAMES[stage]
    if not last:
        return StageNotPassed(stage=name)
    for found in last.values():
        if found.state in OPEN:
            return StageUndecided(stage=name)
        if found.outcome != Outcome.PASSED:
            return StageRefused(stage=name)
        if missing := [lane.name for lane in found.lanes if lane.mandatory and lane.state not in FAVOURABLE]:
            return StageOnlyPromised(stage=name, who="、".join(missing))
    return None


def opening(
    *,
    stage: int,
    merged: bool,
    phase: str,
    state: ProjectState,
    kind: ProjectKind,
    code_active: bool,
    project_code: str,
    rounds: Sequence[Round],
) -> ProjectState:
    """The state of the project after opening a stage; stage 5 opens beside any other and changes nothing.

    Raises:
        CodeInactive, NotSmall, ProjectOutOfOrder, StageStillOpen, StageNotPassed
    """
    if not code_active:
        raise CodeInactive(project_code=project_code)
    if merged and kind != ProjectKind.SMALL:
        raise NotSmall
    if any(r.stage == stage and r.phase == phase and r.state in OPEN for r in rounds):
        raise StageStillOpen(stage=STAGE_NAMES[stage])
    if stage == Stage.BESIDE:
        if state in PROJECT_OVER or state == ProjectState.SUSPENDED:
            raise ProjectOutOfOrder(state=PROJECT_STATE_NAMES[state], move=STAGE_NAMES[stage])
        return state
    after = next_project_state(state, ProjectMove.OPEN_MERGED if merged else _OPENING[stage])
    before = Stage.SITE if merged else stage - 1
    if before:
        check_stage_passed(rounds, before)
    return after


def check_stage_passed(rounds: Sequence[Round], stage: int) -> None:
    """Refuse what needs a passed stage.

    Raises:
        StageNotPassed
    """
    if closed := gate(rounds, stage):
        raise closed
