"""The visitor of foreign addresses goes nowhere it should not, and comes back from everywhere."""

import shutil
import socket
import ssl
import subprocess

import pytest

from smartvest.upkeep import safe_fetch
from smartvest.upkeep.safe_fetch import Kind, is_public, resolve, seconds_to_wait, visit
from tests.upkeep.small_internet import OTHER, PUBLIC, SmallInternet, head


@pytest.fixture
def internet():
    internet = SmallInternet()
    internet.names = {"gut.example": [PUBLIC], "www.müll.example": [PUBLIC], "xn--mll-hoa.example": [PUBLIC]}
    internet.pages = {"/": head("200 OK")}
    yield internet
    internet.close()


@pytest.fixture
def hurried(monkeypatch):
    monkeypatch.setattr(safe_fetch, "TIMEOUT", 0.3)


class TestAddresses:
    @pytest.mark.parametrize(
        "address",
        [
            "127.0.0.1", "127.8.8.8", "0.0.0.0", "10.0.0.1", "172.16.0.1", "192.168.178.1", "169.254.169.254",
            "100.64.0.1", "100.100.100.200", "192.0.0.192", "192.0.2.1", "198.18.0.1", "203.0.113.7", "224.0.0.1",
            "239.255.255.250", "240.0.0.1", "255.255.255.255", "168.63.129.16", "::", "::1", "::ffff:127.0.0.1",
            "::ffff:10.0.0.1", "::ffff:169.254.169.254", "::127.0.0.1", "fe80::1", "fe80::1%eth0", "fec0::1", "fc00::1",
            "fd00:ec2::254", "ff02::1", "2002:7f00:1::", "2002:a00:1::", "64:ff9b::7f00:1", "64:ff9b:1::a00:1",
            "2001:0:7f00:1::", "2001:db8::1", "", "localhost", "127.1", "2130706433",
        ],
    )  # fmt: skip
    def test_what_lies_inside_is_not_public(self, address):
        assert not is_public(address)

    @pytest.mark.parametrize("address", [PUBLIC, OTHER, "8.8.8.8", "::ffff:8.8.8.8", "2a00:1450:4001::1"])
    def test_what_anybody_can_reach_is(self, address):
        assert is_public(address)

    @pytest.mark.parametrize(
        "host",
        [
            "127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "169.254.169.254", "0.0.0.0", "[::]",
            "10.1.1.1", "2130706433", "0x7f000001", "0x7f.1", "127.1", "0177.0.0.1", "017700000001", "[fe80::1]",
            "[fd00:ec2::254]", "[64:ff9b::7f00:1]", "1.1.1.1.127.0.0.1.nip.example", "intern.example", "halb.example",
        ],
    )  # fmt: skip
    @pytest.mark.parametrize("scheme", ["http", "https"])
    def test_no_spelling_of_an_inner_address_gets_a_connection(self, internet, scheme, host):
        internet.names |= {
            "1.1.1.1.127.0.0.1.nip.example": ["127.0.0.1"],
            "intern.example": ["192.168.0.10"],
            "halb.example": [PUBLIC, "10.0.0.1"],
        }
        outcome = visit(f"{scheme}://{host}/", internet.network)
        assert (outcome.kind, outcome.problem) == (Kind.UNCHECKED, "führt nicht ins öffentliche Internet")
        assert internet.connections == []

    def test_the_real_resolver_reads_numbers_as_the_system_does(self):
        assert resolve("2130706433", 80) == ["127.0.0.1"]
        assert visit("http://0x7f.1/").kind is Kind.UNCHECKED
        assert visit("http://[::1]/").kind is Kind.UNCHECKED

    def test_a_name_that_changes_its_mind_is_asked_once_and_gets_nowhere(self, internet):
        answers = iter([[PUBLIC], ["127.0.0.1"]])
        internet.names["rebind.example"] = lambda: next(answers)
        assert visit("http://rebind.example/", internet.network).kind is Kind.WORKS
        assert internet.connections == [(PUBLIC, 80)]
        assert visit("http://rebind.example/", internet.network).kind is Kind.UNCHECKED
        assert internet.connections == [(PUBLIC, 80)]

    def test_a_name_that_changes_its_mind_during_a_redirect_gets_nowhere(self, internet):
        answers = iter([[PUBLIC], ["169.254.169.254"]])
        internet.names["rebind.example"] = lambda: next(answers)
        internet.pages["/"] = head("302 Found", Location="/latest/meta-data/")
        assert visit("http://rebind.example/", internet.network).kind is Kind.UNCHECKED
        assert internet.requests == ["HEAD /"]

    @pytest.mark.parametrize(
        "location",
        [
            "http://127.0.0.1/", "http://127.0.0.1:8000/admin/", "//127.0.0.1/", "http://[::1]/", "http://2130706433/",
            "http://169.254.169.254/latest/meta-data/", "http://[::ffff:127.0.0.1]/", "https://intern.example/",
            "http://gut.example:8080/", "http://gut.example:22/", "http://user:pass@gut.example/", "file:///etc/passwd",
            "ftp://gut.example/", "gopher://127.0.0.1:25/", "javascript:alert(1)", "data:text/html,x",
        ],
    )  # fmt: skip
    def test_a_redirect_leads_no_further_than_a_link(self, internet, location):
        internet.names["intern.example"] = ["10.0.0.5"]
        internet.pages["/weiter"] = head("301 Moved Permanently", Location=location)
        assert visit("http://gut.example/weiter", internet.network).kind is Kind.UNCHECKED
        assert internet.connections == [(PUBLIC, 80)]


class TestAnswers:
    def test_a_page_that_is_there_works_and_only_its_head_is_asked_for(self, internet):
        outcome = visit("http://gut.example/", internet.network)
        assert (outcome.kind, outcome.status) == (Kind.WORKS, 200)
        assert internet.requests == ["HEAD /"]
        assert "User-Agent: smartVEST-Linkpruefung" in internet.heads[0]
        assert "\r\nHost: gut.example\r\n" in internet.heads[0]

    def test_where_head_is_not_known_get_decides(self, internet):
        internet.pages["HEAD /alt"] = head("501 Not Implemented")
        internet.pages["GET /alt"] = head("200 OK")
        assert visit("http://gut.example/alt", internet.network).kind is Kind.WORKS
        assert internet.requests == ["HEAD /alt", "GET /alt"]

    @pytest.mark.parametrize(
        ("status", "kind"),
        [
            ("204 No Content", Kind.WORKS), ("304 Not Modified", Kind.WORKS), ("404 Not Found", Kind.FAILED),
            ("410 Gone", Kind.FAILED), ("500 Oops", Kind.FAILED), ("503 Busy", Kind.FAILED), ("403 No", Kind.UNCHECKED),
            ("401 Who?", Kind.UNCHECKED), ("999 Bots", Kind.UNCHECKED), ("429 Slow", Kind.BUSY),
            ("302 Found", Kind.WORKS),
        ],
    )  # fmt: skip
    def test_what_a_status_says_about_the_link(self, internet, status, kind):
        internet.pages["/"] = head(status)
        outcome = visit("http://gut.example/", internet.network)
        assert (outcome.kind, outcome.status) == (kind, int(status[:3]))

    def test_a_host_that_asks_for_patience_gets_it(self, internet):
        internet.pages["/"] = head("503 Service Unavailable", Retry_After="120")
        outcome = visit("http://gut.example/", internet.network)
        assert (outcome.kind, outcome.wait) == (Kind.BUSY, 120)

    @pytest.mark.parametrize(
        ("text", "seconds"),
        [
            ("0", 0), ("99999999999", 604800), ("-1", None), ("²", None), ("bald", None), ("", None), (None, None),
            ("Wed, 21 Oct 2015 07:28:00 GMT", 0), ("Fri, 31 Dec 9999 23:59:59 GMT", 604800), ("Fri, 99 Dec", None),
        ],
    )  # fmt: skip
    def test_patience_has_limits(self, text, seconds):
        assert seconds_to_wait(text) == seconds

    def test_relative_redirects_are_followed_and_early_hints_skipped(self, internet):
        internet.pages["/alt/"] = head("302 Found", Location="../neu?x=1")
        internet.pages["/neu?x=1"] = head("103 Early Hints", Link="</style.css>") + head("200 OK")
        assert visit("http://gut.example/alt/", internet.network).status == 200
        assert internet.requests == ["HEAD /alt/", "HEAD /neu?x=1"]

    def test_the_next_address_is_tried_where_the_first_does_not_answer(self, internet):
        def connect(address, port, seconds):
            if address == OTHER:
                raise ConnectionRefusedError
            return internet.connect(address, port, seconds)

        internet.names["gut.example"] = [OTHER, PUBLIC]
        network = safe_fetch.Network(internet.resolve, connect)
        assert visit("http://gut.example/", network).kind is Kind.WORKS

    def test_umlauts_and_blanks_in_an_address_are_escaped(self, internet):
        internet.names = {"www.xn--mll-hoa.example": [PUBLIC]}
        internet.pages["/%C3%9Cber%20uns?q=%C3%A4"] = head("200 OK")
        assert visit("http://www.müll.example/Über uns?q=ä", internet.network).kind is Kind.WORKS

    def test_nothing_can_be_smuggled_into_the_request(self, internet):
        visit("http://gut.example/x%0d%0aX-Evil: 1\r\nX-Evil: 2", internet.network)
        visit("http://gut.example\r\nX-Evil: 3/", internet.network)
        assert all("\r\nX-Evil" not in sent for sent in internet.heads)


class TestComingBack:
    @pytest.mark.parametrize("behaviour", ["silence", "drip"])
    def test_from_a_slow_server(self, internet, hurried, behaviour):
        internet.pages["/"] = getattr(internet, behaviour)
        outcome = visit("http://gut.example/", internet.network)
        assert (outcome.kind, outcome.problem) == (Kind.FAILED, "antwortet nicht rechtzeitig")

    def test_from_a_head_without_end(self, internet):
        internet.pages["/"] = internet.flood
        assert visit("http://gut.example/", internet.network).problem == "antwortet nicht wie eine Website"

    def test_from_a_body_without_end(self, internet):
        internet.pages["HEAD /"] = head("404 Not Found")
        internet.pages["GET /"] = internet.endless_body
        assert visit("http://gut.example/", internet.network).kind is Kind.WORKS

    def test_from_a_redirect_loop(self, internet):
        internet.pages["/"] = head("302 Found", Location="/")
        assert visit("http://gut.example/", internet.network).problem == "leitet zu oft weiter"
        assert internet.requests == ["HEAD /"] * 6 + ["GET /"] * 6

    def test_five_redirects_are_allowed_and_six_are_not(self, internet):
        for number in range(6):
            internet.pages[f"/{number}"] = head("302 Found", Location=f"/{number + 1}")
        internet.pages["/6"] = head("200 OK")
        assert visit("http://gut.example/1", internet.network).kind is Kind.WORKS
        assert visit("http://gut.example/0", internet.network).kind is Kind.FAILED

    @pytest.mark.parametrize(
        "answer", [b"", b"SSH-2.0-OpenSSH_9\r\n\r\n", b"HTTP/1.1 abc\r\n\r\n", b"\r\n\r\n", b"HTTP/1.1 200 OK\r\nX: 1"]
    )
    def test_from_what_is_no_website(self, internet, answer):
        internet.pages["/"] = answer
        assert visit("http://gut.example/", internet.network).kind is Kind.FAILED

    def test_from_a_port_that_speaks_no_tls(self, internet):
        internet.pages["/"] = head("200 OK")
        outcome = visit("https://gut.example/", internet.network)
        assert (outcome.kind, outcome.status) == (Kind.FAILED, None)
        assert internet.connections[0] == (PUBLIC, 443)

    @pytest.mark.parametrize(
        "url",
        [
            "http://", "https://", "http:///pfad", "http://[", "http://[::1", "http://a..b/", "http://.example/",
            "http://-/", "http://gut.example:99999/", "http://gut.example:²/", "http://gibt-es-nicht.example/",
            "http://" + "a" * 300 + ".example/", "http://\x00/", "http://a b/", "http://%67ut.example/", "http://gut.example@127.0.0.1/",
            "mailto:a@b.example", "x", "",
        ],
    )  # fmt: skip
    def test_from_junk(self, internet, url):
        assert visit(url, internet.network).kind in (Kind.FAILED, Kind.UNCHECKED)
        assert internet.connections == []

    def test_from_a_name_that_no_server_knows(self, internet):
        def resolve(host, port):
            raise socket.gaierror

        outcome = visit("http://weg.example/", safe_fetch.Network(resolve, internet.connect))
        assert (outcome.kind, outcome.problem) == (Kind.FAILED, "diese Website gibt es nicht")


class TestEncryption:
    @pytest.fixture
    def certificate(self, tmp_path, internet):
        """The certificate of "gut.example", which the server shows under every name."""
        if not shutil.which("openssl"):
            pytest.fail("The program openssl is missing; it makes the certificate (Debian: apt install openssl).")
        key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
        words = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=gut.example"
        paths = ["-addext", "subjectAltName=DNS:gut.example", "-keyout", key, "-out", certificate]
        subprocess.run(["openssl", *words.split(), *paths], check=True, capture_output=True)
        internet.tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        internet.tls.load_cert_chain(certificate, key)
        return certificate

    def network(self, internet, trusted=None):
        return safe_fetch.Network(
            internet.resolve, internet.connect, lambda: ssl.create_default_context(cafile=trusted)
        )

    def test_a_certificate_that_fits_the_name_is_fine(self, internet, certificate):
        outcome = visit("https://gut.example/", self.network(internet, certificate))
        assert (outcome.kind, outcome.status) == (Kind.WORKS, 200)
        assert internet.connections == [(PUBLIC, 443)]

    def test_one_that_names_another_host_is_not(self, internet, certificate):
        internet.names["anders.example"] = [PUBLIC]
        outcome = visit("https://anders.example/", self.network(internet, certificate))
        assert (outcome.kind, outcome.problem) == (Kind.FAILED, "hat kein gültiges Sicherheitszertifikat")

    def test_one_that_nobody_vouches_for_is_not_and_that_is_the_default(self, internet, certificate):
        outcome = visit("https://gut.example/", internet.network)
        assert outcome.problem == "hat kein gültiges Sicherheitszertifikat"
        assert internet.requests == []
