from __future__ import annotations

from dataclasses import astuple

from graph.web import bundle


def test_the_bundle_is_complete_and_read_once():
    assert all(astuple(bundle()))
    assert bundle() is bundle()


def test_only_the_page_s_script_defines_the_global_that_the_page_calls():
    assert "whowhen" in bundle().export_js.partition("=")[0]
    assert "export" in bundle().streamlit_js
    assert "export" in bundle().streamlit_state_js


def test_nothing_in_the_bundle_is_fetched():
    assert all("@import" not in text and "url(http" not in text for text in astuple(bundle()))
