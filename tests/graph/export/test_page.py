from __future__ import annotations

import json
from base64 import b64encode
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.export.page import embed, page, policy

VALUES = st.text() | st.lists(st.text()) | st.dictionaries(st.text(), st.integers() | st.none())


@given(VALUES)
def test_embedded_json_reads_back_the_same(value):
    assert json.loads(embed(json.dumps(value, ensure_ascii=False))) == value


@given(st.text(alphabet="<>/!-[]&script\u2028\u2029"))
def test_embedded_json_holds_nothing_that_html_or_old_scripts_would_read(text):
    assert not set(embed(json.dumps(text, ensure_ascii=False))) & set("<>&\u2028\u2029")


def test_the_policy_names_each_script_and_style_by_its_hash():
    digest = b64encode(sha256(b"go()").digest()).decode()
    assert policy([], ["go()"]).split("; ")[:3] == [
        "default-src 'none'",
        f"script-src 'sha256-{digest}'",
        "style-src 'none'",
    ]


@pytest.mark.parametrize("script", ["'</script>'", "'</SCRIPT '", "a <!-- b"])
def test_a_script_that_would_end_itself_is_refused(script):
    with pytest.raises(ValueError, match="cannot stand inside a page"):
        page(title="", body="", styles=[], scripts=[script], data={})


def test_titles_are_text_and_line_ends_are_what_the_browser_hashes():
    html = page(title="<b>&", body="", styles=[], scripts=["a\r\nb"], data={})
    assert "<title>&lt;b&gt;&amp;</title>" in html
    assert "<script>a\nb</script>" in html
    assert b64encode(sha256(b"a\nb").digest()).decode() in html
