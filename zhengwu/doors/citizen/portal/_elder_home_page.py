"""The home page of 长辈版."""

from __future__ import annotations

from django.utils.translation import gettext as _

from zhengwu.doors.citizen.halls.near import Place
from zhengwu.doors.citizen.portal._home_page import home_page
from zhengwu.doors.citizen.portal.elder_tiles import elder_tiles
from zhengwu.doors.citizen.shapes import ElderHomePage, OneSentence
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.shapes import Todo


def elder_home_page(request: DoorRequest, place: Place) -> ElderHomePage:
    """The same portal, said in fewer words."""
    home = home_page(request, place)
    return ElderHomePage(home=home, tiles=elder_tiles(), todos=tuple(_sentence(todo) for todo in home.todos))


def _sentence(todo: Todo) -> OneSentence:
    """What has a last day is about a case, and names it first; the rest says all in its own words."""
    words = _("“%(name)s”：%(what)s") % {"name": todo.note, "what": todo.text} if todo.due else todo.text
    return OneSentence(words, todo.href, todo.button, todo.due)
