"""However a build ends, the target is whole or as it was, nothing is left beside it, and the error is plain."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from opentt.errors import UsageError
from opentt.package import build

if TYPE_CHECKING:
    from collections.abc import Callable

    Contracts = Callable[..., str]

OPENTT = [sys.executable, "-m", "opentt", "package", "build"]


def heard() -> None:
    """Nothing: an interrupt reaches the process, also where the tests run in a background that ignores it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def there() -> set[str]:
    return {path.name for path in Path().iterdir()} - {"about.yaml", "contracts.json", "c.csv"}


@pytest.mark.parametrize("name", ["out", "out.zip"])
def test_a_full_disk_leaves_nothing(contracts: Contracts, name: str) -> None:
    """A limit on the size of files stands for a disk that fills up in the middle of one."""
    source = contracts({"x_own": "甲" * 500_000})

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, 1_000_000))

    done = subprocess.run(  # noqa: S603 - our own command
        [*OPENTT, source, "-o", name, "--allow-errors", "--lang", "en"],
        preexec_fn=limit,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr.startswith(f"error: {name} cannot be written (")
    assert "Traceback" not in done.stderr
    assert there() == set()


def test_a_target_that_cannot_be_is_told(contracts: Contracts) -> None:
    Path("file").write_text("甲")
    for target in ("file/out", "/proc/opentt-out"):
        with pytest.raises(UsageError, match="cannot be written"):
            build([contracts({})], target)
    assert there() == {"file"}


@pytest.mark.skipif(
    os.geteuid() == 0, reason="root may write in any folder, so nothing is refused: run the tests as another user"
)
def test_a_folder_without_right_to_write_is_told(contracts: Contracts) -> None:
    Path("closed").mkdir(mode=0o500)
    with pytest.raises(UsageError, match="cannot be written"):
        build([contracts({})], "closed/out")


def test_a_failed_replacement_leaves_the_old_package(contracts: Contracts) -> None:
    build([contracts({})], "out")
    before = (Path("out") / "datapackage.json").read_bytes()
    source = contracts({"id": "other"}, {"x_a": 1, "x_A": 2})
    with pytest.raises(Exception, match="differ in case only"):
        build([source], "out", force=True)
    assert (Path("out") / "datapackage.json").read_bytes() == before
    assert there() == {"out"}


@pytest.mark.parametrize("sent", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_in_the_middle_ends_clean(sent: signal.Signals) -> None:
    line = "c-{n:06d},第{n}号技术开发项目,技术开发,{n}.5,2024-03-15,甲研究所,乙公司\n"
    head = "id,项目名称,合同类别,合同成交总额,签订日期,卖方名称,买方名称\n"
    Path("c.csv").write_text(head + "".join(line.format(n=n) for n in range(60_000)), encoding="utf-8")
    command = [*OPENTT, "c.csv", "-o", "out", "--allow-errors", "--lang", "en"]
    with subprocess.Popen(  # noqa: S603 - our own command
        command,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=heard,  # noqa: PLW1509 - the child alone is meant
    ) as running:
        began = time.monotonic()
        while not any(name.endswith(".partial") for name in there()) and running.poll() is None:
            assert time.monotonic() - began < 120
            time.sleep(0.01)
        running.send_signal(sent)
        _, told = running.communicate(timeout=60)
    assert running.returncode == 2
    assert told == "error: stopped; nothing was left behind\n"
    assert there() == set()


def test_a_moment_that_is_none_is_told(contracts: Contracts, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    with pytest.raises(UsageError, match="yesterday"):
        build([contracts({})], "out")
