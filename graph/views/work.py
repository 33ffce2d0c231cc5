"""Reading documents through, one by one, with what each gave on the screen and a way to stop."""

from __future__ import annotations

import logging

import streamlit as st

from graph.views import cache
from graph.views.state import Session
from graph.views.words import plain, say
from timeline.types import Document, DocumentFacts, Problem

_LOG = logging.getLogger(__name__)


def read_through(session: Session) -> None:
    """Read what waits and bring it together; ends in a rerun. Pressing Stop keeps what was read so far."""
    # The empty element takes the place of what the last page drew, which would stay below as stale.
    with st.empty().container(key="work"):
        waiting = [each for each in session.documents if each not in session.facts]
        if st.button(say("stop"), key="stop", type="secondary"):
            _leave_out(session, [Problem(each.id, say("stopped"), say("stopped_why")) for each in waiting])
        else:
            _read_each(session, waiting)
        st.caption(say("joining"))
    if not session.documents:
        st.rerun()  # nothing was readable: back to the way in, with the reasons
    found = tuple(session.facts[each] for each in session.documents)
    session.show(cache.join(found, session.problems))
    st.rerun()


def _read_each(session: Session, waiting: list[Document]) -> None:
    bar, rows = st.progress(0.0), st.container(key="rows")
    for number, document in enumerate(waiting):
        done = say("reading", done=number, total=len(waiting))
        bar.progress(number / len(waiting), f"{done} · {say('reading_now', name=plain(document.id))}")
        try:
            session.facts[document] = cache.facts(document)
        except Exception as error:  # a fault of ours in one document must not take the others with it
            _LOG.exception("document %s", document.id)
            _leave_out(session, [_failed(document, error)])
        else:
            rows.markdown(_row(document, session.facts[document]))


def _failed(document: Document, error: Exception) -> Problem:
    return Problem(document.id, say("failed"), say("failed_why", error=f"{type(error).__name__}: {error}"))


def _leave_out(session: Session, problems: list[Problem]) -> None:
    """Drop the documents that the problems name, and keep the problems."""
    dropped = {each.document for each in problems}
    session.documents = tuple(each for each in session.documents if each.id not in dropped)
    session.problems += tuple(problems)


def _row(document: Document, facts: DocumentFacts) -> str:
    name, events = plain(document.id), len(facts.events)
    return say("reading_row", name=name, events=events, actors=len(facts.mentions), dates=len(facts.dates))
