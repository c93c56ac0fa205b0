"""What every answer of the portal says to browsers, by header."""


def csp(response) -> dict[str, list[str]]:
    """The Content Security Policy: directive → its sources."""
    parts = (part.split() for part in response.headers["Content-Security-Policy"].split(";"))
    return {name: sources for name, *sources in parts}


def assert_strict(response) -> None:
    """A page: nothing but what lies here, and no code in the page."""
    policy = csp(response)
    assert policy["default-src"] == ["'none'"]
    assert policy["base-uri"] == policy["object-src"] == ["'none'"]
    for directive in ("script-src", "style-src", "connect-src", "form-action"):
        assert policy[directive] == ["'self'"], directive
    assert policy["img-src"] == policy["media-src"] == ["'self'"]
    assert "unsafe" not in response.headers["Content-Security-Policy"]


def assert_inert(response) -> None:
    """A file: should a browser show it as a page, it does nothing."""
    assert csp(response) == {"default-src": ["'none'"], "frame-ancestors": ["'self'"], "sandbox": []}


def assert_common(response) -> None:
    """What stands on each answer, whatever it is."""
    headers = response.headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "strict-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "camera=()" in headers["Permissions-Policy"]
    assert headers["Cross-Origin-Resource-Policy"] in ("same-origin", "cross-origin")
