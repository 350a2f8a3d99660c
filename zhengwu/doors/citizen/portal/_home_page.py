"""首页 as the template takes it."""

from __future__ import annotations

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import Case, State, asked_of, cases_of
from zhengwu.doors.citizen.bundles.cards import bundle_cards
from zhengwu.doors.citizen.halls.cards import closest_first, hall_card
from zhengwu.doors.citizen.halls.near import Place, near
from zhengwu.doors.citizen.my.lines import case_line, next_words, todos, with_facts
from zhengwu.doors.citizen.portal.day import day_stats
from zhengwu.doors.citizen.portal.life_lines import life_lines
from zhengwu.doors.citizen.portal.often import often
from zhengwu.doors.citizen.portal.searching import Search
from zhengwu.doors.citizen.portal.tries import tries
from zhengwu.doors.citizen.shapes import Door, Faq, HallCard, HomePage, Running
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Count, Link, Todo
from zhengwu.hall.public import Centre, centres
from zhengwu.items.public import bundles, front
from zhengwu.timelimits.public import work_calendar

_RUNNING = (State.ACCEPTED, State.REVIEWING, State.SPECIAL)
_LATEST, _TODOS = 20, 3
_BUNDLES, _HALLS = 4, 3


def home_page(request: DoorRequest, place: Place) -> HomePage:
    """The portal, and what waits for whoever is signed in. `place`: the township or village that was named, if any."""
    asked, running, name = _mine(request)
    together = bundles(on=request.today)
    catalogue = front()
    halls = list(centres(division_code=settings.HOME_DIVISION))
    return HomePage(
        search_href=reverse("search"),
        suggest_href=reverse("suggest"),
        tries=tries(catalogue.by_words),
        doors=_doors(catalogue.offered),
        todos_title=_greeting(name, len(asked)) if name else "",
        todos=asked[:_TODOS],
        running=running,
        my_href=reverse("my"),
        life_lines=life_lines(catalogue),
        often=often(),
        often_note=_("大家最近办得多的，和网上能办到底的"),
        bodies=tuple(Count(name, Search(body=code).href(), number) for code, name, number in catalogue.bodies),
        bundles=bundle_cards(together[:_BUNDLES]),
        bundles_more=Link(counted("全部 %(n)s 件", len(together)), reverse("bundles")),
        halls=_closest(halls, place, request),
        halls_more=Link(_("全部大厅"), reverse("halls")),
        near=near(
            place,
            action=reverse("home") + "#halls",
            source_href=reverse("halls") + f"?division={settings.HOME_DIVISION}" if len(halls) > _HALLS else "",
        ),
        questions=_questions(),
        day=day_stats(now=request.now),
    )


def _closest(halls: list[Centre], place: Place, request: DoorRequest) -> tuple[HallCard, ...]:
    calendar = work_calendar()
    return tuple(
        hall_card(hall, now=request.now, calendar=calendar) for hall in closest_first(halls, place=place.code)[:_HALLS]
    )


def _greeting(name: str, n: int) -> str:
    return counted("%(name)s，有 %(n)s 件事等您", n, name=name) if n else _("%(name)s，您好") % {"name": name}


def _mine(request: DoorRequest) -> tuple[tuple[Todo, ...], Running | None, str]:
    if not request.user.is_authenticated:
        return (), None, ""
    account = request.user
    cases = cases_of(account=account, today=request.today)
    mine = list(with_facts(cases.filter(state__in=(State.CLOSED, *_RUNNING)))[:_LATEST])
    over = [case for case in mine if case.state == State.CLOSED]
    waiting = asked_of(cases, today=request.today, most=_LATEST)
    asked = tuple(todos(waiting, over, today=request.today))
    running = next((_running(case, request) for case in mine if case.state in _RUNNING), None)
    return asked, running, account.display_name


def _running(case: Case, request: DoorRequest) -> Running:
    line = case_line(case, me=frozenset(), calendar=work_calendar(), today=request.today)
    return Running(
        line.name, line.href, line.used_days or 0, line.limit_days or 0, case.promise_due_date, next_words(case)
    )


def _doors(items: int) -> tuple[Door, ...]:
    return (
        Door("办", _("我要办"), counted("%(n)s 个事项", items), reverse("search"), "edit"),
        Door("查", _("我要查"), _("办件进度、文书真伪"), reverse("track"), "search"),
        Door("问", _("我要问"), _("大家常问、12345"), "#ask", "help"),
        Door("评", _("我要评"), _("办过的事，打个分"), reverse("my") + "#rate", "star"),
        Door("看", _("我要看"), _("每个部门办什么、多久办"), "#look", "eye"),
    )


def _questions() -> tuple[Faq, ...]:
    return (
        Faq(
            _("不会用手机、电脑怎么办？"),
            _("打 12345，或到最近的大厅、便民站，工作人员帮您填，免费。也可以让家人代办。"),
        ),
        Faq(
            _("没有账号能做什么？"),
            _("看指南、搜事项、凭编号和密码查进度、核验文书都不用登录。要申请，带身份证到任一窗口开通账号。"),
        ),
        Faq(
            _("材料一时拿不全怎么办？"),
            _("标着“可容缺”的，可以先受理、后补交。其他材料缺了，窗口会一次告诉您全部要补什么。"),
        ),
        Faq(
            _("多久能办好，怎么知道没拖？"),
            _(
                "每件事的指南都写着法定和承诺的天数。提交后在“我的办件”里看，一格是一个工作日，用了几天、还剩几天都在上面。"
            ),
        ),
        Faq(_("办的人会看到我的评价吗？"), _("您的姓名不给经办人看，只看您说了什么。")),
    )
