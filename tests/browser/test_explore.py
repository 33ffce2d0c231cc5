"""One selection, three views: what is chosen in one shows in the others, in the URL, and after a reload."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect
from playwright.sync_api import TimeoutError as NeverCame

from timeline import contract
from tools.screenshots import called


@pytest.fixture(scope="module")
def nvidia(sample: contract.Timeline) -> contract.Actor:
    """The actor of the sample that goes by 英偉達, as the Traditional articles write it."""
    return called(sample, "英偉達")


@pytest.fixture
def view(page: Page, sample_app: str) -> Locator:
    """The views on the sample."""
    page.goto(sample_app)
    view = page.get_by_test_id("whowhen")
    expect(view).to_be_visible()
    return view


def lane(view: Locator, actor: contract.Actor) -> Locator:
    """The label of an actor's lane."""
    return view.locator(f'[data-testid="lane"][data-id="{actor.id}"]')


def expect_chosen(view: Locator, actor: contract.Actor) -> None:
    """All three views and the URL show this actor, and it alone."""
    expect(view).to_have_attribute("data-selected", f"actor:{actor.id}")
    expect(lane(view, actor)).to_have_attribute("aria-pressed", "true")
    name = re.compile("|".join(re.escape(each) for each in {actor.name, *actor.names.values()}))
    expect(view.get_by_test_id("evidence").get_by_test_id("actor-name")).to_have_text(name)
    expect(view.page).to_have_url(re.compile(rf"\?actor={actor.id}$"))


def test_the_sample_opens_on_timeline_graph_and_evidence(view: Locator) -> None:
    for name in ("timeline", "graph", "evidence"):
        expect(view.get_by_test_id(name)).to_be_visible()


def test_choosing_a_lane_chooses_in_all_views(view: Locator, nvidia: contract.Actor) -> None:
    lane(view, nvidia).click()
    expect_chosen(view, nvidia)


def test_searching_and_pressing_enter_chooses_in_all_views(view: Locator, nvidia: contract.Actor) -> None:
    view.get_by_test_id("search").fill("英偉達")
    view.get_by_test_id("search").press("Enter")
    expect_chosen(view, nvidia)


def test_choosing_a_node_of_the_graph_chooses_in_all_views(view: Locator, nvidia: contract.Actor) -> None:
    at = view.page.evaluate(
        """id => window[Symbol.for("whowhen.views")].get("explore").locate({kind: "actor", id}).graph""", nvidia.id
    )
    view.page.mouse.click(at["x"], at["y"])
    expect_chosen(view, nvidia)


def test_a_link_opens_the_same_selection(page: Page, sample_app: str, nvidia: contract.Actor) -> None:
    page.goto(f"{sample_app}/?actor={nvidia.id}")
    expect_chosen(page.get_by_test_id("whowhen"), nvidia)


def test_a_reload_keeps_the_selection(view: Locator, nvidia: contract.Actor) -> None:
    lane(view, nvidia).click()
    expect_chosen(view, nvidia)
    view.page.reload()
    expect_chosen(view, nvidia)


def test_the_way_back_undoes_a_selection_and_it_can_be_made_again(view: Locator, nvidia: contract.Actor) -> None:
    lane(view, nvidia).click()
    expect_chosen(view, nvidia)
    view.page.go_back()
    expect(view).to_have_attribute("data-selected", "")
    lane(view, nvidia).click()
    expect_chosen(view, nvidia)


def test_another_page_and_back_keeps_the_selection(view: Locator, nvidia: contract.Actor) -> None:
    lane(view, nvidia).click()
    expect_chosen(view, nvidia)
    view.page.get_by_role("link", name="Sources").click()
    expect(view.page.get_by_role("heading", name="Documents")).to_be_visible()
    view.page.get_by_role("link", name="Explore").click()
    expect_chosen(view, nvidia)


def test_what_the_way_back_undid_stays_undone_over_another_page(view: Locator, nvidia: contract.Actor) -> None:
    lane(view, nvidia).click()
    expect_chosen(view, nvidia)
    view.page.go_back()
    expect(view).to_have_attribute("data-selected", "")
    view.page.get_by_role("link", name="Sources").click()
    expect(view.page.get_by_role("heading", name="Documents")).to_be_visible()
    view.page.get_by_role("link", name="Explore").click()
    expect(view).to_be_visible()
    with pytest.raises(NeverCame):  # an old selection came back a moment later
        view.page.wait_for_url(re.compile(r"actor="), timeout=1_000)
    expect(view).to_have_attribute("data-selected", "")


def test_the_evidence_quotes_the_documents_word_for_word(
    view: Locator, nvidia: contract.Actor, sample: contract.Timeline
) -> None:
    event = next(each for each in sample.events if nvidia.id in {member.actor for member in each.actors})
    view.page.goto(f"{view.page.url}?event={event.id}")
    quotes = view.get_by_test_id("evidence").get_by_test_id("quote")
    expect(quotes.first).to_contain_text(event.claims[0].quote.strip().splitlines()[0])


def test_the_evidence_says_why_the_names_of_an_actor_are_one(view: Locator, nvidia: contract.Actor) -> None:
    lane(view, nvidia).click()
    why = view.get_by_test_id("evidence").get_by_test_id("why-one")
    why.locator("summary").click()
    expect(why.locator("dt")).to_have_text([alias.text for alias in nvidia.aliases])
    expect(why.locator("dd")).to_have_text([alias.why for alias in nvidia.aliases])


def test_a_selection_costs_python_less_than_two_kilobytes(page: Page, sample_app: str, nvidia: contract.Actor) -> None:
    sent: list[int] = []
    page.on("websocket", lambda socket: socket.on("framesent", lambda frame: sent.append(len(frame))))
    page.goto(sample_app)
    view = page.get_by_test_id("whowhen")
    expect(view).to_be_visible()
    sent.clear()
    lane(view, nvidia).click()
    expect_chosen(view, nvidia)
    assert 0 < sum(sent) <= 2_000


def test_a_link_to_something_unknown_selects_nothing(page: Page, sample_app: str) -> None:
    page.goto(f"{sample_app}/?actor=nobody&event=%3Cscript%3E")
    view = page.get_by_test_id("whowhen")
    expect(view).to_be_visible()
    expect(view).to_have_attribute("data-selected", "")
