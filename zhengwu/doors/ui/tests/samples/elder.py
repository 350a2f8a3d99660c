"""The home page of 长辈版."""

from zhengwu.doors.citizen import shapes as c
from zhengwu.doors.ui import shapes as ui
from zhengwu.doors.ui.gallery.samples.parts import on
from zhengwu.doors.ui.tests.samples.portal import HOME

ELDER_HOME = c.ElderHomePage(
    home=HOME,
    tiles=(
        c.Tile("养老金认证", "企业离退休人员领取养老金资格认证", "/items/18", "sunset"),
        c.Tile("申报大病救助", "申报大病救助", "/items/16", "medical"),
    ),
    todos=(
        c.OneSentence(
            "“申报大病救助”：补材料，补齐当天受理", "/my/1", "去补正", ui.Due("soon", "12月4日前", on(12, 4))
        ),
        c.OneSentence("评一评“养老金认证”", "/my/2#rate", "去评价"),
    ),
)
