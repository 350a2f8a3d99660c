"""The county's engineering projects, told day by day as they went: each step by the officer whose it was."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, timedelta
from functools import partial

from zhengwu.doors.ops.demo import data
from zhengwu.kernel.public import local_date
from zhengwu.organisations.public import Officer, officer_for
from zhengwu.parallel.public import (
    Ask,
    JointApproval,
    JointVisit,
    MediatorContract,
    Project,
    answer,
    call_together,
    close_joint,
    commit,
    end_mediator,
    open_stage,
    register_mediator,
    register_project,
    sign_for,
    sign_visit,
    sweep_members,
)
from zhengwu.people.public import Account
from zhengwu.timelimits.public import work_calendar

_DAY = timedelta(days=1)
#: How many working days ago, and what was done.
_Step = tuple[int, Callable[[], None]]


def load_projects(accounts: Mapping[str, Account], *, now: datetime, tell: Callable[[int, int], None]) -> None:
    """Bring in what the file has and nobody has registered yet."""
    rows = data.projects()
    for done, row in enumerate(rows, start=1):
        if not Project.objects.filter(code=row.code).exists():
            _Story(row, accounts, now=now).tell()
        tell(done, len(rows))


class _Story:
    """One project, with the days of the file turned into instants."""

    def __init__(self, row: data.ProjectRow, accounts: Mapping[str, Account], *, now: datetime) -> None:
        self.row, self.now, self.today = row, now, local_date(now)
        self.lead, self.member = (self._officer(accounts[name]) for name in (row.led_by, row.answered_by))

    def _officer(self, account: Account) -> Officer:
        found = officer_for(account, today=self.today)
        assert found is not None, account
        return found

    def _at(self, workdays_ago: int) -> datetime:
        """The same hour, so many working days ago."""
        calendar, at, left = work_calendar(), self.now, workdays_ago
        while left:
            at -= _DAY
            left -= calendar.is_workday(local_date(at))
        return at

    def _day(self, workdays_ago: int) -> date:
        return local_date(self._at(workdays_ago))

    def tell(self) -> None:
        """From the registration to today, in the order in which it happened."""
        steps = [*self._stages(), *self._visits(), *self._mediators()]
        self._register()
        for _ago, step in sorted(steps, key=lambda step: -step[0]):
            step()
        sweep_members(now=self.now)

    def _register(self) -> None:
        row = self.row
        register_project(
            code=row.code,
            name=row.name,
            kind=row.kind,
            investment_fen=row.investment_yuan * 100,
            place=row.place,
            applicant_uscc=row.applicant_uscc,
            lead_body_code=row.lead,
            by=self.lead,
            now=self._at(row.registered_on),
        )

    def _stages(self) -> Iterator[_Step]:
        for row in self.row.stages:
            yield row.opened_on, partial(self._open, row)
            for ask in row.asks:
                yield ask.on, partial(self._says, row, ask)
            if row.closed_on is not None:
                yield row.closed_on, partial(self._close, row, self._at(row.closed_on))

    def _open(self, row: data.StageRow) -> None:
        open_stage(
            code=self.row.code,
            stage=row.stage,
            kind=row.kind,
            on_refusal="go_on",
            limit_days=row.limit_days,
            asks=[
                Ask(
                    body_code=ask.body,
                    matter=ask.matter,
                    days=ask.days,
                    mandatory=ask.mandatory,
                    silent_yes=ask.silent_yes,
                    task_code=ask.item,
                )
                for ask in row.asks
            ],
            by=self.lead,
            now=self._at(row.opened_on),
        )

    def _joint(self, row: data.StageRow) -> JointApproval:
        return JointApproval.objects.get(project__code=self.row.code, stage=row.stage)

    def _close(self, row: data.StageRow, at: datetime) -> None:
        close_joint(joint_id=self._joint(row).pk, outcome="passed", words=row.words, by=self.lead, now=at)

    def _says(self, stage: data.StageRow, row: data.AskRow) -> None:
        lane = self._joint(stage).members.get(body__code=row.body, matter=row.matter).pk
        by, at = self.member, self._at(row.on)
        match row.says:
            case "signed":
                sign_for(member_id=lane, by=by, now=at)
            case "agree" | "disagree":
                answer(member_id=lane, agrees=row.says == "agree", opinion=row.words, by=by, now=at)
            case "commit":
                until = self.today + row.until_in * _DAY
                commit(member_id=lane, words=row.words, until=until, by=by, now=at)

    def _visits(self) -> Iterator[_Step]:
        for row in self.row.visits:
            yield row.on + 1, partial(self._call, row)
            for body in row.bodies:
                yield row.on, partial(self._sign, body, self._at(row.on))

    def _call(self, row: data.VisitRow) -> None:
        call_together(
            code=self.row.code,
            kind="survey",
            visit_date=self._day(row.on),
            place="",
            form=row.form,
            body_codes=row.bodies,
            by=self.lead,
            now=self._at(row.on + 1),
        )

    def _sign(self, body: str, at: datetime) -> None:
        visit = JointVisit.objects.filter(project__code=self.row.code, signatures__body__code=body).latest("pk")
        sign_visit(visit_id=visit.pk, body_code=body, verdict="fit", by=self.member, now=at)

    def _mediators(self) -> Iterator[_Step]:
        for row in self.row.mediators:
            yield row.started_on, partial(self._contract, row)
            if row.ended_on is not None:
                yield row.ended_on, partial(self._end, row, self._at(row.ended_on))

    def _contract(self, row: data.MediatorRow) -> None:
        register_mediator(
            code=self.row.code,
            agency=row.agency,
            service=row.service,
            started_date=self._day(row.started_on),
            promised_date=self._day(row.promised_on),
            by=self.lead,
            now=self._at(row.started_on),
        )

    def _end(self, row: data.MediatorRow, at: datetime) -> None:
        contract = MediatorContract.objects.get(project__code=self.row.code, agency=row.agency, service=row.service)
        end_mediator(contract_id=contract.pk, ended_date=local_date(at), by=self.lead, now=at)
