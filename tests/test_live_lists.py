"""Lists that are narrowed, sorted and paged without leaving the page, as people see and hear them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.browser import Person, open_browser, sign_in, sit_down
from tests.conftest import Town
from tests.journey import Api, submit

pytestmark = [pytest.mark.xdist_group("town"), pytest.mark.browser]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = open_browser(playwright)
        yield opened
        opened.close()


@pytest.fixture
def zhao(browser: Browser, town: Town, api: Api) -> Iterator[Person]:
    """赵敏 at the desk, with an application waiting."""
    submit(api)
    person = sit_down(browser, town.address, "赵敏")
    person.go("/sign-in")
    sign_in(person, "zhaomin", town.password)
    person.go("/desk?all=1")
    yield person
    assert person.complaints == []
    person.page.context.close()


def mark(page: Page) -> None:
    """What a new page would not have."""
    page.evaluate("() => { window.stillHere = true }")


def still_here(page: Page) -> bool:
    return bool(page.evaluate("() => window.stillHere === true"))


def test_a_view_is_changed_in_place_and_the_keyboard_stays_where_it_was(zhao: Person) -> None:
    page = zhao.page
    mark(page)
    page.locator(".segments a:has-text('网上申请')").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**source=online**")
    expect(page.locator(".segments a:has-text('网上申请')")).to_have_attribute("aria-current", "true")
    expect(page.locator(".segments a:has-text('网上申请')")).to_be_focused()
    expect(page.locator("body > [role=status].visually-hidden")).to_contain_text("件")
    assert still_here(page)
    # What was put in place works like what was there: rows can be picked, heads sort.
    page.locator("tbody input[type=checkbox]").first.check()
    expect(page.locator("[data-pick-count]")).to_have_text("已选 1 件")
    page.locator("thead a:has-text('申请人')").click()
    page.wait_for_url("**sort=applicant**")
    expect(page.locator("th[aria-sort]")).to_have_text("申请人")
    assert still_here(page)
    # Going back asks the server anew and shows the view before.
    page.go_back()
    page.wait_for_url("**source=online")
    expect(page.locator("th[aria-sort]")).to_have_text("期限")
    assert (
        page.evaluate(
            "() => Object.keys(sessionStorage).concat(Object.keys(localStorage)).filter((k) => /cache/.test(k))"
        )
        == []
    )


def test_a_filter_counts_and_lists_the_same(zhao: Person) -> None:
    page = zhao.page
    mark(page)
    page.fill("input[name=q]:not(#find)", "没有这样的人")
    page.locator(".filters button").click()
    expect(page.locator(".empty-state")).to_contain_text("没有符合这些条件的件")
    expect(page.locator("h1 data")).to_have_attribute("value", "0")
    assert still_here(page)


def test_a_row_opens_its_case_as_a_page(zhao: Person) -> None:
    mark(zhao.page)
    zhao.press("tbody th a")
    assert not still_here(zhao.page)
    assert "/desk/cases/" in zhao.page.url


def test_whoever_is_signed_out_meanwhile_is_led_to_the_sign_in(zhao: Person) -> None:
    page = zhao.page
    page.context.clear_cookies(name="sessionid")
    page.locator(".segments a:has-text('网上申请')").click()
    page.wait_for_url("**/sign-in?next=**")
    assert "source%3Donline" in page.url or "source=online" in page.url


def test_a_search_is_narrowed_in_place(browser: Browser, town: Town) -> None:
    person = sit_down(browser, town.address, "")
    person.go("/search?q=救助")
    mark(person.page)
    person.page.locator(".segments a:has-text('个人')").click()
    person.page.wait_for_url("**audience=natural**")
    expect(person.page.locator(".segments a:has-text('个人')")).to_be_focused()
    person.page.select_option("select[name=theme]", "社会救助")
    person.page.locator(".filters button").click()
    person.page.wait_for_url("**theme=**")
    expect(person.page.locator(".results > li").first).to_be_visible()
    assert still_here(person.page)
    assert person.complaints == []
    person.page.context.close()


def test_without_script_the_same_links_are_pages(browser: Browser, town: Town) -> None:
    person = sit_down(browser, town.address, "", scripts=False)
    person.go("/search?q=救助")
    person.press(".segments a:has-text('个人')")
    assert "audience=natural" in person.page.url
    assert person.page.locator(".results > li").count() > 0
    person.page.context.close()
