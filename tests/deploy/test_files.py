"""The files for those who run a server: every setting is told, and the tools that read the files accept them."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from dataclasses import fields
from typing import TYPE_CHECKING

import pytest

from opentt.api import Settings, from_environment
from opentt.api.protocol import GRACE_SECONDS
from opentt.api.settings import PREFIX
from opentt.cli.serve import serve as command
from opentt.home import find

if TYPE_CHECKING:
    from pathlib import Path

DEPLOY = find() / "docs/deploy"
ENV = (DEPLOY / "opentt.env").read_text("utf-8")
UNIT = (DEPLOY / "opentt.service").read_text("utf-8")
CONTAINER = (DEPLOY / "Containerfile").read_text("utf-8")
LINE = re.compile(r"^#?([A-Z][A-Z0-9_]+)=(.*)$", re.MULTILINE)
SETTINGS = {PREFIX + field.name.upper() for field in fields(Settings)}
OPTIONS = {str(option.envvar) for option in command.params if option.envvar}
INSTRUCTIONS = {
    "FROM", "COPY", "RUN", "ENV", "USER", "WORKDIR", "VOLUME", "EXPOSE", "STOPSIGNAL", "HEALTHCHECK", "ENTRYPOINT",
}  # fmt: skip
ANALYZE = shutil.which("systemd-analyze")
needs_systemd = pytest.mark.skipif(ANALYZE is None, reason="systemd-analyze judges the unit: install Debian's systemd")


def instructions() -> list[tuple[str, str]]:
    """The instructions of the container file with their arguments."""
    text = re.sub(r"\\\n\s*", "", re.sub(r"^#.*\n", "", CONTAINER, flags=re.MULTILINE))
    return [(line.partition(" ")[0], line.partition(" ")[2]) for line in text.splitlines() if line.strip()]


@pytest.mark.parametrize("name", sorted(SETTINGS | OPTIONS))
def test_a_setting_of_the_server_is_told(name: str) -> None:
    assert name in dict(LINE.findall(ENV)), "docs/deploy/opentt.env does not name it"
    assert f"`{name}`" in (DEPLOY / "server.md").read_text("utf-8"), "docs/deploy/server.md does not name it"


def test_the_example_names_nothing_that_is_not_read_and_shows_the_defaults() -> None:
    told = dict(LINE.findall(ENV))
    assert set(told) - SETTINGS - OPTIONS == {"FORWARDED_ALLOW_IPS", "OPENTT_LANG"}
    assert from_environment({name: value for name, value in told.items() if name in SETTINGS}) == Settings()
    defaults = {str(option.envvar): option.default for option in command.params if option.envvar}
    assert told["OPENTT_HOST"] == defaults["OPENTT_HOST"]
    assert told["OPENTT_PORT"] == str(defaults["OPENTT_PORT"])


def unit(folder: Path) -> Path:
    """The unit with a command and settings that are there."""
    path = folder / "opentt.service"
    text = UNIT.replace("/opt/opentt/bin/opentt", f"{sys.executable} -m opentt")
    path.write_text(text.replace("/etc/opentt/opentt.env", str(DEPLOY / "opentt.env")), "utf-8")
    return path


@needs_systemd
def test_systemd_accepts_the_unit_and_finds_it_safe(tmp_path: Path) -> None:
    told = subprocess.run(  # noqa: S603 - the tool that reads units
        [str(ANALYZE), "verify", "--man=no", str(unit(tmp_path))], capture_output=True, encoding="utf-8", check=False
    )
    ours = [line for line in told.stderr.splitlines() if "opentt" in line]
    assert (told.returncode, ours) == (0, [])
    judged = [str(ANALYZE), "security", "--offline=yes", "--threshold=20", str(unit(tmp_path))]
    done = subprocess.run(judged, capture_output=True, encoding="utf-8", check=False)  # noqa: S603 - the same
    assert done.returncode == 0, done.stdout


def managing() -> tuple[list[str], list[str]]:
    """The properties and the command by which the page manages tokens."""
    page = re.sub(r"\\\n\s*", "", (DEPLOY / "server.md").read_text("utf-8"))
    (line,) = re.findall(r"^systemd-run --pty (.*)$", page, re.MULTILINE)
    return re.findall(r"-p (\S+)", line), re.sub(r"-p \S+ *", "", line).split()


@needs_systemd
def test_tokens_are_managed_in_a_unit_that_systemd_accepts(tmp_path: Path) -> None:
    properties, _ = managing()
    path = tmp_path / "run-token.service"
    text = "\n".join(["[Service]", "Type=exec", f"ExecStart={sys.executable} -m opentt token list", *properties, ""])
    path.write_text(text.replace("/etc/opentt/opentt.env", str(DEPLOY / "opentt.env")), "utf-8")
    told = subprocess.run(  # noqa: S603 - the tool that reads units
        [str(ANALYZE), "verify", "--man=no", str(path)], capture_output=True, encoding="utf-8", check=False
    )
    assert (told.returncode, [line for line in told.stderr.splitlines() if "run-token" in line]) == (0, [])


def test_tokens_are_managed_with_the_settings_of_the_unit(tmp_path: Path) -> None:
    properties, command_line = managing()
    own = dict(line.split("=", 1) for line in UNIT.splitlines() if "=" in line and not line.startswith("#"))
    told = dict(one.split("=", 1) for one in properties)
    assert told.pop("User") == "opentt", "the name that systemd gives the user of opentt.service"
    assert told == {name: own[name] for name in told}
    assert command_line[0] == own["ExecStart"].split()[0]
    env = {name: value for name, value in LINE.findall(ENV.partition("#OPENTT_DB")[0]) if not value.startswith("#")}
    env["OPENTT_DB"] = env["OPENTT_DB"].replace("/var/lib/opentt", str(tmp_path))
    for more in (["create", "haidian", "--scope", "write:haidian"], ["list"]):
        done = subprocess.run(  # noqa: S603 - our own command, as the unit runs it
            [sys.executable, "-m", "opentt", "token", *more], env=env, cwd="/", umask=0o077, capture_output=True,
            encoding="utf-8", check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
    assert "haidian" in done.stdout
    assert (tmp_path / "records.sqlite").stat().st_mode & 0o077 == 0


@needs_systemd
def test_a_unit_that_is_wrong_would_be_noticed(tmp_path: Path) -> None:
    path = unit(tmp_path)
    path.write_text(path.read_text("utf-8").replace("ProtectSystem=strict", "ProtectSystem=tight"), "utf-8")
    told = subprocess.run(  # noqa: S603 - the tool that reads units
        [str(ANALYZE), "verify", "--man=no", str(path)], capture_output=True, encoding="utf-8", check=False
    )
    assert "opentt.service:36: Failed to parse" in told.stderr


def test_the_unit_waits_for_what_is_under_way_and_starts_what_there_is() -> None:
    assert int(re.findall(r"TimeoutStopSec=(\d+)", UNIT)[0]) > GRACE_SECONDS
    assert "ExecStart=/opt/opentt/bin/opentt serve\n" in UNIT
    (place,) = re.findall(r"sqlite:///(/\S+/)", ENV.partition("#OPENTT_DB")[0])
    assert f"WorkingDirectory={place.rstrip('/')}" in UNIT


def test_nginx_waits_as_long_as_the_server_may_take() -> None:
    (seconds,) = re.findall(r"proxy_read_timeout (\d+)s;", (DEPLOY / "nginx.conf").read_text("utf-8"))
    longest = max(getattr(Settings(), field.name) for field in fields(Settings) if field.name.endswith("_seconds"))
    assert int(seconds) > longest


def test_the_container_file_is_one_and_runs_as_nobody_else() -> None:
    found = instructions()
    names = [name for name, _ in found]
    assert set(names) <= INSTRUCTIONS
    assert names[0] == "FROM"
    assert names.count("FROM") == names.count("ENTRYPOINT") == names.count("USER") == 1
    assert re.fullmatch(r"docker\.io/library/python:3\.\d+-slim", found[0][1]), "a version, not the latest"
    told = dict(found)
    assert told["USER"].isdigit()
    assert int(told["USER"]) > 0
    assert names.index("USER") < names.index("ENTRYPOINT")
    assert json.loads(told["ENTRYPOINT"]) == ["opentt", "serve"]
    assert json.loads(told["VOLUME"]) == [told["WORKDIR"]]
    assert json.loads(told["HEALTHCHECK"].partition("CMD ")[2])[0] == "python"
    assert told["EXPOSE"] == str(next(option.default for option in command.params if option.name == "port"))
    ours = dict(pair.split("=", 1) for pair in told["ENV"].split())
    assert set(ours) - SETTINGS - OPTIONS == {"PYTHONDONTWRITEBYTECODE"}
    compile(json.loads(told["HEALTHCHECK"].partition("CMD ")[2])[2], "healthcheck", "exec")
