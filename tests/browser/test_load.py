"""How documents come in: good ones become events, bad ones rows with a reason, hostile ones stay text."""

from __future__ import annotations

import pytest
from playwright.sync_api import FilePayload, Page, expect

from graph.views.words import say

ARTICLE = """Harbour deal signed

Reuters, 6 May 2024

Siemens signed an agreement with the Ministry of Transport in Paris on 3 May 2024. Siemens said on Monday that it will
invest 200 million euros in the harbour of Rotterdam by 2026.
"""
HOSTILE = "<img src=x onerror='window.hit=1'><script>window.hit=1</script>[x](javascript:window.hit=1)"


def file(name: str, content: str | bytes) -> FilePayload:
    """A file as a user drops it."""
    return {"name": name, "mimeType": "text/plain", "buffer": content.encode() if isinstance(content, str) else content}


def drop(page: Page, *files: FilePayload) -> None:
    """Drop files on the first drop zone in sight."""
    page.get_by_test_id("stFileUploaderDropzoneInput").first.set_input_files(list(files))


@pytest.fixture
def empty(page: Page, empty_app: str) -> Page:
    """The app with nothing in it."""
    page.goto(empty_app)
    expect(page.get_by_role("button", name=say("sample"))).to_be_visible()
    return page


def test_a_dropped_text_becomes_events(empty: Page) -> None:
    drop(empty, file("harbour.txt", ARTICLE))
    view = empty.get_by_test_id("whowhen")
    expect(view).to_be_visible(timeout=60_000)
    expect(view.get_by_test_id("evidence")).to_contain_text("Siemens")


def test_pasted_text_becomes_events(empty: Page) -> None:
    empty.get_by_role("tab", name=say("paste")).click()
    empty.get_by_label(say("paste_label")).fill(ARTICLE)
    empty.get_by_role("button", name=say("read"), exact=True).click()
    expect(empty.get_by_test_id("whowhen").get_by_test_id("evidence")).to_contain_text("Siemens", timeout=60_000)


def test_a_bad_file_is_a_row_with_its_reason_and_the_way_in_stays(empty: Page) -> None:
    drop(empty, file("photo.txt", b"\x00\x01\x02\x03" * 64))
    expect(empty.get_by_text(say("problems_toast", count=1))).to_be_visible()
    expect(empty.get_by_role("button", name=say("sample"))).to_be_visible()
    empty.get_by_role("link", name=say("sources")).click()
    row = empty.get_by_role("row").filter(has_text="photo.txt")
    expect(row).to_contain_text("NUL bytes")


def test_a_bad_file_does_not_stop_the_good_one(empty: Page) -> None:
    drop(empty, file("empty.txt", ""), file("picture.exe", "MZ"), file("harbour.txt", ARTICLE))
    expect(empty.get_by_test_id("whowhen")).to_be_visible(timeout=60_000)
    empty.get_by_role("link", name=say("sources")).click()
    for name in ("empty.txt", "picture.exe", "harbour.txt"):
        expect(empty.get_by_role("row").filter(has_text=name)).to_be_visible()


def test_a_hostile_document_stays_text(empty: Page) -> None:
    drop(
        empty, file(f"{HOSTILE.replace('/', '∕')}.txt", f"{HOSTILE}\n\n{ARTICLE}\n{HOSTILE} met Siemens on 4 May 2024.")
    )
    expect(empty.get_by_test_id("whowhen")).to_be_visible(timeout=60_000)
    empty.get_by_role("link", name=say("sources")).click()
    expect(empty.get_by_role("cell").filter(has_text="<img src=x").first).to_be_visible()
    assert empty.evaluate("window.hit") is None


def test_documents_can_be_added_to_what_is_open(page: Page, sample_app: str) -> None:
    page.goto(sample_app)
    expect(page.get_by_test_id("whowhen")).to_be_visible()
    page.get_by_role("button", name=say("add")).click()
    drop(page, file("harbour.txt", ARTICLE))
    expect(page.get_by_test_id("whowhen").get_by_test_id("title")).to_contain_text("6 sources", timeout=120_000)


def test_stopping_keeps_what_was_read_and_says_what_was_not(empty: Page) -> None:
    drop(empty, *(file(f"{number:03}.txt", f"{ARTICLE}\nCopy {number}.\n") for number in range(120)))
    empty.get_by_role("button", name=say("stop")).click()
    expect(empty.get_by_role("button", name=say("stop"))).to_be_hidden(timeout=60_000)
    empty.get_by_role("link", name=say("sources")).click()
    expect(empty.get_by_role("row").filter(has_text="119.txt")).to_contain_text(say("stopped_why"))
