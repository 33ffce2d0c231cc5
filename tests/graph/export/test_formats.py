from __future__ import annotations

from graph.export import FORMATS


def test_each_format_is_offered_under_its_own_name():
    assert {name: format_.name for name, format_ in FORMATS.items()} == {name: name for name in FORMATS}


def test_each_format_says_what_it_is_for_and_renders_the_sample(scene):
    for format_ in FORMATS.values():
        assert format_.about
        assert format_.suffix.startswith(".")
        assert scene.title in format_.render(scene)
