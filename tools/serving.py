"""Start the real app on a free port, wait until it is healthy, stop it: for the browser tests and the pictures."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

DEADLINE = 60.0
"""Seconds that a cold server may take on a busy machine before it counts as broken."""
PAUSE = 0.05
"""Seconds between two questions after its health."""


@contextmanager
def serving(root: Path, *arguments: str, log: Path) -> Iterator[str]:
    """Serve `streamlit run app.py -- ARGUMENTS` and give its address; the server's words go to `log`.

    Raises `RuntimeError` where it does not become healthy.
    """
    port = _free_port()
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port), "--", *arguments]
    with log.open("wb") as out, subprocess.Popen(command, cwd=root, stdout=out, stderr=subprocess.STDOUT) as server:
        try:
            address = f"http://localhost:{port}"
            _await_health(server, address, log)
            yield address
        finally:
            server.terminate()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("localhost", 0))
        return int(probe.getsockname()[1])


def _await_health(server: subprocess.Popen[bytes], address: str, log: Path) -> None:
    deadline = time.monotonic() + DEADLINE
    while time.monotonic() < deadline and server.poll() is None:
        try:
            with urlopen(f"{address}/_stcore/health", timeout=5):  # noqa: S310 - an address of ours
                return
        except (URLError, ConnectionError, TimeoutError):
            time.sleep(PAUSE)
    raise RuntimeError(f"{address} did not become healthy in {DEADLINE:.0f} s:\n{log.read_text(errors='replace')}")
