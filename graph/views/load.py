"""How documents come in: dropped files, a folder, pasted text, the sample, a timeline made earlier."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import count
from pathlib import Path, PurePosixPath

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from graph.views.state import Session
from graph.views.words import plain, say
from timeline import contract, read
from timeline.errors import WhowhenError
from timeline.types import Document, Problem


def open_path(session: Session, path: Path) -> None:
    """Begin with a timeline in JSON, a document or a folder; what is wrong with it is shown, not raised."""
    try:
        if path.suffix == ".json":
            _open_timeline(session, contract.load(path))
        else:
            _take(session, *read.read_paths([path]))
    except (WhowhenError, OSError, UnicodeDecodeError) as error:
        st.error(say("not_openable", error=plain(str(error))))


def _open_timeline(session: Session, timeline: contract.Timeline) -> None:
    session.show(timeline)
    session.documents = tuple(Document(d.id, d.text, d.sha256, d.source) for d in timeline.documents)
    session.problems = tuple(Problem(p.document, p.what, p.why, p.start, p.end) for p in timeline.problems)


def _take(session: Session, documents: Sequence[Document], problems: Sequence[Problem]) -> None:
    """Add documents, the same text once, and let all of them be brought together anew."""
    known = {each.sha256 for each in session.documents}
    fresh = {each.sha256: each for each in documents if each.sha256 not in known}
    session.documents += tuple(_renamed(session, fresh.values()))
    session.problems += tuple(problems)
    session.timeline = None


def _renamed(session: Session, documents: Iterable[Document]) -> Iterator[Document]:
    """The documents under names that none of the session's has."""
    taken = {each.id for each in session.documents}
    for document in documents:
        name = PurePosixPath(document.id)
        numbered = (str(name.with_stem(f"{name.stem} ({number})")) for number in count(2))
        free = document.id if document.id not in taken else next(each for each in numbered if each not in taken)
        taken.add(free)
        yield replace(document, id=free)


def _read_files(files: Iterable[tuple[str, bytes]]) -> tuple[list[Document], list[Problem]]:
    """Documents and problems of files in memory, each read by itself so that each failure is a row of its own."""
    documents: list[Document] = []
    problems: list[Problem] = []
    for name, data in files:
        document, found = read.read_bytes(PurePosixPath(name).name or "text", data)
        documents += [document] if document is not None else []
        problems += found
    return documents, problems


def desk(session: Session) -> None:
    """Every way in. What was taken is read at the next run, when fresh widgets stand here for the next batch."""
    files, folder, paste = st.tabs([say("files"), say("folder"), say("paste")])
    with files:
        uploaded = _uploader(session, "files", folder=False)
    with folder:
        uploaded += _uploader(session, "folder", folder=True)
    with paste:
        pasted = _pasted(session)
    with st.container(key="sample-row", horizontal=True, vertical_alignment="center"):
        asked = st.button(say("sample"), key="sample", type="primary")
        st.caption(say("sample_hint"))
    if asked:
        open_path(session, session.sample)
    elif pasted or uploaded:
        _take(session, *_read_files([*pasted, *((file.name, file.getvalue()) for file in uploaded)]))
    else:
        return
    session.batch += 1
    st.rerun()


def _uploader(session: Session, name: str, *, folder: bool) -> list[UploadedFile]:
    label = say(f"drop_{name}")
    return st.file_uploader(label, accept_multiple_files="directory" if folder else True, key=f"{name}-{session.batch}")


def _pasted(session: Session) -> list[tuple[str, bytes]]:
    """The pasted text as a file of its own, once it is sent."""
    with st.form(f"paste-{session.batch}", border=False):
        text = st.text_area(say("paste_label"), placeholder=say("paste_hint"), height=160)
        name = st.text_input(say("paste_name"), value=say("paste_default", number=len(session.documents) + 1))
        sent = st.form_submit_button(say("read"))
    return [(f"{name.strip() or 'text'}.txt", text.encode())] if sent and text.strip() else []
