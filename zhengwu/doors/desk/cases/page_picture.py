"""A page of a material as a picture, so that PDF and pictures are looked at in one place, turned as one likes."""

from __future__ import annotations

from typing import get_args

from django.http import HttpResponse

from zhengwu.cases.public import case_for_desk
from zhengwu.documents.public import CannotShow, Turn, page_picture
from zhengwu.doors.desk.cases._content import content_of_material, media_type_of
from zhengwu.doors.desk.cases._sending import send
from zhengwu.doors.ui.page import DoorRequest, page


@page("desk/cases/<str:project_no>/view/<int:material_id>/<int:number>.png", may="cases.view", name="desk-page-picture")
def picture(request: DoorRequest, project_no: str, material_id: int, number: int) -> HttpResponse:
    """One page, `?turn=90` clockwise; replaced versions included."""
    case = case_for_desk(project_no=project_no, by=request.officer)
    material = next((m for m in case.materials.all() if m.pk == material_id), None)
    content = content_of_material(material) if material else None
    if material is None or content is None:
        raise CannotShow
    turn: Turn = next((t for t in get_args(Turn) if str(t) == request.GET.get("turn", "")), 0)
    drawn = page_picture(content, media_type=media_type_of(material), page=number, turn=turn)
    return send(drawn, media_type="image/png", name=f"{material.pk}-{number}.png", inline=True)
