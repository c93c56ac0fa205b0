"""The files for servers are such as their programs accept. Where a program is not installed, less is looked at."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml
from django.conf import settings

DEPLOY = settings.ROOT / "deploy"
UNITS = DEPLOY / "debian" / "systemd"
SITE = DEPLOY / "debian" / "nginx" / "smartvest.conf"
SCRIPTS = [DEPLOY / "debian" / name for name in ("backup.sh", "install.sh", "smartvest")]
OPTIONS = {
    "nginx": ["-t", "-q"],
    "shellcheck": ["--external-sources"],
    "systemd-analyze": ["verify", "--man=no"],
}


def program(name: str) -> str | None:
    return shutil.which(name) or shutil.which(name, path="/usr/sbin:/sbin")


def complaints(name: str, *arguments) -> str:
    """What a program says of files; nothing where it is not installed."""
    if not (found := program(name)):
        return ""
    ended = subprocess.run([found, *OPTIONS[name], *map(str, arguments)], capture_output=True, text=True, check=False)
    said = ended.stdout + ended.stderr
    return said if ended.returncode else ""


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_scripts_can_be_read_and_started(script):
    assert script.stat().st_mode & 0o100
    assert script.read_text().splitlines()[0] == "#!/usr/bin/env bash"
    assert subprocess.run(["bash", "-n", script], capture_output=True, check=False).returncode == 0
    assert complaints("shellcheck", script) == ""


def test_systemd_understands_the_units(tmp_path):
    for path in UNITS.iterdir():
        # The programs are not there before the installation.
        (tmp_path / path.name).write_text(
            re.sub(r"^ExecStart=\S+", "ExecStart=/bin/true", path.read_text(), flags=re.M)
        )
    assert complaints("systemd-analyze", *tmp_path.iterdir()) == ""


def test_the_portal_may_write_only_its_own_folder():
    for path in UNITS.glob("*.service"):
        text = path.read_text()
        assert "ProtectSystem=strict" in text
        assert "NoNewPrivileges=yes" in text
        assert set(re.findall(r"^ReadWritePaths=(.+)$", text, re.M)[0].split()) <= {
            "/var/lib/smartvest",
            "/var/backups/smartvest",
        }


@pytest.fixture
def certificate(tmp_path):
    """A folder with one that nobody trusts."""
    command = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    files = ["-keyout", tmp_path / "privkey.pem", "-out", tmp_path / "fullchain.pem"]
    if program("openssl"):
        subprocess.run([*command, "-subj", "/CN=portal.example", *files], check=True, capture_output=True)
    return tmp_path


def nginx_complains(site: str, folder: Path, replaced: dict[str, str]) -> str:
    for old, new in replaced.items():
        assert old in site
        site = site.replace(old, new)
    configuration = folder / "nginx.conf"
    configuration.write_text(f"pid {folder}/pid;\nerror_log stderr;\nevents {{}}\nhttp {{\n{site}\n}}\n")
    return complaints("nginx", "-c", configuration, "-p", folder) if program("openssl") else ""


def test_nginx_understands_the_site_of_the_server(certificate):
    replaced = {
        "@DOMAIN@": "portal.example",
        "/etc/smartvest/tls": str(certificate),
        "/var/log/nginx": str(certificate),
        "snippets/smartvest-files.conf": str(SITE.with_name("smartvest-files.conf")),
        "brotli_static on;": "",  # a module that a developer's nginx may not have
    }
    assert nginx_complains(SITE.read_text(), certificate, replaced) == ""


def test_nginx_understands_the_site_of_the_containers(certificate):
    replaced = {
        "${DOMAIN}": "portal.example",
        "/etc/nginx/tls": str(certificate),
        "/var/log/nginx": str(certificate),
        "portal:8000": "127.0.0.1:8000",
        "http2 on;": "",  # since 1.25.1; Debian 12 has 1.22
    }
    site = (DEPLOY / "compose" / "nginx.conf.template").read_text()
    assert nginx_complains(site, certificate, replaced) == ""


def test_documents_are_handed_out_by_the_portal_alone():
    served = re.findall(r"location (/media/\S*)", SITE.read_text())
    assert served == ["/media/images/"]


def test_what_goes_into_the_image_is_there():
    allowed = [line[1:] for line in (settings.ROOT / ".dockerignore").read_text().splitlines() if line.startswith("!")]
    missing = [name for name in allowed if not Path(settings.ROOT / name).exists()]
    assert missing == []
    assert not {".env", "var", ".git", ".venv", "tests"} & set(allowed)


def compose() -> dict:
    return yaml.safe_load((settings.ROOT / "compose.yaml").read_text())


def test_only_the_proxy_can_be_reached_from_outside():
    services = compose()["services"]
    assert [name for name, service in services.items() if "ports" in service] == ["proxy"]
    assert {name for name, service in services.items() if service["networks"] == ["inside"]} == {"database", "cache"}


def test_the_portal_in_a_container_may_write_nothing_but_its_volumes():
    for name in ("prepare", "portal", "tasks"):
        service = compose()["services"][name]
        assert service["read_only"]
        assert service["cap_drop"] == ["ALL"]
        assert "media:/app/var/media" in service["volumes"]


def test_what_the_containers_name_is_there():
    whole = compose()
    for service in whole["services"].values():
        assert set(service.get("depends_on", {})) <= set(whole["services"])
        assert set(service["networks"]) <= set(whole["networks"])
        for source in (volume.split(":")[0] for volume in service.get("volumes", [])):
            # The certificate is the administrator's.
            assert source in whole["volumes"] or source.endswith("/tls") or (settings.ROOT / source).exists()
