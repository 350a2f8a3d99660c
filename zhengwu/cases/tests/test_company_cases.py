"""A company's case goes the same way as a person's: what is written of it names its 统一社会信用代码."""

from __future__ import annotations

from zhengwu.cases.public import receive, reveal_identity
from zhengwu.cases.tests.factories import COMPANY, MONDAY, World, fresh, handed_in, paper


def test_the_window_receives_what_a_company_handed_in(world: World) -> None:
    case = handed_in(world, applicant=world.li_qiang).case
    receive(project_no=case.project_no, by=world.zhao_min, now=MONDAY)
    assert fresh(case).state == "received"
    assert paper(case, "receipt").values["id_type"] == "统一社会信用代码"


def test_revealing_a_company_shows_its_code(world: World) -> None:
    case = handed_in(world, applicant=world.li_qiang).case
    shown = reveal_identity(project_no=case.project_no, by=world.zhao_min, reason="核对营业执照", now=MONDAY)
    assert (shown.id_type_name, shown.id_number) == ("统一社会信用代码", COMPANY)
